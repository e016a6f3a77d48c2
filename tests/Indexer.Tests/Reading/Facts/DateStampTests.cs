using System.Globalization;
using Indexer.Reading.Facts;

namespace Indexer.Tests.Reading.Facts;

public sealed class DateStampTests
{
    [Theory]
    [InlineData("14:56, Thứ Tư, 17-1-2024", "2024-01-17")]        // clock and weekday before the date
    [InlineData("4/8/2021 3:02:00 AM", "2021-04-08")]             // an American clock: month first
    [InlineData("05/03/2025 09:15", "2025-03-05")]                // day first
    [InlineData("Ngày đăng: 05/03/2025 | Lượt xem: 120", "2025-03-05")] // labels and counters around it
    [InlineData("Thứ năm, ngày 20 tháng 3 năm 2025", "2025-03-20")] // written out
    [InlineData("3/20/2025", "2025-03-20")]                       // no twentieth month
    [InlineData("Sáng 6/4/2021, Sở Văn hóa khai mạc lớp học", null)] // a sentence
    [InlineData("31/02/2025", null)]                              // no such day
    [InlineData("Giai đoạn 2020 - 2025", null)]                   // a period
    public void A_stamp_is_a_line_with_nothing_but_a_moment(string line, string? day)
    {
        DateStamp.Read(line).ShouldBe(day is null ? null : DateOnly.Parse(day, CultureInfo.InvariantCulture));
    }
}
