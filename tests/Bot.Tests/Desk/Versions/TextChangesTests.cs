using Bot.Answering.Checking;
using Bot.Desk.Versions;

namespace Bot.Tests.Desk.Versions;

public sealed class TextChangesTests
{
    [Theory]
    [InlineData("Trong 05 ngày làm việc", "Trong 03 ngày làm việc", "Trong [-05][+03] ngày làm việc")]
    [InlineData("Sở Thông tin và Truyền thông", "Sở Văn hóa và Du lịch", "Sở [-Thông tin][+Văn hóa] và [-Truyền thông][+Du lịch]")] // words side by side change together
    [InlineData("", "Điều 9a. Mới", "[+Điều 9a. Mới]")]
    [InlineData("Bãi bỏ", "", "[-Bãi bỏ]")]
    [InlineData("như cũ", "như cũ", "như cũ")]
    [InlineData("dòng một\ndòng hai", "dòng một\ndòng ba", "dòng một\ndòng [-hai][+ba]")]
    public void What_changed_is_told_word_by_word(string earlier, string later, string expected) =>
        Written(TextChanges.Between(earlier, later)).ShouldBe(expected);

    [Fact]
    public void Both_texts_can_be_read_off_the_changes_to_the_letter()
    {
        var random = new Random(7);
        string[] words = ["Điều", "khoản", "5", "ngày", "\n", "mức", "thu", ";", "“trích”", "  ", "và"];
        for (var round = 0; round < 500; round++)
        {
            var (earlier, later) = (Text(), Text());
            var changes = TextChanges.Between(earlier, later);
            string.Concat(changes.Where(change => change.Kind != ChangeKind.Added).Select(change => change.Words)).ShouldBe(earlier);
            string.Concat(changes.Where(change => change.Kind != ChangeKind.LeftOut).Select(change => change.Words)).ShouldBe(later);
        }

        string Text() => string.Join(' ', Enumerable.Range(0, random.Next(0, 40)).Select(_ => words[random.Next(words.Length)]));
    }

    private static string Written(IEnumerable<Change> changes) => string.Concat(changes.Select(change => change.Kind switch
    {
        ChangeKind.Added => $"[+{change.Words}]",
        ChangeKind.LeftOut => $"[-{change.Words}]",
        _ => change.Words,
    }));
}
