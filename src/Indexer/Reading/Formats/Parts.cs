namespace Indexer.Reading.Formats;

/// <summary>Documents inside a container. One that cannot be read is left out; when none can, the first reason stands for all.</summary>
internal static class Parts
{
    public static IEnumerable<Extract> Read(SourceFile container, IEnumerable<SourceFile> parts, IProgress<string> progress, int depth, CancellationToken cancellationToken)
    {
        UnreadableDocumentException? first = null;
        var any = false;
        foreach (var part in parts)
        {
            List<Extract> extracts;
            try
            {
                extracts = [.. Readers.For(part, progress, depth).Extract(part, cancellationToken)];
            }
            catch (UnreadableDocumentException e)
            {
                first ??= e;
                continue;
            }
            foreach (var extract in extracts)
            {
                any = true;
                yield return extract with { Part = extract.Part is null ? part.Id : $"{part.Id}/{extract.Part}" };
            }
        }
        if (!any) throw first ?? new UnreadableDocumentException(ReasonCode.Empty, $"{container.Id}: nothing in it.");
    }
}
