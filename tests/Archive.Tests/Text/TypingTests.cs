using Archive.Text;

namespace Archive.Tests.Text;

public class TypingTests
{
    [Theory]
    [InlineData("coong", "công")] // Telex, circumflex by doubling
    [InlineData("vawn", "văn")] // breve
    [InlineData("soos", "số")] // circumflex and tone
    [InlineData("nghij", "nghị")]
    [InlineData("ddinhj", "định")]
    [InlineData("dinhjd", "định")] // the second d may come last
    [InlineData("dduwowcj", "được")] // both horns typed
    [InlineData("dduowcj", "được")] // one w for ươ
    [InlineData("thuwowng", "thương")]
    [InlineData("quyeets", "quyết")]
    [InlineData("hoaf", "hòa")] // tone on the first of two open vowels
    [InlineData("toans", "toán")] // closed rhyme: on the last
    [InlineData("ngoaif", "ngoài")] // three vowels: on the middle one
    [InlineData("giaays", "giấy")]
    [InlineData("uyr", "ủy")]
    [InlineData("cong6", "công")] // VNI, mark at the end
    [InlineData("va8n", "văn")] // VNI, mark after its letter
    [InlineData("van8", "văn")]
    [InlineData("so61", "số")]
    [InlineData("d9inh5", "định")]
    [InlineData("cong1", "cóng")] // decodes to what was typed: the caller folds it
    [InlineData("d9uong72", "đường")]
    public void Raw_typing_is_decoded(string raw, string? meant) => Typing.Decode(raw).ShouldBe(meant);

    [Theory]
    [InlineData("cong")] // can be a syllable as it stands
    [InlineData("UBND")] // a run of capitals
    [InlineData("155")] // a number
    [InlineData("cv155")] // no vowel
    [InlineData("blog")] // no onset bl
    [InlineData("cass")] // the key typed twice takes the mark back
    [InlineData("bacf")] // huyền cannot stand on a stopped syllable
    [InlineData("download")]
    [InlineData("facebook")]
    [InlineData("covid")]
    [InlineData("email")]
    [InlineData("công")]
    [InlineData("kgvx")]
    public void Other_words_are_left_alone(string word) => Typing.Decode(word).ShouldBeNull();
}
