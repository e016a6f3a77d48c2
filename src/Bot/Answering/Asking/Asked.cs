using Archive.Documents;
using Archive.Text;

namespace Bot.Answering.Asking;

/// <summary>A question as understood. Spans point into <see cref="Text"/>.</summary>
internal sealed record Asked
{
    /// <summary>The question in one spelling: NFC, one Đ, nothing invisible.</summary>
    public required string Text { get; init; }

    public required Wording Words { get; init; }

    public required DateOnly Today { get; init; }

    public required DateOnly AsOf { get; init; }

    public IReadOnlyList<NumberMention> Numbers { get; init; } = [];

    public IReadOnlyList<DateMention> Dates { get; init; } = [];

    /// <summary>What it wants to hear, in the order of the words that say so; empty for a bare topic.</summary>
    public IReadOnlyList<AskedFor> For { get; init; } = [];

    public IReadOnlyList<Term> Terms { get; init; } = [];

    public IReadOnlyList<NamedPerson> People { get; init; } = [];

    /// <summary>Provinces and cities named.</summary>
    public IReadOnlyList<string> Provinces { get; init; } = [];

    /// <summary>Other names, word by word.</summary>
    public IReadOnlyList<IReadOnlyList<Syllable>> Names { get; init; } = [];

    /// <summary>Where offices are named.</summary>
    public IReadOnlyList<TextSpan> Offices { get; init; } = [];

    /// <summary>The thing counted in "bao nhiêu điểm cầu", in index form; empty when none is named.</summary>
    public string Counted { get; init; } = "";

    /// <summary>Word numbers of "ai", "khi nào": what is asked for stands near the answer's place.</summary>
    public IReadOnlyList<int> QuestionWords { get; init; } = [];

    /// <summary>"Điều 5 khoản 2" when a provision is asked for.</summary>
    public Place? Provision { get; init; }

    /// <summary>What the conversation was about, when this question leans on it.</summary>
    public Focus? LeansOn { get; init; }

    /// <summary>It leans by its shortness alone, so it may also stand by itself.</summary>
    public bool LeansSilently { get; init; }

    public bool Wants(AskedFor what) => For.Contains(what);
}
