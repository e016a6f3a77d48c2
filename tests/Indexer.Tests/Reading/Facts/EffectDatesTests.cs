using System.Globalization;
using Indexer.Reading.Facts;

namespace Indexer.Tests.Reading.Facts;

public sealed class EffectDatesTests
{
    private static readonly DateOnly Signed = new(2025, 3, 10);

    [Theory]
    [InlineData("Quyết định này có hiệu lực thi hành kể từ ngày 01 tháng 4 năm 2025.", "2025-04-01", null)]
    [InlineData("Nghị định này có hiệu lực từ ngày 01/4/2025.", "2025-04-01", null)]                       // figures
    [InlineData("Quyết định này có hiệu lực kể từ ngày ký.", "2025-03-10", null)]                          // the day of signing
    [InlineData("Quyết định này có hiệu lực sau 10 ngày kể từ ngày ký ban hành.", "2025-03-20", null)]     // counted
    [InlineData("Quyết định này có hiệu lực thi hành sau mười lăm ngày kể từ ngày ký.", "2025-03-25", null)]   // counted in words
    [InlineData("Luật này có hiệu lực thi hành từ ngày Luật này được Quốc hội thông qua.", "2025-03-10", null)]
    [InlineData("Nghị quyết này có hiệu lực từ ngày được thông qua.", "2025-03-10", null)]
    [InlineData("Thông tư liên tịch này có hiệu lực thi hành kể từ ngày 01 tháng 4 năm 2025.", "2025-04-01", null)]
    [InlineData("Quyết định này có hiệu lực từ ngày 01 tháng 4 năm 2025 đến hết ngày 31 tháng 12 năm 2026.", "2025-04-01", "2026-12-31")]
    [InlineData("Luật Giá có hiệu lực từ ngày 01 tháng 7 năm 2024.", null, null)]                          // another act's effect
    [InlineData("Quyết định này giao Sở Tài chính thực hiện trước ngày 01/4/2025.", null, null)]           // a deadline
    public void Effect_is_read_from_the_documents_own_words(string text, string? effective, string? expired)
    {
        var dates = EffectDates.Of(text, Signed);

        dates.Effective.ShouldBe(Day(effective));
        dates.Expired.ShouldBe(Day(expired));
    }

    [Fact]
    public void Without_a_day_of_signing_an_effect_from_signing_stays_open() =>
        EffectDates.Of("Quyết định này có hiệu lực kể từ ngày ký.", null).Effective.ShouldBeNull();

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
