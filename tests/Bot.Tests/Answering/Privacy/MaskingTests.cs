using System.Text.RegularExpressions;
using Bot.Answering.Privacy;
using Bot.Tests.Fixtures;

namespace Bot.Tests.Answering.Privacy;

public sealed partial class MaskingTests
{
    [Fact]
    public void Personal_identifiers_are_always_masked()
    {
        var faults = new List<string>();
        var cases = Cases("personal.tsv");
        foreach (var cells in cases.Select(line => line.Split('\t')))
        {
            var text = cells[1].Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal);
            var masked = Masking.Of(text);
            if (masked.Text != Braced.Replace(cells[1], Masking.Mask) || !masked.Kinds.SequenceEqual([Enum.Parse<PersonalKind>(cells[0])]))
                faults.Add($"{cells[0]} {cells[1]}: {masked.Text} [{string.Join(' ', masked.Kinds)}]");
        }
        faults.ShouldBeEmpty();
        cases.Count.ShouldBeGreaterThanOrEqualTo(200);
    }

    [Fact]
    public void Amounts_dates_and_document_numbers_are_never_masked()
    {
        var cases = Cases("never_masked.tsv");
        cases.Where(text => Masking.Of(text).Kinds.Count > 0).Select(text => $"{text}: {Masking.Of(text).Text}").ShouldBeEmpty();
        cases.Count.ShouldBeGreaterThanOrEqualTo(200);
    }

    [Fact]
    public void What_stands_around_an_identifier_stays_letter_by_letter()
    {
        // Decomposed letters before it, two identifiers in one text.
        Masking.Of("So\u0302\u0301 0912 345 678 và cccd 038189001234, phí 150.000 đồng?").Text.ShouldBe("So\u0302\u0301 *** và cccd ***, phí 150.000 đồng?");
    }

    [Theory]
    [InlineData(100_000)]
    public void Endless_digits_take_no_time(int length)
    {
        var started = TimeProvider.System.GetTimestamp();
        Masking.Of(string.Concat(Enumerable.Repeat("0912 345 678 ", length / 13)));
        TimeProvider.System.GetElapsedTime(started).ShouldBeLessThan(TimeSpan.FromSeconds(20));
    }

    private static List<string> Cases(string file) =>
    [
        .. File.ReadLines(Path.Combine(Repository.Root, "tests", "Bot.Tests", "Answering", "Privacy", file)).Where(line => line.Length > 0 && line[0] != '#'),
    ];

    [GeneratedRegex(@"\{[^}]*\}", RegexOptions.NonBacktracking)]
    private static partial Regex Braced { get; }
}
