using System.Text;
using Archive.Text;

namespace Archive.Tests.Text;

public class FoldingTests
{
    [Theory]
    [InlineData("Đắk Lắk", "dak lak")]
    [InlineData("ĐỀ ÁN", "de an")]
    [InlineData("ươ ƯƠ ỡ ự", "uo uo o u")]
    [InlineData("155/UBND-KGVX", "155/ubnd-kgvx")]
    public void Folding_is_lower_case_without_diacritics(string text, string folded) => Folding.Fold(text).ShouldBe(folded);

    [Fact]
    public void Folding_keeps_the_length_and_equals_decomposition_for_every_precomposed_letter()
    {
        foreach (var c in Enumerable.Range(0xC0, 0x1F00 - 0xC0).Select(i => (char)i).Where(char.IsLetter))
        {
            var folded = Folding.Fold(c.ToString());
            folded.Length.ShouldBe(1);
            if (c is (>= 'À' and <= 'ỹ') and not ('Đ' or 'đ' or 'Ð' or 'ð' or 'Ɖ') && c < 0x250)
                folded[0].ShouldBe(char.ToLowerInvariant(c).ToString().Normalize(NormalizationForm.FormD)[0]);
        }
    }
}
