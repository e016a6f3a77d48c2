using Archive.Documents;

namespace Archive.Tests.Fixtures;

/// <summary>Documents of random words, the same for the same seed. Few words and many repetitions, so that scores are often equal.</summary>
internal sealed class InventedCorpus(int seed)
{
    // Several share a folded form: readings of "cong", "so", "bao" must stay apart in the exact field only.
    private static readonly string[] Words =
    [
        "công", "cộng", "cổng", "văn", "vận", "số", "sở", "báo", "bảo", "bão", "chí", "tỉnh", "tính", "xã", "phường", "đường", "đất", "đặt",
        "giá", "nước", "rác", "xe", "buýt", "phí", "lệ", "học", "sinh", "thi", "họp", "quý", "hồ", "sơ", "cấp", "giấy", "phép", "quy", "định",
        "chế", "phát", "ngôn", "người", "thuế", "nhà", "ở", "hỗ", "trợ", "kỳ", "năm", "ngày", "ban", "hành", "trả", "lời", "UBND", "CCCD", "2025",
    ];

    private static readonly (DocumentKind Kind, Issuer Issuer, string Symbol)[] Acts =
    [
        (new("Quyết định", "QĐ"), new("UBND tỉnh", "UBND", "Lâm Giang"), "QĐ-UBND"),
        (new("Công văn", null), new("UBND tỉnh", "UBND", "Lâm Giang"), "UBND-KGVX"),
        (new("Nghị quyết", "NQ"), new("HĐND tỉnh", "HĐND", "Lâm Giang"), "NQ-HĐND"),
        (new("Công văn", null), new("Sở Tài chính", "STC", "Lâm Giang"), "STC-QLG"),
    ];

    private readonly Random random = new(seed);

    public Random Random => random;

    public InventedDocument Next(string id)
    {
        var act = Acts[random.Next(Acts.Length)];
        var isNews = random.Next(4) == 0;
        var facts = new DocumentFacts
        {
            Id = id,
            Title = Text(random.Next(1, 12)),
            Class = isNews ? SourceClass.News : SourceClass.Official,
            Number = isNews ? null : DocumentNumber.Parse($"{random.Next(10, 22)}/{act.Symbol}"),
            Kind = isNews ? null : act.Kind,
            Issuer = isNews ? null : act.Issuer,
            Issued = isNews ? null : Day(),
            Published = isNews ? Day() : null,
        };
        var paragraphs = Enumerable.Range(0, random.Next(1, 8)).Select(_ => Text(random.Next(1, 60))).ToArray();
        var document = InventedDocument.Of(facts, paragraphs);
        return isNews ? document : document with { Document = document.Document with { Relations = [Edge(document, act.Symbol)] } };
    }

    public IEnumerable<InventedDocument> Take(int count) => Enumerable.Range(0, count).Select(i => Next($"van-ban/{i:D4}.txt"));

    /// <summary>Words of which the first are frequent, as in a language, and now and then the number of a document.</summary>
    public string Text(int words) => string.Join(' ', Enumerable.Range(0, words).Select(_ => random.Next(60) == 0 ? $"số {Number()}" : Word()));

    public string Number() => $"{random.Next(10, 22)}/{Acts[random.Next(Acts.Length)].Symbol}";

    public string Word()
    {
        var share = random.NextDouble();
        return Words[(int)(share * share * Words.Length)];
    }

    private DateOnly Day() => new DateOnly(2023, 1, 1).AddDays(random.Next(12) * 90);

    private Relation Edge(InventedDocument document, string symbol) => new(
        RelationKind.Refers, DocumentNumber.Parse($"{random.Next(10, 22)}/{symbol}"), null, null, document.Passages[0].Span);
}
