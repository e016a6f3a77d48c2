using Archive.Text;

namespace Bot.Answering.Checking;

internal enum FigureKind
{
    /// <summary>A count, an amount, a measure, a share: its value in digits.</summary>
    Number,

    /// <summary>A day or period: 2025-07-01, 2025-07, 2025, or --07-01 where no year is named.</summary>
    Date,

    /// <summary>A time of day or a length in hours and minutes: 07:30.</summary>
    Time,

    /// <summary>The number of a document: its canonical form.</summary>
    Document,

    /// <summary>Digits that are no quantity: telephone numbers, accounts.</summary>
    Code,
}

/// <summary>
/// A number, date or amount as a text says it, in one form for all its spellings: "150.000 đồng", "150 000đ" and "một trăm năm mươi
/// nghìn đồng" are Number 150000 of unit "đồng". <paramref name="Unit"/> is empty where none is known.
/// </summary>
internal sealed record Figure(FigureKind Kind, string Value, string Unit, TextSpan Span)
{
    /// <summary>Whether a source that says <paramref name="source"/> says this too. Less exact than the source is allowed, more is not.</summary>
    public bool IsSaidBy(Figure source)
    {
        if (Kind == FigureKind.Date && source.Kind == FigureKind.Date) return Value == source.Value || IsPartOf(Value, source.Value);
        if (Kind != source.Kind) return Kind == FigureKind.Number && (source.Kind == FigureKind.Time ? IsHour(source) : source.Kind == FigureKind.Date && IsYear(source));
        return Value == source.Value && (Unit.Length == 0 || source.Unit.Length == 0 || Unit == source.Unit);
    }

    /// <summary>"ngày 10/9" says less than 10/9/2026, "năm 2026" as well; "tháng 9/2026" is another term and says something else.</summary>
    private static bool IsPartOf(string less, string more) => less.StartsWith("--", StringComparison.Ordinal)
        ? more.Length == 10 && more[4..] == less[1..]
        : less.Length == 4 && more.StartsWith(less, StringComparison.Ordinal);

    /// <summary>"giai đoạn 2024…" of a title cut short.</summary>
    private bool IsYear(Figure source) => Unit.Length == 0 && Value.Length == 4 && source.Value.StartsWith(Value, StringComparison.Ordinal);

    /// <summary>"7 giờ" is 07:00.</summary>
    private bool IsHour(Figure source) => Unit is "giờ" or "" && source.Value == $"{Value.PadLeft(2, '0')}:00";
}
