using Archive.Documents;
using Archive.Text;
using Bot.Answering.Asking;
using Bot.Answering.Numbers;

namespace Bot.Desk.Operators;

/// <summary>
/// Understands running text: numbers, dates, issuer, kind and effect become conditions, the words left over are sought. All of it
/// is inferred, so it is told and can be changed.
/// </summary>
internal sealed class PlainWords
{
    /// <summary>Two words side by side are mostly one thing ("báo chí"); in longer runs it is open which belong together.</summary>
    private const int LongestCompound = 2;

    private static readonly PhraseList Labels = PhraseList.Read("desk_words.tsv");

    private static readonly PhraseList Kinds = new(DocumentKind.All
        .Select(kind => kind.Name.Split('(')[0].Trim()).Distinct(StringComparer.Ordinal).Where(name => name.Contains(' ', StringComparison.Ordinal)).Select(name => (name, name)));

    private static readonly PhraseList Verbs = new(Lines.Read("relations.tsv").Select(cells => (cells[0], cells[1])));

    private readonly string text;
    private readonly int offset;
    private readonly DateOnly today;
    private readonly Wording words;
    private readonly bool[] taken;
    private readonly bool[] dropped;
    private readonly IReadOnlyList<PhraseMatch> labels;
    private readonly List<Condition> found = [];

    private PlainWords(string text, int offset, DateOnly today)
    {
        (this.text, this.offset, this.today) = (text, offset, today);
        words = Wording.Of(text);
        taken = new bool[words.Count];
        dropped = new bool[words.Count];
        labels = Labels.Find(words);
    }

    /// <summary>Conditions of a stretch of <paramref name="query"/>; their spans point into the whole.</summary>
    public static IReadOnlyList<Condition> Read(string query, TextSpan stretch, DateOnly today)
    {
        var reader = new PlainWords(stretch.In(query), stretch.Start, today);
        reader.ReadNumbers();
        reader.Drop();
        reader.ReadDates();
        reader.ReadEffect();
        reader.ReadIssuers();
        reader.ReadHead();
        reader.ReadRest();
        return [.. reader.found.OrderBy(condition => condition.Span.Start)];
    }

    private void ReadNumbers()
    {
        foreach (var mention in DocumentNumber.FindAll(text))
        {
            var name = NumberWords.With(text, mention.Span);
            var verb = Verbs.Find(words).LastOrDefault(verb => End(verb) is var end && end <= name.Start && words.Syllables.All(word => word.Span.Start < end || word.Span.Start >= name.Start));
            var isPassive = verb is { First: > 0 } && words.Syllables[verb.First - 1].Folded is "duoc" or "bi";
            if (verb is not null && !isPassive)
            {
                var kind = Enum.Parse<RelationKind>(verb.Label);
                Take(new RelationCondition(kind == RelationKind.Refers ? null : kind, mention.Number), TextSpan.Between(words.Syllables[verb.First].Span.Start, name.End));
                continue;
            }
            Take(new NumberCondition(mention.Number), name);
            if (mention.Kind is { } named && named.Name != "Văn bản" && DocumentKind.Of(mention.Number) is null) found.Add(Inferred(new KindCondition(named), name));
        }

        int End(PhraseMatch match) => words.Syllables[match.End - 1].Span.End;
    }

    private void Drop()
    {
        foreach (var match in labels.Where(match => match.Label == "drop"))
            foreach (var word in match.Words) dropped[word] = true;
    }

    private void ReadDates()
    {
        foreach (var mention in DateRange.FindAll(text, today))
        {
            if (IsTaken(mention.Span)) continue;
            var first = words.Syllables.TakeWhile(word => word.Span.End <= mention.Span.Start).Count();
            var label = labels.LastOrDefault(match => match.Label is "issued" or "effective" or "published" && match.End <= first && Enumerable.Range(match.End, first - match.End).All(word => dropped[word]));
            var field = label?.Label switch
            {
                "issued" => DateField.Issued,
                "effective" => DateField.Effective,
                "published" => DateField.Published,
                _ => DateField.Dated,
            };
            var from = label is null ? mention.Span.Start : words.Syllables[label.First].Span.Start;
            Take(new DateCondition(field, mention.Range), TextSpan.Between(from, mention.Span.End));
        }
    }

