using Archive.Documents;

namespace Archive.Tests.Documents;

public class DocumentNumberTests
{
    [Theory]
    [InlineData("155/UBND-KGVX", "155", null, "UBND-KGVX", false)]
    [InlineData("9/2017/NĐ-CP", "09", 2017, "NĐ-CP", false)] // a number below 10 has a leading 0
    [InlineData("64/2025/QH15", "64", 2025, "QH15", false)]
    [InlineData("57-NQ/TW", "57", null, "NQ/TW", true)] // Party: hyphen first
    [InlineData("45-LCT", "45", null, "LCT", true)] // and laws before 1992
    [InlineData("155/?", "155", null, null, false)]
    [InlineData("407/QĐ-?", "407", null, "QĐ-?", false)]
    [InlineData("155/?-KGVX", "155", null, "?-KGVX", false)]
    [InlineData("09/?/NĐ-CP", "09", null, "NĐ-CP", false)]
    [InlineData("30a/2008/NQ-CP", "30a", 2008, "NQ-CP", false)]
    [InlineData("Số: 12/UBND-VX", "12", null, "UBND-VX", false)] // as it stands in a document
    [InlineData("Luật số: 01/2026/QH16", "01", 2026, "QH16", false)]
    [InlineData("13/QD-UBND", "13", null, "QĐ-UBND", false)] // typed without accents
    public void A_number_is_read_in_parts(string text, string ordinal, int? year, string? symbol, bool isParty)
    {
        var number = DocumentNumber.TryParse(text).ShouldNotBeNull();
        (number.Ordinal, number.Year, number.Symbol, number.IsParty).ShouldBe((ordinal, year, symbol, isParty));
    }

    [Theory]
    [InlineData("")]
    [InlineData("QĐ-UBND")]
    [InlineData("18/01/2023")]
    [InlineData("155/UBND-KGVX và 156/UBND-KGVX")] // two
    [InlineData("theo Công văn 155/UBND-KGVX của UBND tỉnh")] // a sentence
    public void Other_text_is_no_number(string text) => DocumentNumber.TryParse(text).ShouldBeNull();

    [Fact]
    public void Parse_says_what_it_wanted() =>
        Should.Throw<FormatException>(() => DocumentNumber.Parse("abc")).Message.ShouldBe("'abc' is not a document number such as 30/2020/NĐ-CP.");

    [Theory]
    [InlineData("155/UBND-KGVX", "155/UBND-KGVX", true)]
    [InlineData("155/?", "155/UBND-KGVX", true)]
    [InlineData("155/?", "155/QĐ-TTg", true)]
    [InlineData("155/?", "156/UBND-KGVX", false)]
    [InlineData("407/QĐ-?", "407/QĐ-TTg", true)]
    [InlineData("407/QĐ-?", "407/2022/QĐ-UBND", true)] // the year is not known either
    [InlineData("407/QĐ-?", "407/KH-UBND", false)]
    [InlineData("155/?-KGVX", "155/UBND-KGVX", true)]
    [InlineData("155/?-KGVX", "155/UBND-VX", false)]
    [InlineData("155/UBND-?", "155/UBND-KGVX", true)]
    [InlineData("155/UBND-?", "155/UBND", true)] // older công văn have no unit
    [InlineData("09/?/NĐ-CP", "09/2017/NĐ-CP", true)]
    [InlineData("57/NQ-?", "57-NQ/TW", true)] // nobody tells the Party form from the State form in a question
    [InlineData("38/QĐ-UBND", "38/2013/QĐ-UBND", false)] // with a year a norm, without one an individual act
    [InlineData("38/2013/QĐ-UBND", "38/QĐ-UBND", false)]
    [InlineData("38/2013/QD-UBND", "38/2013/QĐ-UBND", true)] // đ = d
    [InlineData("90/KH-UB", "90/KH-UBND", true)] // UB was printed for UBND until about 2005
    [InlineData("12/QĐ-BGDĐT", "12/QĐ-BGD&ĐT", true)] // one ministry
    public void A_part_that_is_missing_may_be_anything(string asked, string full, bool can) =>
        DocumentNumber.Parse(asked).CanMean(DocumentNumber.Parse(full)).ShouldBe(can);

