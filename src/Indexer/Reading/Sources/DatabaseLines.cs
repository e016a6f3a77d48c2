using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Archive.Documents;
using Indexer.Reading.Lines;

namespace Indexer.Reading.Sources;

/// <summary>
/// A .jsonl dump of a database, one document or passage a line: id, title, text, and if known number, date, issuer, kind, url.
/// Streamed, so that its size does not matter; the text is taken as it is and no facts are read out of it.
/// </summary>
internal static class DatabaseLines
{
    private const int LongestLine = 32 << 20;

    /// <summary>Each line as its document, or the reason why it is none.</summary>
    public static IEnumerable<FileOutcome> Read(string path, CancellationToken cancellationToken)
    {
        var name = Path.GetFileName(path);
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1 << 20, FileOptions.SequentialScan);
        var lines = new Utf8Lines(stream, LongestLine);
        for (var number = 1; lines.TryRead(out var line); number++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (line.Length == 0) continue;
            yield return ReadLine(line.Span, string.Create(CultureInfo.InvariantCulture, $"{name}:{number}"));
        }
    }

    private static FileOutcome ReadLine(ReadOnlySpan<byte> line, string place)
    {
        try
        {
            if (line.Length > LongestLine) return FileOutcome.Skipped(place, ReasonCode.TooLarge, $"{place}: a line of more than {LongestLine >> 20} MB.");
            // What is no UTF-8 is replaced and reported with the document, rather than the line refused.
            var record = Utf8.IsValid(line)
                ? JsonSerializer.Deserialize(line, DatabaseJson.Default.DatabaseRecord)
                : JsonSerializer.Deserialize(Encoding.UTF8.GetString(line), DatabaseJson.Default.DatabaseRecord);
            return record is { Id.Length: > 0, Text: not null }
                ? FileOutcome.Of(record.Id, [Document(record)])
                : FileOutcome.Skipped(place, ReasonCode.BadLine, $"{place}: 'id' and 'text' are needed.");
        }
        catch (JsonException e)
        {
            return FileOutcome.Skipped(place, ReasonCode.BadLine, $"{place}: {e.Message}");
        }
    }

    private static ReadDocument Document(DatabaseRecord record)
    {
        var cleaning = new CharacterCleaning();
        var text = cleaning.Clean(record.Text!).Trim();
        var facts = new DocumentFacts
        {
            Id = record.Id!,
            Title = Blanks.Collapse(cleaning.Clean(record.Title ?? "")),
            Number = record.Number is { } number ? DocumentNumber.TryParse(number) : null,
            Kind = record.Kind is { } kind ? DocumentKind.TryParse(kind) : null,
            Issuer = record.Issuer is { } issuer ? Issuer.TryParse(issuer) ?? new Issuer(issuer, null, null) : null,
            Issued = DateOnly.TryParseExact(record.Date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null,
            SourceUrl = record.Url is { } url && WebAddress.IsPublic(url) ? url : null,
        };
        return new ReadDocument(new OfficialDocument(facts, text), [.. cleaning.Found], text.Length == 0 ? ReasonCode.Empty : null);
    }
}

internal sealed record DatabaseRecord(string? Id, string? Title, string? Text, string? Number, string? Date, string? Issuer, string? Kind, string? Url);

[JsonSerializable(typeof(DatabaseRecord))]
[JsonSourceGenerationOptions(PropertyNameCaseInsensitive = true)]
internal sealed partial class DatabaseJson : JsonSerializerContext;
