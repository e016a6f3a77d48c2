using System.Globalization;

namespace Archive.Documents;

/// <summary>
/// Where in a document: a provision or a paragraph. Its written form is the anchor of the document page:
/// "dieu-5-khoan-2-diem-đ", "phu-luc-ii-dieu-3", "quy-che-dieu-5", "doan-4" (paragraphs count from 1), "toan-van" for the whole.
/// </summary>
public sealed record Place
{
    public static readonly Place Whole = new();

    /// <summary>Name of what was issued with the act and holds the place, "Quy chế"; null for the act itself. See <see cref="AttachedAct"/>.</summary>
    public string? KemTheo { get; init; }

    /// <summary>Label of the annex, "II" or "" for an only annex; null outside annexes.</summary>
    public string? PhuLuc { get; init; }

    /// <summary>Number of the article, "5" or "5a".</summary>
    public string? Dieu { get; init; }

    public string? Khoan { get; init; }

    public string? Diem { get; init; }

    public int? Doan { get; init; }

    /// <summary>Whether it lies in the act itself, not in what was issued with it.</summary>
    public bool IsOwn => KemTheo is null && PhuLuc is null;

    /// <summary>As a citizen reads it: "Phụ lục II, Điều 5 khoản 2 điểm đ", "Quy chế Điều 5"; empty for the whole document.</summary>
    public string Display
    {
        get
        {
            var parts = new List<string>();
            if (Dieu is not null) parts.Add($"Điều {Dieu}");
            if (Khoan is not null) parts.Add($"khoản {Khoan}");
            if (Diem is not null) parts.Add($"điểm {Diem}");
            if (Doan is { } doan) parts.Add($"đoạn {doan.ToString(CultureInfo.InvariantCulture)}");
            var inside = string.Join(' ', parts);
            if (PhuLuc is not null) inside = $"Phụ lục {PhuLuc}".TrimEnd() + (inside.Length == 0 ? "" : $", {inside}");
            return $"{KemTheo} {inside}".Trim();
        }
    }

    public static Place Parse(string anchor)
    {
        var place = Whole;
        if (anchor == "toan-van") return place;
        if (AttachedAct.Take(anchor) is { } attached)
        {
            place = attached.Inside.Length == 0 ? place : Parse(attached.Inside);
            return place with { KemTheo = attached.Name };
        }
        var parts = anchor.Split('-');
        for (var i = 0; i < parts.Length;)
        {
            (place, i) = parts[i] switch
            {
                "phu" when At(i + 1) == "luc" => At(i + 2) is { } label && label is not ("dieu" or "khoan" or "doan" or "diem")
                    ? (place with { PhuLuc = label.ToUpperInvariant() }, i + 3)
                    : (place with { PhuLuc = "" }, i + 2),
                "dieu" => (place with { Dieu = Value(i) }, i + 2),
                "khoan" => (place with { Khoan = Value(i) }, i + 2),
                "diem" => (place with { Diem = Value(i) }, i + 2),
                "doan" => (place with { Doan = int.Parse(Value(i), CultureInfo.InvariantCulture) }, i + 2),
                _ => throw new FormatException($"'{anchor}' is not a place such as dieu-5-khoan-2 or doan-4."),
            };
        }
        return place;

        string? At(int i) => i < parts.Length ? parts[i] : null;
        string Value(int i) => At(i + 1)
            ?? throw new FormatException($"'{anchor}' is not a place such as dieu-5-khoan-2 or doan-4.");
    }

    public override string ToString()
    {
        var parts = new List<string>();
        if (KemTheo is not null) parts.Add(AttachedAct.Anchor(KemTheo));
        if (PhuLuc is not null) parts.Add(PhuLuc.Length == 0 ? "phu-luc" : $"phu-luc-{PhuLuc.ToLowerInvariant()}");
        if (Dieu is not null) parts.Add($"dieu-{Dieu}");
        if (Khoan is not null) parts.Add($"khoan-{Khoan}");
        if (Diem is not null) parts.Add($"diem-{Diem}");
        if (Doan is { } doan) parts.Add($"doan-{doan.ToString(CultureInfo.InvariantCulture)}");
        return parts.Count == 0 ? "toan-van" : string.Join('-', parts);
    }
}
