using System.Globalization;
using Indexer.Reading;
using Indexer.Reading.Isolation;
using Indexer.Splitting;
using Indexer.Tests.Fixtures;

namespace Indexer.Tests.Reading;

/// <summary>
/// Fixtures with bytes changed, cut, doubled and shuffled: each gives an outcome within its limits and the indexer lives on.
/// 300 of them, or as many as INDEXER_MUTATIONS says; INDEXER_SEED chooses others.
/// </summary>
public sealed class MutationTests
{
    private static readonly string[] Names = ["letter.txt", "letter.md", "letter.html", "letter.docx", "letter.pdf", "letter.zip", "letter.eml", "letter.rtf", "letter.doc"];

    [Fact]
    public async Task Damaged_files_cost_themselves_only()
    {
        var count = Setting("INDEXER_MUTATIONS", 300);
        var seed = Setting("INDEXER_SEED", 1);
        var random = new Random(seed);
        using var folder = new TempFolder();
        using var pool = new ReadingPool();
        var crashed = 0;
        for (var i = 0; i < count; i++)
        {
            var name = Names[random.Next(Names.Length)];
            var path = folder.Of(name);
            File.WriteAllBytes(path, Mutated(File.ReadAllBytes(Fixture.PathOf(name)), random));

            var outcome = await pool.ReadAsync(path, name, TestContext.Current.CancellationToken);

            if (outcome.Code is ReasonCode.Crashed or ReasonCode.TimeLimit or ReasonCode.MemoryLimit) crashed++;
            foreach (var read in outcome.Documents) PassageSplitter.Split(read.Document);
        }
        TestContext.Current.TestOutputHelper?.WriteLine($"{count} mutations with seed {seed}: {crashed} killed their reading process");
        crashed.ShouldBe(0);
    }

    private static byte[] Mutated(byte[] bytes, Random random)
    {
        for (var times = random.Next(1, 8); times > 0 && bytes.Length > 8; times--)
        {
            var at = random.Next(bytes.Length - 4);
            var length = random.Next(1, Math.Min(200, bytes.Length - at));
            bytes = random.Next(5) switch
            {
                0 => [.. bytes[..at], (byte)random.Next(256), .. bytes[(at + 1)..]],          // another byte
                1 => [.. bytes[..at], .. bytes[(at + length)..]],                             // a piece lost
                2 => [.. bytes[..(at + length)], .. bytes[at..]],                             // a piece twice
                3 => bytes[..Math.Max(8, at)],                                                // cut off
                _ => [.. bytes[..at], .. Enumerable.Repeat((byte)random.Next(256), length), .. bytes[at..]],
            };
        }
        return bytes;
    }

    private static int Setting(string name, int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : usual;
}
