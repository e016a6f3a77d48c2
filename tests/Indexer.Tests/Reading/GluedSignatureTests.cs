using Indexer.Reading.Lines;

namespace Indexer.Tests.Reading;

public sealed class GluedSignatureTests
{
    [Theory]
    [InlineData("- Lưu: VT, VX.KT. CHỦ TỊCH", "- Lưu: VT, VX.", "KT. CHỦ TỊCH")]
    [InlineData("- Lưu: VT. TM. ỦY BAN NHÂN DÂN", "- Lưu: VT.", "TM. ỦY BAN NHÂN DÂN")]
    [InlineData("- Như trên; TL. CHỦ TỊCH", "- Như trên;", "TL. CHỦ TỊCH")]
    public void The_capacity_begins_a_line_of_its_own(string glued, string recipients, string capacity)
    {
        Part("Nơi nhận:", glued, "PHÓ CHỦ TỊCH").ShouldBe(["Nơi nhận:", recipients, capacity, "PHÓ CHỦ TỊCH"]);
    }

    [Theory]
    [InlineData("- TTTU, TT. HĐND tỉnh;")]
    [InlineData("- Các PCT UBND tỉnh;")]
    [InlineData("KT. CHỦ TỊCH")]
    [InlineData("- Lưu: VT, KGVX.")]
    public void What_is_not_glued_stays_whole(string line)
    {
        Part("Nơi nhận:", line).ShouldBe(["Nơi nhận:", line]);
    }

    [Fact]
    public void Only_below_the_recipients()
    {
        Part("ký thay theo mẫu “KT. CHỦ TỊCH UBND”").Count.ShouldBe(1);
    }

    private static List<string> Part(params string[] lines) => [.. GluedSignature.Part([.. lines.Select(text => new Line(text))]).Select(line => line.Text)];
}
