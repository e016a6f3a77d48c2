using Bot.Answering.Checking;

namespace Bot.Tests.Answering.Checking;

public sealed class FiguresTests
{
    [Theory]
    [InlineData("150.000 đồng", "150000 đồng")]                       // groups of three after a point
    [InlineData("150 000 đồng", "150000 đồng")]                       // after a space
    [InlineData("150\u00A0000 đồng", "150000 đồng")]                  // after a space that does not break
    [InlineData("150,000 đồng", "150000 đồng")]                       // as English writes it, before money only
    [InlineData("150.000đ", "150000 đồng")]                           // the sign glued on
    [InlineData("150000 VNĐ", "150000 đồng")]
    [InlineData("150 nghìn đồng", "150000 đồng")]
    [InlineData("150k", "150000")]
    [InlineData("một trăm năm mươi nghìn đồng", "150000 đồng")]
    [InlineData("một trăm năm mươi nghìn", "150000")]
    [InlineData("0,15 triệu đồng", "150000 đồng")]
    [InlineData("1,5 triệu đồng", "1500000 đồng")]
    [InlineData("1 triệu 500 nghìn đồng", "1500000 đồng")]
    [InlineData("1 triệu rưỡi", "1500000")]
    [InlineData("một triệu rưỡi", "1500000")]
    [InlineData("1.500.000 đồng", "1500000 đồng")]
    [InlineData("186 tỷ đồng", "186000000000 đồng")]
    [InlineData("186 tỉ đồng", "186000000000 đồng")]
    [InlineData("2 tỷ 300 triệu đồng", "2300000000 đồng")]
    [InlineData("hai nghìn không trăm hai mươi lăm người", "2025")]
    [InlineData("hai trăm linh năm hộ", "205")]
    [InlineData("ba trăm lẻ một", "301")]
    [InlineData("mười lăm phút", "15 phút")]
    [InlineData("hai mươi mốt ngày", "21 ngày")]
    [InlineData("hai mươi năm", "20 năm")]                             // five after "mươi" is "lăm"
    [InlineData("03 ngày làm việc", "3 ngày làm việc")]                // a leading 0 says nothing
    [InlineData("ba ngày làm việc", "3 ngày làm việc")]
    [InlineData("3 ngày", "3 ngày")]
    [InlineData("năm ngày", "5 ngày")]                                 // before a unit năm is five
    [InlineData("5 %", "5 %")]
    [InlineData("5%", "5 %")]
    [InlineData("năm phần trăm", "5 %")]
    [InlineData("12,5%", "12.5 %")]
    [InlineData("3,5 tấn", "3.5 tấn")]
    [InlineData("3.5 tấn", "3.5 tấn")]                                 // a point before other than three digits
    [InlineData("trên 3,5 tấn", "3.5 tấn")]
    [InlineData("7.500 đồng/m³", "7500 đồng")]
    [InlineData("Điều 5", "5 điều")]
    [InlineData("quý III", "3 quý")]
    [InlineData("Chương IV", "4 chương")]
    [InlineData("lớp 10", "10 lớp")]
    [InlineData("50/51 phiếu", "50|51")]
    [InlineData("6 tháng", "6 tháng")]
    [InlineData("24 giờ", "24 giờ")]
    [InlineData("24 tiếng", "24 giờ")]
    [InlineData("7h30", "07:30")]
    [InlineData("07:30", "07:30")]
    [InlineData("7 giờ 30 phút", "07:30")]
    [InlineData("0999 000 101", "0999000101")]                         // a telephone number is no thousand
    [InlineData("01/7/2025", "2025-07-01")]
    [InlineData("ngày 1 tháng 7 năm 2025", "2025-07-01")]
    [InlineData("ngày 01 tháng 07 năm 2025", "2025-07-01")]
    [InlineData("1-7-2025", "2025-07-01")]
    [InlineData("01.07.2025", "2025-07-01")]
    [InlineData("trước ngày 22 tháng 3 năm 2024", "2024-03-22")]       // the day itself, whatever opens the period
    [InlineData("kể từ ngày 15/4/2025", "2025-04-15")]
    [InlineData("từ ngày 01/7/2025 đến ngày 31/12/2025", "2025-07-01|2025-12-31")]
    [InlineData("tháng 9/2026", "2026-09")]
    [InlineData("năm 2026", "2026")]
    [InlineData("ngày 10/9", "--09-10")]
    [InlineData("ngày 10 tháng 9", "--09-10")]
    [InlineData("Quyết định số 14/2025/QĐ-UBND", "14/2025/QĐ-UBND")]   // the year in a number is no year
    [InlineData("công văn 318/UBND-KGVX ngày 21/02/2023", "318/UBND-KGVX|2023-02-21")]
    [InlineData("Không phải đăng ký", "")]                             // not zero
    [InlineData("một số cơ quan", "")]
    [InlineData("đường Hai Bà Trưng", "")]
    [InlineData("thứ ba tuần sau", "")]
    [InlineData("đầu tư công", "")]
    [InlineData("trong năm", "")]
    public void A_figure_has_one_form_for_all_its_spellings(string text, string expected) =>
        string.Join('|', Figures.In(text).Select(figure => $"{figure.Value} {figure.Unit}".Trim())).ShouldBe(expected);

