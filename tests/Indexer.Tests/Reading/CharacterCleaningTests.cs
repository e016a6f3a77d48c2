using System.Text;
using Indexer.Reading;
using Indexer.Reading.Lines;

namespace Indexer.Tests.Reading;

public sealed class CharacterCleaningTests
{
    [Theory]
    [InlineData("hỗ\u200b trợ", "hỗ trợ", "UnicodeAbuse")]                  // zero width, inside a word
    [InlineData("mức \u202e04\u202c đồng", "mức 04 đồng", "UnicodeAbuse")]  // shown in another order than stored
    [InlineData("lỗi\u001b[2J\u001b]0;x\u0007", "lỗi", "ControlChars")]     // terminal commands
    [InlineData("nhâ\0n dân", "nhân dân", "ControlChars")]                   // NUL
    [InlineData("U\u0412ND tỉnh", "U\u0412ND tỉnh", "UnicodeAbuse")]        // Cyrillic В among Latin letters: kept, told
    public void What_hides_in_text_is_cleaned_and_told(string text, string cleaned, string found)
    {
        var cleaning = new CharacterCleaning();

        cleaning.Clean(text).ShouldBe(cleaned);
        cleaning.Found.ShouldBe([Enum.Parse<ReasonCode>(found)]);
    }

    [Fact]
    public void Text_comes_out_composed_with_plain_blanks()
    {
        var cleaning = new CharacterCleaning();

        cleaning.Clean("hộ\u00a0nghèo".Normalize(NormalizationForm.FormD)).ShouldBe("hộ nghèo");
        cleaning.Found.ShouldBeEmpty();
    }

    [Fact]
    public void Sixty_thousand_marks_on_one_letter_cost_no_time()
    {
        var cleaning = new CharacterCleaning();

        cleaning.Clean("h" + new string('\u0301', 60_000) + "o").Length.ShouldBeLessThan(40);
        cleaning.Found.ShouldContain(ReasonCode.UnicodeAbuse);
    }

    [Fact]
    public void A_word_of_thousands_of_signs_is_data_not_text()
    {
        var cleaning = new CharacterCleaning();

        cleaning.Clean($"trước {new string('a', 5_000)} sau").ShouldBe("trước  sau");
        cleaning.Found.ShouldBe([ReasonCode.LongToken]);
    }
}
