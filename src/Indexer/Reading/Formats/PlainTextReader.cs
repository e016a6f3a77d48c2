using Indexer.Reading.Encodings;
using Indexer.Reading.Lines;

namespace Indexer.Reading.Formats;

/// <summary>Text files, among them saved pages and what was copied out of a PDF.</summary>
internal sealed class PlainTextReader : DocumentReader
{
    public override IEnumerable<Extract> Extract(SourceFile file, CancellationToken cancellationToken)
    {
        var decoded = TextDecoder.Decode(file.Bytes, file.Id);
        var lines = decoded.Text.ReplaceLineEndings("\n").Split('\n');
        yield return new Extract([.. lines.Select(text => new Line(text))])
        {
            Wrapped = HardWraps.In(lines),
            Warnings = decoded.Warnings,
        };
    }
}
