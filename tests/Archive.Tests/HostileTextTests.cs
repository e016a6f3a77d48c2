using System.Diagnostics;
using System.Text;
using Archive.Documents;
using Archive.Text;

namespace Archive.Tests;

/// <summary>Text nobody would write: nothing may throw, run away or point outside of it. Seeds are fixed, so a failure comes back.</summary>
public class HostileTextTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    private static readonly string[] Pieces =
    [
        "155", "/", "-", "UBND", "KGVX", "QĐ", "TTg", "NĐ-CP", "09", "2017", "2025/", "QH15", "số", "công văn", "nghị định", " ", ", ", "và", "\n", ".", "ngày", "tháng",
        "năm", "từ", "đến", "trước", "sau", "18/01/2023", "thứ tư", "T4", "quý", "III", "hôm qua", "3", "tuần", "đầu", "cuối", "mười", "hai", "nghìn", "\u00AD", "\u200B", "\u0301",
        "Ð", "\u2011", "\u00A0", "a\u0302\u0323", "\uD800", "\uDC00", "😀", "https://a.vn/x-155-ubnd", "f.pdf", "@", "%", "…", "…/…-…", "coong", "so61", "TW", "57-NQ/", "Điều", "Mẫu",
        "2023-01-18T18:30:00Z", "99999999999", "0", "00", "31/12/9999", "30 Feb 2023", "ủy ban nhân dân", "tỉnh Lạng Sơn", "Sở", "TT&TT", "&", "(", ")", "\t", "ｅ", "１５５",
    ];

    [Fact]
    public void Random_text_breaks_nothing_and_spans_stay_inside()
    {
        var random = new Random(20261122);
        for (var round = 0; round < 4000; round++)
        {
            var builder = new StringBuilder();
            for (var i = random.Next(1, 24); i > 0; i--)
            {
                builder.Append(Pieces[random.Next(Pieces.Length)]);
                if (random.Next(3) == 0) builder.Append((char)random.Next(0x20, 0x3000));
            }
            Check(builder.ToString());
        }
    }

    [Fact]
    public void A_piece_of_the_copy_is_the_normalised_piece_of_the_original()
    {
        var random = new Random(7);
        for (var round = 0; round < 3000; round++)
        {
            var builder = new StringBuilder();
            for (var i = random.Next(1, 12); i > 0; i--) builder.Append(Pieces[random.Next(Pieces.Length)]);
            var normalized = NormalizedText.Of(builder.ToString());
            NormalizedText.Of(normalized.Text).Text.ShouldBe(normalized.Text);
            if (normalized.Text.Length == 0) continue;
            var start = random.Next(normalized.Text.Length);
            var span = new TextSpan(start, random.Next(1, normalized.Text.Length - start + 1));
            var again = NormalizedText.Of(normalized.ToOriginal(span).In(normalized.Original)).Text;
            // A cut inside a letter with its marks gives the whole letter back.
            again.ShouldContain(span.In(normalized.Text), Case.Sensitive);
        }
    }

    [Theory]
    [InlineData("155/")]
    [InlineData("1, ")]
    [InlineData("số 1, 2 và ")]
    [InlineData("ngày 1/1/2023 - ")]
    [InlineData("từ năm đến ")]
    [InlineData("UBND-")]
    [InlineData("2023-01-")]
    [InlineData("155 UBND ")]
    [InlineData("công văn ")]
    [InlineData("a.b@c/")]
    [InlineData("1")]
    [InlineData("l")]
    [InlineData("A\u0301\u0301")]
    [InlineData("hai mươi ")]
    public void Long_text_takes_linear_time(string piece)
    {
        var watch = Stopwatch.StartNew();
        var text = new StringBuilder().Insert(0, piece, 100_000 / piece.Length).ToString();
        Syllables.Of(text);
        DocumentNumber.FindAll(text);
        DateRange.FindAll(text, Today);
        Issuer.FindAll(text);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(15));
    }

    private static void Check(string text)
    {
        foreach (var syllable in Syllables.In(text)) Inside(syllable.Span, text);
        foreach (var mention in DocumentNumber.FindAll(text))
        {
            Inside(mention.Span, text);
            var written = mention.Number.ToString();
            DocumentNumber.TryParse(written).ShouldNotBeNull(written).ToString().ShouldBe(written);
            _ = DocumentKind.Of(mention.Number);
            mention.Number.CanMean(mention.Number).ShouldBeTrue(written);
        }
        foreach (var mention in DateRange.FindAll(text, Today)) Inside(mention.Span, text);
        foreach (var mention in DateRange.FindAll(text, null)) Inside(mention.Span, text);
        foreach (var mention in Issuer.FindAll(text)) Inside(mention.Span, text);
        foreach (var mention in Abbreviations.FindAll(text)) Inside(mention.Span, text);
        _ = Issuer.TryParse(text);
        _ = DocumentKind.TryParse(text);
        _ = DocumentNumber.TryParse(text);
        _ = Province.TryParse(text);
    }

    private static void Inside(TextSpan span, string text)
    {
        span.Length.ShouldBeGreaterThan(0);
        span.Start.ShouldBeGreaterThanOrEqualTo(0);
        span.End.ShouldBeLessThanOrEqualTo(text.Length);
    }
}
