using Archive.Documents;
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

    private const double UnknownWord = 0.6;
    private const double Identifying = 0.3;
    private const double LongWhole = 0.85;
    private const double SameSentence = 0.8;
    private const double NextDoor = 0.65;
    private const double HeadingOrTitle = 0.75;
    private const double SamePassage = 0.5;
    private const double SameDocument = 0.35;
    private const double WorthDetecting = 0.25;

    private readonly Detector detector = new(asked);
    private readonly QuestionFocus focus = QuestionFocus.Of(asked);

    public IReadOnlyList<Candidate> Rank(AskedFor? what, IReadOnlyList<(PassageOf At, double Prior)> passages)
    {
        var contexts = passages.Select(p => (p.At, p.Prior, Shares: SharesOf(p.At.Passage.Text))).ToList();
        var idf = Idf();
        var found = new List<Candidate>();
        var openings = new Dictionary<long, double[]>();
        var documents = passages.GroupBy(p => p.At.Document.Key).ToDictionary(g => g.Key, g => g.Max(p => p.Prior));
        foreach (var (at, prior, whole) in contexts)
        {
            if (!openings.TryGetValue(at.Document.Key, out var opening)) openings[at.Document.Key] = opening = OpeningShares(at.Document);
            found.AddRange(Candidates(what, at, (0.9 * documents[at.Document.Key]) + (0.1 * prior), whole, opening, idf));
        }
        return [.. found.OrderByDescending(c => c.Score).ThenBy(c => c.At.Document.Facts.Id, StringComparer.Ordinal).ThenBy(c => c.Clause.Start)];
    }

    private IEnumerable<Candidate> Candidates(AskedFor? what, PassageOf at, double prior, double[] whole, double[] opening, double[] idf)
    {
        var text = sources.TextOf(at.Document);
        var heading = SharesOf($"{at.Document.Facts.Title}\n{at.Passage.Heading}\n{Naming(at.Document)}");
        // What title and opening say tells which document is meant; the other words tell which sentence.
        var telling = idf.Select((weight, t) => weight * (opening[t] >= 0.5 || heading[t] >= 0.5 ? Identifying : 1)).ToArray();
        var sentences = SentenceSplitter.Split(text, at.Passage.Span);
        var shares = sentences.Select(s => SharesOf(s.In(text))).ToList();
        for (var i = 0; i < sentences.Count; i++)
        {
            var clauses = sentences[i].Length <= LongSentence ? null : Clauses.Of(text, sentences[i]);
            IReadOnlyList<TextSpan> parts = clauses is { Parts.Count: > 1 } ? [.. clauses.Parts, sentences[i]] : [sentences[i]];
            foreach (var clause in parts)
            {
                var own = clause == sentences[i] ? shares[i] : SharesOf(clause.In(text));
                var total = new double[own.Length];
                for (var t = 0; t < own.Length; t++)
                {
                    var near = Math.Max(i > 0 ? shares[i - 1][t] : 0, i + 1 < shares.Count ? shares[i + 1][t] * 0.8 : 0);
                    total[t] = Math.Max(Math.Max(Math.Max(own[t], SameSentence * shares[i][t]), Math.Max(NextDoor * near, HeadingOrTitle * heading[t])),
                        Math.Max(SamePassage * whole[t], SameDocument * opening[t]));
                }
                var alone = Weighted(own, telling);
                var covered = Weighted(total, idf);
                var evidence = what is { } kind && covered >= WorthDetecting ? detector.Of(kind, new Stretch(clause.In(text), at.Document.Facts.Published ?? at.Document.Facts.Issued) { Place = at.Document.Facts.Issuer?.Place ?? at.Document.Facts.Place, IsNews = at.Document.Facts.Class == SourceClass.News }) : 0;
                // The whole of a long sentence answers only when its words stand in several clauses.
                if (parts.Count > 1 && clause == sentences[i]) alone *= LongWhole;
                var done = focus.Share(shares[i], own);
                var score = Scoring.Of(covered, alone, evidence, what, prior, done, clause.Length);
                yield return new Candidate(at, sentences[i], clause, alone, covered, evidence, score)
                {
                    Prior = prior,
                    Focus = done,
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

    /// <summary>
    /// How telling each term is: its best-known wording's rarest word. A word that stands nowhere in the archive tells as much
    /// as a rare one: what it asks for is probably not there.
    /// </summary>
    private double[] Idf() => [.. asked.Terms.Select(term =>
        term.Wordings.Select(w => w.Max(word => sources.IdfOf(word.Folded))).Where(idf => idf < sources.Unknown).Select(idf => (double)idf).DefaultIfEmpty(UnknownWord * sources.Unknown).Max())];

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
