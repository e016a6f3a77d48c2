using Bot.Answering.Evidence;

namespace Bot.Tests.Answering.Evidence;

public sealed class NearDuplicatesTests
{
    private const string Rule = "Mức thu phí vệ sinh đối với hộ gia đình ở đô thị là 25.000 đồng mỗi tháng, thu vào tuần đầu.";

    [Theory]
    [InlineData("Mức thu phí vệ sinh đối với hộ gia đình ở đô thị là 25.000 đồng mỗi tháng, thu vào tuần đầu")]
    [InlineData("- MỨC THU PHÍ VỆ SINH đối với hộ gia đình ở đô thị là 25.000 đồng mỗi tháng, thu vào tuần đầu;")]
    [InlineData("Mức thu phí vệ sinh đối với hộ gia đình ở đô thị là 25.000 đồng mỗi tháng, thu vào tuần đầu tháng.")]
    public void Copies_say_the_same(string copy) => NearDuplicates.AreSame(Rule, copy).ShouldBeTrue();

    [Theory]
    [InlineData("Mức thu phí vệ sinh đối với hộ gia đình ở đô thị là 35.000 đồng mỗi tháng, thu vào tuần đầu.")]
    [InlineData("Mức thu phí vệ sinh đối với cơ sở kinh doanh là 25.000 đồng mỗi tháng.")]
    [InlineData("Hộ nghèo được miễn phí vệ sinh.")]
    public void Another_sum_or_another_matter_does_not(string other) => NearDuplicates.AreSame(Rule, other).ShouldBeFalse();
}