    [Theory]
    [InlineData("phí 150 000 đ", "mức phí là 150.000 đồng")]
    [InlineData("phí một trăm năm mươi nghìn đồng", "mức phí là 150.000 đồng")]
    [InlineData("từ ngày 1/7/2025", "kể từ ngày 01 tháng 7 năm 2025")]
    [InlineData("ngày 10/9", "từ ngày 10/9/2026")]                     // less exact
    [InlineData("năm 2026", "từ ngày 10/9/2026")]
    [InlineData("trong 3 ngày làm việc", "trong thời hạn ba ngày làm việc")]
    [InlineData("lúc 7 giờ", "từ 07:00 đến 11:30")]
    [InlineData("QĐ 14/2025", "Quyết định số 14/2025/QĐ-UBND")]
    public void What_the_source_says_is_said(string said, string source) => Figures.Unsaid(said, [source]).ShouldBeEmpty();

    [Theory]
    [InlineData("phí 15.000 đồng", "mức phí là 150.000 đồng")]
    [InlineData("phí 1.500.000 đồng", "mức phí là 150.000 đồng")]
    [InlineData("ngày 2/7/2025", "kể từ ngày 01 tháng 7 năm 2025")]
    [InlineData("ngày 1/7/2026", "kể từ ngày 01 tháng 7 năm 2025")]
    [InlineData("ngày 7/1/2025", "kể từ ngày 01 tháng 7 năm 2025")]
    [InlineData("từ tháng 7/2025", "kể từ ngày 15 tháng 7 năm 2025")]  // another term
    [InlineData("ngày 10/9/2026", "từ ngày 10/9")]                     // more exact than the source
    [InlineData("trong 3 ngày", "trong thời hạn 03 ngày làm việc")]    // a shorter term than the source gives
    [InlineData("trong 3 tháng", "trong thời hạn 03 ngày")]
    [InlineData("giảm 50 đồng", "giảm 50%")]
    [InlineData("Điều 6", "Điều 5 khoản 3")]
    [InlineData("quý II", "quý III")]
    [InlineData("15/2025/QĐ-UBND", "Quyết định số 14/2025/QĐ-UBND")]
    [InlineData("14/2025/QĐ-UBND", "Nghị quyết số 14/2025/NQ-HĐND")]
    [InlineData("gọi 0999 000 102", "điện thoại 0999 000 101")]
    [InlineData("hai nguyện vọng", "03 nguyện vọng")]
    [InlineData("lúc 7h30", "từ 07:00")]
    public void What_the_source_does_not_say_is_unsaid(string said, string source) => Figures.Unsaid(said, [source]).ShouldNotBeEmpty();

    [Fact]
    public void A_figure_tells_where_it_stands_in_the_text_as_given()
    {
        // Decomposed letters and a soft hyphen before the figure move everything that is normalised.
        const string text = "Le\u0323\u0302 phi\u0301 là 150\u00A0000 đồng.";
        Figures.In(text).ShouldHaveSingleItem().Span.In(text).ShouldBe("150\u00A0000");
    }
}
