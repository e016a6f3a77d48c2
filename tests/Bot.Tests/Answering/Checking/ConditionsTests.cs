using Bot.Answering.Checking;

namespace Bot.Tests.Answering.Checking;

public sealed class ConditionsTests
{
    [Theory]
    [InlineData("Thời hạn không quá 05 ngày", "atMost")]                    // no negation
    [InlineData("Nộp tối đa 02 bộ", "atMost")]
    [InlineData("người từ đủ 80 tuổi trở lên", "atLeast")]
    [InlineData("trừ trường hợp đặc biệt", "except,if")]
    [InlineData("Không được ủy quyền", "not")]
    [InlineData("gửi trước ngày 22/3", "before")]
    [InlineData("chậm nhất ngày 22/3", "before")]
    [InlineData("Miễn lệ phí cho trẻ em", "")]
    public void The_words_that_limit_a_rule_are_known(string text, string families) =>
        string.Join(',', Conditions.In(text).Keys.Order(StringComparer.Ordinal)).ShouldBe(families);

    [Theory]
    [InlineData("Nộp hồ sơ trong 5 ngày.", "Nộp hồ sơ trong 05 ngày, trừ ngày nghỉ", "except")]
    [InlineData("Thời hạn là 5 ngày.", "Thời hạn không quá 05 ngày", "atMost")]
    [InlineData("Được ủy quyền.", "Không được ủy quyền", "not")]
    [InlineData("Người 80 tuổi được quà.", "Người từ đủ 80 tuổi trở lên được quà", "atLeast")]
    [InlineData("Cưới 48 giờ, tang không quá 72 giờ.", "Cưới không quá 48 giờ, tang không quá 72 giờ", "atMost")]
    [InlineData("Gửi danh sách ngày 22/3.", "Gửi danh sách trước ngày 22/3", "before")]
    public void A_dropped_condition_is_named(string said, string told, string family) =>
        Conditions.Dropped(said, [told]).ShouldContain(family);

    [Theory]
    [InlineData("Hạn tối đa là 5 ngày.", "Thời hạn không quá 05 ngày")]      // other words of the same family
    [InlineData("Phải gửi chậm nhất trước ngày 22/3.", "Gửi trước ngày 22/3")]
    [InlineData("Ngoại trừ ngày nghỉ, hạn là 5 ngày.", "Trong 05 ngày, trừ ngày nghỉ")]
    public void A_condition_in_other_words_is_kept(string said, string told) => Conditions.Dropped(said, [told]).ShouldBeEmpty();
}
