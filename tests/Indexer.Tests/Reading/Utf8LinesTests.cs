using System.Text;
using Indexer.Reading.Sources;

namespace Indexer.Tests.Reading;

public class Utf8LinesTests
{
    [Theory]
    [InlineData("một\nhai\n", new[] { "một", "hai" })]
    [InlineData("một\r\nhai", new[] { "một", "hai" })] // the last line needs no end
    [InlineData("\n\nba\n\n", new[] { "", "", "ba", "" })] // empty lines count
    [InlineData("", new string[0])]
    [InlineData("\n", new[] { "" })]
    public void Lines_end_where_they_end(string text, string[] lines) => Read(Encoding.UTF8.GetBytes(text)).ShouldBe(lines);

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    public void The_mark_of_an_encoding_is_heeded_and_taken_off(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        Read([.. encoding.Preamble, .. encoding.GetBytes("một\nhai\n")]).ShouldBe(["một", "hai"]);
    }

    [Fact]
    public void Long_lines_pass_through_whole()
    {
        var lines = Enumerable.Range(0, 9).Select(i => new string((char)('a' + i), 400_000 * i)).ToList();
        Read(Encoding.UTF8.GetBytes(string.Join('\n', lines))).SequenceEqual(lines).ShouldBeTrue();
    }

    [Fact]
    public void What_is_beyond_the_limit_is_not_held_and_the_next_line_is_read()
    {
        var lines = Read(Encoding.UTF8.GetBytes(new string('a', 5_000_000) + "\nhai"), longest: 2_000_000);
        lines[0].Length.ShouldBeGreaterThan(2_000_000);
        lines[0].Length.ShouldBeLessThan(5_000_000);
        lines[1].ShouldBe("hai");
    }

    private static List<string> Read(byte[] file, int longest = 32 << 20)
    {
        var lines = new Utf8Lines(new MemoryStream(file), longest);
        var read = new List<string>();
        while (lines.TryRead(out var line)) read.Add(Encoding.UTF8.GetString(line.Span));
        return read;
    }
}
