using Archive.Text;

namespace Archive.Documents.Dates;

/// <summary>A text prepared for the date rules: its words, what stands between them, and where no date can begin.</summary>
internal sealed class DateText
{
    // Without their accents these are other words: Việt Nam, quy định, tư, đến and đen …
    private static readonly HashSet<string> Ambiguous = ["nam", "quy", "mai", "tu", "den", "sau", "truoc", "giua", "nua", "ram", "het", "kia", "mot", "toi", "qua"];

    private readonly NormalizedText source;
    private readonly bool isAccentless;

    private DateText(NormalizedText source)
    {
        this.source = source;
        Words = Syllables.Of(source.Text);
        isAccentless = source.Text.All(c => c < 128 || !char.IsLetter(c));
    }

    public string Text => source.Text;

    public List<Syllable> Words { get; }

    public int Count => Words.Count;

    /// <summary>What the rules made of places asked about already.</summary>
    public Dictionary<int, Period?> Known { get; } = [];

    public static DateText Of(string text) => new(NormalizedText.Of(text));

    public TextSpan ToOriginal(int from, int end) =>
        source.ToOriginal(TextSpan.Between(Words[from].Span.Start, Words[end - 1].Span.End));

    /// <summary>The word at a place as printed; empty outside the text.</summary>
    public string Printed(int at) => at >= 0 && at < Count ? Words[at].Span.In(Text) : "";

    public string Folded(int at) => at >= 0 && at < Count ? Words[at].Folded : "";

    /// <summary>The number at a place: one to four digits and nothing else.</summary>
    public int? Number(int at)
    {
        if (at < 0 || at >= Count || Words[at].Span.Length > 4) return null;
        var value = 0;
        foreach (var c in Words[at].Exact)
        {
            if (!char.IsAsciiDigit(c)) return null;
            value = value * 10 + (c - '0');
        }
        return value;
    }

    /// <summary>A year in four digits.</summary>
    public int? Year(int at) => Number(at) is >= 1900 and <= 2100 and var year && Words[at].Span.Length == 4 ? year : null;

    /// <summary>What stands between a word and the one before it.</summary>
    public ReadOnlySpan<char> Gap(int at) => at <= 0 || at >= Count ? "" : Text.AsSpan(Words[at - 1].Span.End, Words[at].Span.Start - Words[at - 1].Span.End);

    public bool IsBlankGap(int at) => at > 0 && at < Count && Gap(at).Trim(" \t\n").IsEmpty;

    /// <summary>Blanks, perhaps with a comma or a bracket.</summary>
    public bool IsLooseGap(int at) => at > 0 && at < Count && Gap(at).Trim(" \t\n,(").IsEmpty;

    /// <summary>The sign between two numbers, blanks beside it allowed; '\0' when something else stands there.</summary>
    public char Sign(int at)
    {
        var sign = Gap(at).Trim(' ');
        return sign is ['/' or '-' or '.'] ? sign[0] : '\0';
    }

    public bool IsTight(int at) => Gap(at).Length == 1;

    /// <summary>Whether a word stands at a place, written with its accents; without them where nothing else can be meant.</summary>
    public bool Is(int at, ReadOnlySpan<char> word)
    {
        if (at < 0 || at >= Count) return false;
        var met = Words[at].Exact;
        if (met.Length != word.Length) return false;
        if (word.SequenceEqual(met)) return true;
        for (var i = 0; i < word.Length; i++)
            if (met[i] != Folding.Fold(word[i]))
                return false;
        return !Ambiguous.Contains(met) || (isAccentless && !IsName(at));
    }

    public bool IsOne(int at, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
            if (Is(at, word))
                return true;
        return false;
    }

    /// <summary>The place behind a phrase that begins at <paramref name="at"/>; null when it does not stand there.</summary>
    public int? After(int at, string phrase)
    {
        var next = at;
        foreach (var word in phrase.AsSpan().Split(' '))
        {
            if (!Is(next, phrase.AsSpan(word)) || (next > at && !IsBlankGap(next))) return null;
            next++;
        }
        return next;
    }

    public int? AfterOne(int at, params ReadOnlySpan<string> phrases)
    {
        foreach (var phrase in phrases)
            if (After(at, phrase) is { } next)
                return next;
        return null;
    }

    /// <summary>
    /// Whether "năm trước" or "tháng sau" at a place counts from something else than today: "18 tháng trước ngày", "các năm trước",
    /// "năm sau khi", "tháng trước đó". <paramref name="end"/> is the word behind.
    /// </summary>
    public bool IsBoundElsewhere(int at, int end) =>
        (IsBlankGap(at) && (Number(at - 1) is not null || IsOne(at - 1, "các", "những", "mỗi", "hằng", "hàng", "nhiều", "mấy", "vài", "mọi", "từng")))
        || (IsBlankGap(end) && (IsOne(end, "đó", "khi", "liền", "thời") || (Is(end, "ngày") && Number(end + 1) is not null)));

    /// <summary>Viet Nam, Ha Nam, Quang Nam: no year stands there.</summary>
    private bool IsName(int at) => char.IsUpper(Printed(at)[0]) || (Folded(at) == "nam" && Folded(at - 1) is "viet" or "ha" or "quang" or "mien" or "dong" or "tay");
}
