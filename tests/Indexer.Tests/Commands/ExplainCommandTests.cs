using System.Text.Json;
using Archive.Documents;
using Archive.Index;
using Archive.Text;
using Indexer.Commands;
using Indexer.Tests.Fixtures;

namespace Indexer.Tests.Commands;

public sealed class ExplainCommandTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Theory]
    [InlineData("công văn 155/UBND-KGVX", "155/UBND-KGVX")]
    [InlineData("cv 155", "155/?")]                              // parts that are missing are told
    [InlineData("thư viện mở cửa lúc nào", null)]
    public void Numbers_come_in_canonical_form(string text, string? number)
    {
        using var json = JsonDocument.Parse(ExplainCommand.ExplainLine(text, Today));

        json.RootElement.GetProperty("text").GetString().ShouldBe(text);
        json.RootElement.GetProperty("numbers").EnumerateArray().Select(n => n.GetString()).ShouldBe(number is null ? [] : [number]);
    }

    [Fact]
    public void A_line_may_bring_its_own_day_of_reference()
    {
        using var json = JsonDocument.Parse(ExplainCommand.ExplainLine("văn bản ngày 18/01/2023\t2023-02-01", Today));

        json.RootElement.GetProperty("text").GetString().ShouldBe("văn bản ngày 18/01/2023");
        json.RootElement.TryGetProperty("dates", out _).ShouldBeTrue();
        json.RootElement.TryGetProperty("expansions", out _).ShouldBeTrue();
        json.RootElement.TryGetProperty("restored", out _).ShouldBeTrue();
    }

    [Theory]
    [InlineData("thu vien xa mo cua luc nao", "thư viện xã mở cửa lúc nào")]
    [InlineData("thư viện xã", null)]
    public void With_an_archive_lost_marks_are_put_back_as_it_writes(string typed, string? restored)
    {
        using var folder = new TempFolder();
        using (var writer = new Generations(folder.Of("index")).BeginNext())
        {
            const string Text = "Thư viện xã mở cửa lúc nào cũng có người trực.";
            writer.Put(new(new() { Id = "tin.txt", Title = "Thư viện" }, Text), [new(1, new Place { Doan = 1 }, "", new TextSpan(0, Text.Length), Text)]);
            writer.Commit();
        }
        using var reader = new ArchiveReader(folder.Of("index"));
        using var snapshot = reader.Snapshot();

        using var json = JsonDocument.Parse(ExplainCommand.ExplainLine(typed, Today, snapshot));

        json.RootElement.GetProperty("restored").GetString().ShouldBe(restored);
    }
}