    private void ReadEffect()
    {
        foreach (var match in labels.Where(match => match.Label is "in-force" or "expired" or "not-yet").OrderByDescending(match => match.Count))
        {
            if (IsTaken(SpanOf(match))) continue;
            Take(new EffectCondition(match.Label switch { "in-force" => EffectState.InForce, "expired" => EffectState.Expired, _ => EffectState.NotYet }), SpanOf(match));
        }
        // Every document is issued by somebody, and says from when it holds.
        foreach (var word in labels.Where(match => match.Label == "issued").SelectMany(match => match.Words)) dropped[word] = true;
    }

    /// <summary>"của UBND tỉnh", "do Sở Y tế", "công văn UBND tỉnh": elsewhere an office is what the text is about.</summary>
    private void ReadIssuers()
    {
        foreach (var mention in Issuer.FindAll(text))
        {
            var first = words.Syllables.TakeWhile(word => word.Span.End <= mention.Span.Start).Count();
            var before = first == 0 ? "" : words.Syllables[first - 1].Folded;
            var isIssuer = before is "cua" or "do" || Kinds.Find(words).Concat(labels.Where(IsKind)).Any(kind => kind.End == first);
            if (IsTaken(mention.Span)) continue;
            if (isIssuer) Take(new IssuerCondition(mention.Issuer), mention.Span);
            // "UBND" is as often written out; other names are written one way.
            else if (mention.Issuer.Code is not ("UBND" or "HĐND")) Take(new WordsCondition(WordsCondition.Plain(mention.Span.In(text))), mention.Span);
        }
    }

    /// <summary>What is asked for stands first: "công văn …", "văn bản …", "tin …".</summary>
    private void ReadHead()
    {
        var head = Enumerable.Range(0, words.Count).FirstOrDefault(word => !taken[word] && !dropped[word], -1);
        if (head < 0) return;
        var match = Kinds.Find(words).Concat(labels.Where(IsKind)).Where(match => match.First == head).MaxBy(match => match.Count)
            ?? labels.Where(match => match.Label is "official" or "news" && match.First == head).MaxBy(match => match.Count);
        if (match is null || IsTaken(SpanOf(match))) return;
        Condition condition = match.Label switch
        {
            "official" => new SourceCondition(SourceClass.Official),
            "news" => new SourceCondition(SourceClass.News),
            var kind => new KindCondition(DocumentKind.TryParse(kind.Split(':')[^1])!),
        };
        Take(condition, SpanOf(match));
    }

    private void ReadRest()
    {
        for (var first = 0; first < words.Count; first++)
        {
            if (!IsMatter(first)) continue;
            var last = first;
            while (last + 1 < words.Count && IsMatter(last + 1) && Adjoin(last)) last++;
            var length = last - first + 1;
            if (length <= LongestCompound) Take(new WordsCondition(WordsCondition.Plain(words.Span(first, length).In(text))), words.Span(first, length));
            else
                for (var word = first; word <= last; word++) TakeWord(word);
            first = last;
        }

        // Said twice is asked once.
        void TakeWord(int word)
        {
            var span = words.Span(word, 1);
            if (found.OfType<WordsCondition>().Any(known => known.Words.Equals(span.In(text), StringComparison.OrdinalIgnoreCase))) taken[word] = true;
            else Take(new WordsCondition(span.In(text)), span);
        }

        bool IsMatter(int word) => !taken[word] && !dropped[word];

        bool Adjoin(int word) => text[words.Syllables[word].Span.End..words.Syllables[word + 1].Span.Start].Trim(' ', '-', '/').Length == 0;
    }

    private static bool IsKind(PhraseMatch match) => match.Label.StartsWith("kind:", StringComparison.Ordinal);

    private TextSpan SpanOf(PhraseMatch match) => words.Span(match.First, match.Count);

    private bool IsTaken(TextSpan span) => words.Syllables.Where((word, i) => taken[i] && word.Span.Overlaps(span)).Any();

    private void Take(Condition condition, TextSpan span)
    {
        for (var i = 0; i < taken.Length; i++) taken[i] |= words.Syllables[i].Span.Overlaps(span);
        found.Add(Inferred(condition, span));
    }

    private Condition Inferred(Condition condition, TextSpan span) => condition with { Span = span with { Start = span.Start + offset }, IsInferred = condition is not WordsCondition };
}
