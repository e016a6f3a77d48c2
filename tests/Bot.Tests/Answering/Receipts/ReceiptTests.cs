using Bot.Answering.Receipts;

namespace Bot.Tests.Answering.Receipts;

public sealed class ReceiptTests
{
    [Theory]
    [InlineData("K7F3-9QX2", "K7F3-9QX2")]
    [InlineData("k7f3-9qx2", "K7F3-9QX2")]
    [InlineData("k7f3 9qx2", "K7F3-9QX2")]
    [InlineData("K7F39QX2", "K7F3-9QX2")]
    [InlineData("KOIL-9QX2", "K011-9QX2")]     // O, I and L are read as 0, 1 and 1
    [InlineData("K7F3-9QX", null)]
    [InlineData("K7F3-9QU2", null)]            // no U in the alphabet
    [InlineData("", null)]
    public void A_code_is_read_as_people_type_it(string typed, string? code) => Receipt.TryParse(typed).ShouldBe(code);

    [Theory]
    [InlineData("/kiemtra K7F3-9QX2", "K7F3-9QX2")]
    [InlineData("/kiemtra k7f39qx2", "K7F3-9QX2")]
    [InlineData("kiểm tra mã trích dẫn K7F3-9QX2", "K7F3-9QX2")]
    [InlineData("kiem tra ma K7F3-9QX2", "K7F3-9QX2")]
    [InlineData("mã trích dẫn: K7F3-9QX2", "K7F3-9QX2")]
    [InlineData("K7F3-9QX2", "K7F3-9QX2")]
    [InlineData("/kiemtra", "")]
    [InlineData("/kiemtra xyz", "")]
    [InlineData("2025-2030", null)]            // years
    [InlineData("kiểm tra mã số thuế ở đâu", null)]
    [InlineData("mã hồ sơ của tôi đâu", null)]
    [InlineData("kiểm tra cầu Sông Lâm khi nào", null)]
    public void A_message_that_asks_for_a_check_is_known(string message, string? code) => Receipt.AskedIn(message).ShouldBe(code);
}