    [Fact]
    public void A_number_put_together_from_words_may_lack_its_year()
    {
        var mention = DocumentNumber.FindAll("quyết định 407 của thủ tướng")[0];
        mention.CanMean(DocumentNumber.Parse("407/QĐ-TTg")).ShouldBeTrue();
        mention.CanMean(DocumentNumber.Parse("407/2022/QĐ-TTg")).ShouldBeTrue();
        DocumentNumber.FindAll("407/QĐ-TTg")[0].CanMean(DocumentNumber.Parse("407/2022/QĐ-TTg")).ShouldBeFalse();
    }

    [Theory]
    [InlineData("09/2017/NĐ-CP", "9/2017/ND-CP")]
    [InlineData("9/2017/nđ-cp", "9/2017/ND-CP")]
    [InlineData("07/CT-TTG", "7/CT-TTG")]
    [InlineData("57-NQ/TW", "57-NQ/TW")]
    [InlineData("12/QĐ-BGD&ĐT", "12/QD-BGDDT")]
    [InlineData("30a/2008/NQ-CP", "30a/2008/NQ-CP")]
    public void Spellings_of_a_number_have_one_key(string text, string key) => DocumentNumber.Parse(text).Key.ShouldBe(key);

    [Theory]
    [InlineData("Công văn số 155/UBND-KGVX ngày 18/01/2023", "Công văn", 2023)]
    [InlineData("công văn 155 năm 2023", "Công văn", 2023)]
    [InlineData("QĐ 407 TTg 2022", "Quyết định", 2022)]
    [InlineData("CV 365/TTYQG-GPQLCL (06/06/2025)", "Công văn", 2025)]
    [InlineData("Nghị định số 30/2020/NĐ-CP ngày 05/3/2020", "Nghị định", null)] // the year is a part of the number
    [InlineData("Luật Ban hành văn bản quy phạm pháp luật số 64/2025/QH15", "Luật", null)] // the number alone does not tell
    [InlineData("Nghị quyết số 202/2025/QH15", "Nghị quyết", null)]
    [InlineData("64/2025/QH15", null, null)]
    public void What_stands_beside_a_number_tells_its_kind_and_year(string text, string? kind, int? year)
    {
        var mention = DocumentNumber.FindAll(text)[0];
        mention.Kind?.Name.ShouldBe(kind);
        mention.YearHint.ShouldBe(year);
    }

    [Theory]
    [InlineData("155/UBND-KGVX", false)]
    [InlineData("155/UBND – KGVX", false)] // another dash is no doubt
    [InlineData("09/2017/ND-CP", false)] // nor are missing accents
    [InlineData("O9/2017/NĐ-CP", true)] // a letter for a digit
    [InlineData("155/UBDN-KGVX", true)] // a misprint
    [InlineData("57/NQ-TW", true)] // the wrong form
    [InlineData("155 UBND KGVX", true)] // no separators
    public void What_was_repaired_is_a_suggestion(string text, bool repaired) => DocumentNumber.FindAll(text)[0].Repaired.ShouldBe(repaired);

    [Fact]
    public void A_mention_tells_where_it_stands_in_the_text_as_it_was_given()
    {
        var text = "Theo\u00A0Nghị định so\u0302\u0301 09/2017/N\u00D0\u2011CP thì";
        DocumentNumber.FindAll(text)[0].Span.In(text).ShouldBe("09/2017/N\u00D0\u2011CP");
    }

    [Theory]
    [InlineData("bc 12")] // a question
    [InlineData("kh 90")]
    public void Short_abbreviations_are_read_in_questions_only(string question)
    {
        DocumentNumber.FindAll(question).ShouldHaveSingleItem();
        DocumentNumber.FindAll(new string('a', 300) + " " + question).ShouldBeEmpty();
    }
}
