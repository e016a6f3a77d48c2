using Archive.Index;
using Archive.Text;
using Bot.Answering.Asking;
using Bot.Answering.Sentences;

namespace Bot.Answering.Evidence;

/// <summary>
/// Ranks the sentences of passages for one thing a question asks for: how much of the question they cover, alone and with
/// their surroundings, and whether they hold such a thing. Long sentences compete clause by clause.
/// </summary>
internal sealed class SentenceFinder(Asked asked, Sources sources)
{
    // A clause of a sentence up to this length is not worth tearing out.
    public const int LongSentence = 320;

    private const double SameSentence = 0.8;
    private const double NextDoor = 0.65;
    private const double HeadingOrTitle = 0.75;
    private const double SamePassage = 0.5;
    private const double SameDocument = 0.35;
    private const double WorthDetecting = 0.25;

    private readonly Detector detector = new(asked);

    public IReadOnlyList<Candidate> Rank(AskedFor? what, IReadOnlyList<(PassageOf At, double Prior)> passages)
    {
        var contexts = passages.Select(p => (p.At, p.Prior, Shares: SharesOf(p.At.Passage.Text))).ToList();
        var idf = Idf(contexts.Select(c => c.Shares).ToList());
        var found = new List<Candidate>();
        var openings = new Dictionary<long, double[]>();
        foreach (var (at, prior, whole) in contexts)
        {
            if (!openings.TryGetValue(at.Document.Key, out var opening)) openings[at.Document.Key] = opening = OpeningShares(at.Document);
            found.AddRange(Candidates(what, at, prior, whole, opening, idf));
        }
        return [.. found.OrderByDescending(c => c.Score).ThenBy(c => c.At.Document.Facts.Id, StringComparer.Ordinal).ThenBy(c => c.Clause.Start)];
    }

    private IEnumerable<Candidate> Candidates(AskedFor? what, PassageOf at, double prior, double[] whole, double[] opening, double[] idf)
    {
        var text = sources.TextOf(at.Document);
        var heading = SharesOf($"{at.Document.Facts.Title}\n{at.Passage.Heading}\n{Naming(at.Document)}");
        var sentences = SentenceSplitter.Split(text, at.Passage.Span);
        var shares = sentences.Select(s => SharesOf(s.In(text))).ToList();
        for (var i = 0; i < sentences.Count; i++)
        {
            var clauses = sentences[i].Length <= LongSentence ? null : Clauses.Of(text, sentences[i]);
            foreach (var clause in clauses is { Parts.Count: > 1 } ? clauses.Parts : [sentences[i]])
            {
                var own = clause == sentences[i] ? shares[i] : SharesOf(clause.In(text));
                var total = new double[own.Length];
                for (var t = 0; t < own.Length; t++)
                {
                    var near = Math.Max(i > 0 ? shares[i - 1][t] : 0, i + 1 < shares.Count ? shares[i + 1][t] * 0.8 : 0);
                    total[t] = Math.Max(Math.Max(Math.Max(own[t], SameSentence * shares[i][t]), Math.Max(NextDoor * near, HeadingOrTitle * heading[t])),
                        Math.Max(SamePassage * whole[t], SameDocument * opening[t]));
                }
                var alone = Weighted(own, idf);
                var covered = Weighted(total, idf);
                var evidence = what is { } kind && covered >= WorthDetecting ? detector.Of(kind, new Stretch(clause.In(text), at.Document.Facts.Published ?? at.Document.Facts.Issued)) : 0;
                var score = (0.5 * covered) + (0.3 * alone) + (0.35 * evidence) + (0.2 * prior);
                yield return new Candidate(at, sentences[i], clause, alone, covered, evidence, score)
                {
                    Shares = [.. own.Zip(shares[i], (o, s) => Math.Max(o, SameSentence * s))],
                };
            }
        }
    }

    private static string Naming(ArchivedDocument document) =>
        $"{document.Facts.Kind} {document.Facts.Issuer} {document.Facts.Place} {document.Facts.Publisher}";

    private double[] OpeningShares(ArchivedDocument document)
    {
        var text = sources.TextOf(document);
        return SharesOf(text[..Math.Min(text.Length, 600)]);
    }

    private double[] SharesOf(string text) => Coverage.Of(asked.Words, asked.Terms, Syllables.Of(text));

    /// <summary>Rare among the passages found = telling for this question.</summary>
    private static double[] Idf(List<double[]> passages)
    {
        if (passages.Count == 0) return [];
        var idf = new double[passages[0].Length];
        for (var t = 0; t < idf.Length; t++)
        {
            var holding = passages.Count(p => p[t] >= 0.5);
            idf[t] = Math.Log(1.5 + ((passages.Count - holding + 0.5) / (holding + 0.5)));
            // Said by no passage: a word nobody uses must not decide everything.
            if (holding == 0) idf[t] = Math.Min(idf[t], Math.Log(1.5 + (passages.Count / 2.0)));
            idf[t] = Math.Min(idf[t], 3);
        }
        return idf;
    }

    private double Weighted(double[] shares, double[] idf)
    {
        var sum = 0.0;
        var all = 0.0;
        for (var t = 0; t < shares.Length; t++)
        {
            var weight = asked.Terms[t].Weight * idf[t];
            sum += weight * shares[t];
            all += weight;
        }
        return all == 0 ? 0 : sum / all;
    }
}
