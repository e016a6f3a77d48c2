using Archive.Search;

namespace Quality;

/// <summary>
/// LambdaMART (Burges 2010): boosted regression trees over the pairwise gradients of nDCG@10, features cut into 32 bins.
/// Every set counts the same.
/// </summary>
internal sealed class TreeLearning
{
    private const int Bins = 32;
    private const int Depth = 4;
    private const float Rate = 0.1f;
    private const float LeafL2 = 2f;
    private const int HardOthers = 30;

    private readonly int trees;
    private readonly List<RankingSample> used;
    private readonly float[][] rows;
    private readonly byte[][] binned;
    private readonly float[][] cuts;
    private readonly (int First, int Count)[] groups;
    private readonly float[] groupWeight;
    private readonly bool[] relevant;

    public TreeLearning(IEnumerable<RankingSample> samples, int trees)
    {
        this.trees = trees;
        used = [.. samples.Where(s => s.Candidates.Any(c => c.IsRelevant) && s.Candidates.Any(c => !c.IsRelevant))];
        rows = [.. used.SelectMany(s => s.Candidates.Select(c => c.Features))];
        relevant = [.. used.SelectMany(s => s.Candidates.Select(c => c.IsRelevant))];
        var perSet = used.CountBy(s => s.Set).ToDictionary();
        groupWeight = [.. used.Select(s => used.Count / (float)(perSet[s.Set] * perSet.Count))];
        groups = new (int, int)[used.Count];
        for (int i = 0, at = 0; i < used.Count; at += used[i++].Candidates.Count) groups[i] = (at, used[i].Candidates.Count);
        cuts = [.. Enumerable.Range(0, PassageFeatures.Names.Count).Select(CutsOf)];
        binned = [.. Enumerable.Range(0, PassageFeatures.Names.Count).Select(f => rows.Select(row => BinOf(cuts[f], row[f])).ToArray())];
    }

    public List<RegressionTree> Learn()
    {
        var forest = new List<RegressionTree>();
        var scores = new float[rows.Length];
        var gradients = new float[rows.Length];
        var hessians = new float[rows.Length];
        for (var t = 0; t < trees; t++)
        {
            Array.Clear(gradients);
            Array.Clear(hessians);
            for (var g = 0; g < groups.Length; g++) AddLambdas(g, scores, gradients, hessians);
            var nodes = new List<RegressionTree.Node>();
            Grow(nodes, [.. Enumerable.Range(0, rows.Length).Where(i => hessians[i] > 0)], gradients, hessians, Depth);
            var tree = new RegressionTree(nodes);
            forest.Add(tree);
            for (var i = 0; i < rows.Length; i++) scores[i] += tree.Score(rows[i]);
        }
        return forest;
    }

    private void AddLambdas(int g, float[] scores, float[] gradients, float[] hessians)
    {
        var (first, count) = groups[g];
        var order = Enumerable.Range(first, count).OrderByDescending(i => scores[i]).ToArray();
        var rank = new Dictionary<int, int>();
        for (var r = 0; r < order.Length; r++) rank[order[r]] = r;
        var good = order.Where(i => relevant[i]).ToArray();
        var ideal = Enumerable.Range(0, Math.Min(10, good.Length)).Sum(r => 1 / Math.Log2(r + 2));
        foreach (var other in order.Where(i => !relevant[i]).Take(HardOthers))
        {
            foreach (var i in good)
            {
                var gain = Math.Abs((1 / Math.Log2(rank[i] + 2)) - (1 / Math.Log2(rank[other] + 2))) / ideal;
                var rho = 1 / (1 + Math.Exp(scores[i] - scores[other]));
                var lambda = (float)(rho * gain) * groupWeight[g];
                var curve = (float)(rho * (1 - rho) * gain) * groupWeight[g];
                gradients[i] += lambda;
                gradients[other] -= lambda;
                hessians[i] += curve;
                hessians[other] += curve;
            }
        }
    }

    private int Grow(List<RegressionTree.Node> nodes, int[] inside, float[] gradients, float[] hessians, int depth)
    {
        var sumG = inside.Sum(i => (double)gradients[i]);
        var sumH = inside.Sum(i => (double)hessians[i]);
        var index = nodes.Count;
        nodes.Add(new(-1, 0, -1, -1, (float)(Rate * sumG / (sumH + LeafL2))));
        if (depth == 0 || inside.Length < 50) return index;
        var best = (Gain: 1e-3, Feature: -1, Bin: 0);
        Span<double> g = stackalloc double[Bins];
        Span<double> h = stackalloc double[Bins];
        for (var f = 0; f < binned.Length; f++)
        {
            g.Clear();
            h.Clear();
            var bins = binned[f];
            foreach (var i in inside)
            {
                g[bins[i]] += gradients[i];
                h[bins[i]] += hessians[i];
            }
            double leftG = 0, leftH = 0;
            for (var bin = 0; bin < Bins - 1; bin++)
            {
                leftG += g[bin];
                leftH += h[bin];
                if (leftH < 1 || sumH - leftH < 1) continue;
                var gain = (leftG * leftG / (leftH + LeafL2)) + ((sumG - leftG) * (sumG - leftG) / (sumH - leftH + LeafL2)) - (sumG * sumG / (sumH + LeafL2));
                if (gain > best.Gain) best = (gain, f, bin);
            }
        }
        if (best.Feature < 0 || best.Bin >= cuts[best.Feature].Length) return index;
        var left = Grow(nodes, [.. inside.Where(i => binned[best.Feature][i] <= best.Bin)], gradients, hessians, depth - 1);
        var right = Grow(nodes, [.. inside.Where(i => binned[best.Feature][i] > best.Bin)], gradients, hessians, depth - 1);
        nodes[index] = new(best.Feature, cuts[best.Feature][best.Bin], left, right, 0);
        return index;
    }

    private float[] CutsOf(int feature)
    {
        var values = rows.Where((_, i) => i % 7 == 0).Select(row => row[feature]).Order().ToArray();
        return [.. Enumerable.Range(1, Bins - 1).Select(b => values[(int)((long)b * (values.Length - 1) / Bins)]).Distinct()];
    }

    /// <summary>Number of cuts below the value: bin b holds what is at most cut b.</summary>
    private static byte BinOf(float[] cuts, float value)
    {
        var at = Array.BinarySearch(cuts, value);
        return (byte)(at >= 0 ? at : ~at);
    }
}
