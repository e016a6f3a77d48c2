using Archive.Text;

namespace Archive.Tests.Text;

public class VietnameseSyllableTests
{
    [Theory]
    [InlineData("nghieng duong quyen gi gin gieng gia quoc quy khuyu ngoao thuo yeu oan uy ky nghe ghe loet")]
    public void Syllables_of_the_language_are_possible(string words)
    {
        foreach (var word in words.Split(' ')) VietnameseSyllable.IsPossible(word).ShouldBeTrue(word);
    }

    [Theory]
    [InlineData("nghij coong vawn ubnd kgvx qd dak lak ke2 cv str ngi ghang kao cen quu bl web")]
    public void Other_strings_are_not(string words)
    {
        foreach (var word in words.Split(' ')) VietnameseSyllable.IsPossible(word).ShouldBeFalse(word);
    }
}
