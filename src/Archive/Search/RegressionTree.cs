namespace Archive.Search;

/// <summary>A small regression tree over features: values up to a cut go left.</summary>
internal sealed class RegressionTree(IReadOnlyList<RegressionTree.Node> nodes)
{
    private readonly Node[] nodes = [.. nodes];

    /// <summary>A leaf has a <paramref name="Feature"/> below 0 and a value.</summary>
    public readonly record struct Node(int Feature, float Cut, int Left, int Right, float Value);

    public IReadOnlyList<Node> Nodes => nodes;

    public float Score(float[] features)
    {
        var at = 0;
        while (nodes[at].Feature >= 0) at = features[nodes[at].Feature] <= nodes[at].Cut ? nodes[at].Left : nodes[at].Right;
        return nodes[at].Value;
    }
}
