using Archive.Documents;

namespace Archive.Tests.Documents;

public class DateRangeTests
{
    [Fact]
    public void A_weekday_that_contradicts_a_clear_date_makes_it_doubtful()
    {
        DateRange.FindAll("thứ hai ngày 17/1/2024", null)[0].Doubtful.ShouldBeTrue();
        DateRange.FindAll("thứ tư ngày 17/1/2024", null)[0].Doubtful.ShouldBeFalse();
    }

    [Fact]
    public void A_weekday_that_fits_month_first_only_decides_but_leaves_a_doubt()
    {
        var mention = DateRange.FindAll("Thứ Năm, 4/8/2021", null)[0];
        mention.Range.ToString().ShouldBe("2021-04-08");
        mention.Doubtful.ShouldBeTrue();
    }

    [Fact]
    public void Every_date_of_a_sentence_is_found_where_it_stands()
    {
        var text = "Từ ngày 01/7/2025 đến ngày 31/12/2025, theo Nghị quyết 202/2025/QH15 ngày 12/6/2025.";
        DateRange.FindAll(text, null).Select(m => (m.Span.In(text), m.Range.ToString())).ShouldBe(
        [
            ("Từ ngày 01/7/2025 đến ngày 31/12/2025", "2025-07-01/2025-12-31"),
            ("ngày 12/6/2025", "2025-06-12"),
        ]);
    }

    [Theory]
    [InlineData(2023, 1, 18, true)]
    [InlineData(2023, 1, 19, false)]
    public void A_range_contains_its_ends(int year, int month, int day, bool contained) =>
        new DateRange(new DateOnly(2023, 1, 1), new DateOnly(2023, 1, 18)).Contains(new DateOnly(year, month, day)).ShouldBe(contained);

    [Fact]
    public void An_open_end_contains_everything_beyond()
    {
        new DateRange(null, new DateOnly(2025, 6, 30)).Contains(DateOnly.MinValue).ShouldBeTrue();
        new DateRange(new DateOnly(2025, 7, 1), null).Contains(DateOnly.MaxValue).ShouldBeTrue();
    }

    [Fact]
    public void Relative_dates_need_a_day_to_count_from() => DateRange.FindAll("hôm qua, tuần trước, năm ngoái", null).ShouldBeEmpty();
}
