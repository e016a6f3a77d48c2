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
    private const double WorthDetecting = 0.25;

    // How much it counts that a word stands nearby instead of in the clause itself.
    private const double SameSentence = 0.8;
    private const double NextDoor = 0.65;
    private const double Heading = 0.85;
    private const double Columns = 0.9;
    private const double Title = 0.75;
    private const double SamePassage = 0.5;
    private const double SameDocument = 0.35;

    private const int OpeningLength = 600;
    private const int LongestPair = 450;

    private readonly Detector detector = new(asked);
    private readonly QuestionFocus focus = QuestionFocus.Of(asked);
    private readonly QuestionWeights weights = new(asked, word => sources.IdfOf(word));
    private readonly HashSet<string> sought = Coverage.Sought(asked.Terms);
    private readonly Dictionary<long, (double[] Title, double[] Opening)> documents = [];

    public IReadOnlyList<Candidate> Rank(AskedFor? what, IReadOnlyList<(PassageOf At, double Prior)> passages)
    {
        var idf = Idf();
        var best = passages.Count == 0 ? null : passages.MaxBy(p => p.Prior).At;
        var standing = passages.GroupBy(p => p.At.Document.Key).ToDictionary(g => g.Key, g => g.Max(p => p.Prior));
        return
        [
            .. passages
                .SelectMany(p => Candidates(what, p.At, (0.9 * standing[p.At.Document.Key]) + (0.1 * p.Prior), ReferenceEquals(p.At, best), idf))
                .OrderByDescending(c => c.Score)
                .ThenBy(c => c.At.Document.Facts.Id, StringComparer.Ordinal)
                .ThenBy(c => c.Clause.Start),
        ];
    }

    private IEnumerable<Candidate> Candidates(AskedFor? what, PassageOf at, double prior, bool isBest, double[] idf)
    {
        var document = at.Document;
        var text = sources.TextOf(document);
        var (title, opening) = SharesOf(document);
        var heading = SharesOf(at.Passage.Heading);
        var passage = SharesOf(at.Passage.Text);
        // What title and opening say tells which document is meant; the other words tell which sentence.
        var telling = idf.Select((weight, t) => weight * (opening[t] >= 0.5 || title[t] >= 0.5 ? Identifying : 1)).ToArray();
        var sentences = SentenceSplitter.Split(text, at.Passage.Span);
        var words = sentences.Select(s => Syllables.Of(s.In(text))).ToList();
        var shares = words.Select(SharesOf).ToList();
        var isAnnounced = what is { } wanted && detector.AnnouncesOnce(wanted, at.Passage.Heading.Split('›')[^1]);
        for (var i = 0; i < sentences.Count; i++)
        {
            var sentence = sentences[i];
            if (Formula.IsOne(text, sentence, what) || IsColumnNames(text, sentences, i)) continue;
            var columns = Tables.HeadOf(text, sentence) is { } head ? SharesOf(head.In(text)) : null;
            var clauses = sentence.Length <= LongSentence ? null : Clauses.Of(text, sentence);
            List<TextSpan> parts = clauses is { Parts.Count: > 1 } ? [.. clauses.Parts, sentence] : [sentence];
            // "Ngày 10/7/2024, … họp. Ông A được bầu …": the day stands one sentence before.
            if (what == AskedFor.Date && i > 0 && sentence.End - sentences[i - 1].Start <= LongestPair) parts.Add(TextSpan.Between(sentences[i - 1].Start, sentence.End));
            var near = Nearby(shares, i);
            foreach (var clause in parts)
            {
                var clauseText = clause.In(text);
                var clauseWords = clause == sentence ? words[i] : Syllables.Of(clauseText);
                var own = clause == sentence ? shares[i] : SharesOf(clauseWords);
                var stated = new double[own.Length];
                var total = new double[own.Length];
                for (var t = 0; t < own.Length; t++)
                {
                    stated[t] = Most(own[t], SameSentence * shares[i][t], Columns * (columns?[t] ?? 0), Heading * heading[t], Title * title[t]);
                    total[t] = Most(stated[t], NextDoor * near[t], SamePassage * passage[t], SameDocument * opening[t]);
                }
                var alone = Weighted([.. own.Select((share, t) => Most(share, Columns * (columns?[t] ?? 0), Title * heading[t]))], telling);
                // The whole of a long sentence, or two sentences, answer only when the words stand in several parts.
                if (parts.Count > 1 && clause.Length > sentence.Length - 1 && !(clause == sentence && clauses is null)) alone *= LongWhole;
                var covered = Weighted(total, idf);
                var evidence = what is { } kind && covered >= WorthDetecting ? detector.Of(kind, StretchOf(document, clauseText, clauseWords), at.Passage.Heading) : 0;
                var done = focus.Share(shares[i], own);
                var candidate = new Candidate(at, clause.Start < sentence.Start ? clause : sentence, clause, alone, covered, evidence)
                {
                    Prior = prior,
                    Focus = done,
                    Stated = stated,
                    IsAnnounced = isAnnounced,
                    Shares = [.. own.Zip(shares[i], (o, s) => Math.Max(o, SameSentence * s))],
                };
                yield return candidate with { Features = SentenceFeatures.Of(weights, what, candidate, clauseText, clauseWords, at.Passage.Text, isBest) };
            }
        }
    }

    private static Stretch StretchOf(ArchivedDocument document, string clause, List<Syllable> words)
    {
        var facts = document.Facts;
        return new Stretch(clause, facts.Published ?? facts.Issued, Wording.Of(clause, words)) { Place = facts.Issuer?.Place ?? facts.Place, IsNews = facts.Class == SourceClass.News };
    }

    private static bool IsColumnNames(string text, IReadOnlyList<TextSpan> sentences, int at) =>
        Tables.IsRow(text, sentences[at]) && Tables.HeadOf(text, sentences[at]) is null && at + 1 < sentences.Count && Tables.IsRow(text, sentences[at + 1]);

    private static double[] Nearby(List<double[]> shares, int at) =>
        [.. shares[at].Select((_, t) => Math.Max(at > 0 ? shares[at - 1][t] : 0, at + 1 < shares.Count ? 0.8 * shares[at + 1][t] : 0))];

    private static double Most(params ReadOnlySpan<double> values)
    {
        var most = 0.0;
        foreach (var value in values) most = Math.Max(most, value);
        return most;
    }

    private (double[] Title, double[] Opening) SharesOf(ArchivedDocument document)
    {
        if (documents.TryGetValue(document.Key, out var known)) return known;
        var facts = document.Facts;
        var text = sources.TextOf(document);
        return documents[document.Key] = (
            SharesOf($"{facts.Title}\n{facts.Kind} {facts.Issuer} {facts.Place} {facts.Publisher}"),
            SharesOf(text[..Math.Min(text.Length, OpeningLength)]));
    }

    private double[] SharesOf(string text) => SharesOf(Syllables.Of(text));

    private double[] SharesOf(List<Syllable> words) => Coverage.Of(asked.Words, asked.Terms, sought, words);

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
