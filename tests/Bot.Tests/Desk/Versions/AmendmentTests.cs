using Bot.Desk.Versions;

namespace Bot.Tests.Desk.Versions;

public sealed class AmendmentTests
{
    [Theory]
    [InlineData("1. Khoản 2 Điều 4 được sửa đổi, bổ sung như sau:\n“2. Sở chuẩn bị.”", "4", "2", "2. Sở chuẩn bị.")]
    [InlineData("Điều 1. Sửa đổi khoản 1 Điều 6 như sau:\n“1. Trong 03 ngày.”", "6", "1", "1. Trong 03 ngày.")] // its own Điều 1 stands first: not to be taken for the amended one
    [InlineData("2. Điều 3 được sửa đổi, bổ sung như sau:\n“Điều 3. Mức thu\n1. Theo “bảng” kèm theo.”", "3", null, "Điều 3. Mức thu\n1. Theo “bảng” kèm theo.")] // a quotation inside
    [InlineData("a) Điểm b khoản 1 Điều 7 được sửa đổi như sau: “b) Mới.”", "7", "1", "b) Mới.")] // on the same line
    public void New_words_are_read_with_the_provision_they_take_the_place_of(string text, string dieu, string? khoan, string words)
    {
        var amendment = Amendment.ReadAll(text).ShouldHaveSingleItem();

        amendment.Words.ShouldBe(words);
        amendment.Provision!.Dieu.ShouldBe(dieu);
        amendment.Provision.Khoan.ShouldBe(khoan);
    }

    [Fact]
    public void A_provision_that_is_put_in_has_no_earlier_words() =>
        Amendment.ReadAll("3. Bổ sung Điều 9a vào sau Điều 9 như sau:\n“Điều 9a. Phát ngôn”").ShouldHaveSingleItem().Provision.ShouldBeNull();

    [Theory]
    [InlineData("Giá dịch vụ được sửa đổi như sau: tăng 10%.")] // no new words between marks
    [InlineData("Khoản 2 Điều 4 được sửa đổi như sau:\n“2. Chưa đóng.")] // a mark that is never closed
    [InlineData("Sở Y tế báo cáo như sau:\n“Không có gì.”")] // amends nothing
    public void What_words_no_provision_anew_is_no_amendment(string text) => Amendment.ReadAll(text).ShouldBeEmpty();
}
