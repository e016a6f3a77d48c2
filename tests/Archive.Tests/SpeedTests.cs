using System.Diagnostics;
using System.Text;
using Archive.Documents;
using Archive.Text;

namespace Archive.Tests;

/// <summary>
/// Bounds with room for a busy machine and a debug build; they catch what became ten times slower. On one core, Release, warm,
/// ordinary legal text: syllables 60–190, numbers 25–90, dates 3–6 megabytes a second.
/// </summary>
public class SpeedTests
{
    private static readonly string Text = new StringBuilder().Insert(
        0,
        """
        Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư; theo đề nghị của Sở Thông tin và
        Truyền thông, Ủy ban nhân dân tỉnh yêu cầu các đơn vị tổ chức thực hiện nghiêm túc các nội dung sau đây, báo cáo kết quả trước ngày
        15 của tháng cuối quý. Người đứng đầu cơ quan chịu trách nhiệm về việc cung cấp thông tin cho báo chí theo quy định của pháp luật.

        """,
        2500).ToString();

    [Fact]
    public void A_megabyte_is_cut_into_syllables_in_no_time() => Within(TimeSpan.FromSeconds(4), () => Syllables.Of(Text).Count.ShouldBeGreaterThan(150_000));

    [Fact]
    public void A_megabyte_is_searched_for_numbers_in_no_time() => Within(TimeSpan.FromSeconds(6), () => DocumentNumber.FindAll(Text).Count.ShouldBe(2500));

    [Fact]
    public void A_megabyte_is_searched_for_dates_in_no_time() => Within(TimeSpan.FromSeconds(12), () => DateRange.FindAll(Text, null).Count.ShouldBe(2500));

    private static void Within(TimeSpan bound, Action action)
    {
        var watch = Stopwatch.StartNew();
        action();
        watch.Elapsed.ShouldBeLessThan(bound);
    }
}
