using Indexer.Reading.Facts;

namespace Indexer.Tests.Reading.Facts;

public sealed class EventDaysTests
{
    private static readonly DateOnly Published = new(2026, 1, 9);

    [Theory]
    [InlineData("Ngày 12/8/2016, lãnh đạo tỉnh chủ trì cuộc họp.", "2016-08-12")]
    [InlineData("Ngày 18/01/2023, UBND tỉnh ban hành Công văn số 155/UBND-KGVX về báo chí.", "2023-01-18")]
    [InlineData("UBND tỉnh đã ban hành Kế hoạch số 90/KH-UBND ngày 16/01/2024 về triển khai Chỉ thị số 07/CT-TTg ngày 21/3/2023 của Thủ tướng.", "2024-01-16")] // the cited directive is older
    [InlineData("Việc này làm theo Nghị định số 09/2017/NĐ-CP ngày 09/02/2017 của Chính phủ.", null)]
    [InlineData("Hồ sơ nộp trước ngày 30/4/2026, giá mới áp dụng từ ngày 01/5/2026.", null)] // a limit and a beginning
    [InlineData("Chiều 08/01, đoàn kiểm tra làm việc tại xã.", "2026-01-08")] // the year of the publication
    [InlineData("Bốn kỳ họp báo vào các ngày 15/01, 10/4, 10/7 và 09/10.", "2026-01-15")] // without a year only days around the publication are sure
    [InlineData("Ngày 14 tháng 9 năm 2022 khai mạc, ngày 16 tháng 9 năm 2022 bế mạc.", "2022-09-14 2022-09-16")]
    public void Days_of_events_are_told_from_days_of_documents(string text, string? days) => EventDays.Of(text, Published)?.Written.ShouldBe(days);
}
