using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Indexer.Tests.Fixtures;

namespace Indexer.Tests.Processes;

/// <summary>
/// A corpus of which every title and text carries the number of the batch, and the next batch the same documents with the next
/// number: two numbers in one answer show that it was mixed from two states.
/// </summary>
internal static partial class Batch
{
    public static string Write(TempFolder folder, int batch, int documents)
    {
        var name = $"batch-{batch}";
        var lines = Enumerable.Range(0, documents - 1).Select(i => JsonSerializer.Serialize(new
        {
            id = $"vb-{i}",
            title = $"Công văn thứ {i} của mẻ [{batch}]",
            text = $"Công văn này thuộc mẻ [{batch}]. Nội dung thứ {i}: họp báo quý, cung cấp thông tin cho báo chí, giá nước, phí {i * 7919 % 997}.",
        }));
        folder.Write($"{name}/van-ban.jsonl", string.Join('\n', lines));
        // One document that is read in a child process.
        folder.Write($"{name}/thong-bao.txt", $"Thông báo của mẻ [{batch}]\n\nCông văn này thuộc mẻ [{batch}], báo chí hỏi thì trả lời trong ngày.\n");
        return folder.Of(name);
    }

    /// <summary>The one batch that all the texts are of.</summary>
    public static int Of(IEnumerable<string> texts) =>
        texts.SelectMany(text => Mark().Matches(text)).Select(mark => int.Parse(mark.Groups["batch"].Value, CultureInfo.InvariantCulture)).Distinct().ToList() is [var batch]
            ? batch
            : throw new InvalidOperationException($"Texts of several batches, or of none: {string.Join(" | ", texts)}");

    [GeneratedRegex(@"\[(?<batch>\d+)\]", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Mark();
}
