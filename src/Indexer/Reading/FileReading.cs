namespace Indexer.Reading;

/// <summary>One file from its name to its documents; whatever is wrong with it becomes part of the outcome.</summary>
internal static class FileReading
{
    public static FileOutcome Read(string path, string id, IProgress<string> progress, CancellationToken cancellationToken)
    {
        FileType? type = null;
        try
        {
            var file = SourceFile.Load(path, id);
            if (file.Bytes.Length == 0) return FileOutcome.Skipped(id, ReasonCode.Empty, $"{id}: no bytes.");
            type = FileTypes.Of(file);
            var documents = Readers.For(file, progress).Read(file, cancellationToken).ToList();
            var sidecar = Sidecar.Of(path, id);
            if (sidecar is not null) documents = documents.ConvertAll(sidecar.Override);
            return FileOutcome.Of(id, documents) with
            {
                TrueType = type,
                Sidecar = sidecar is null ? null : new SidecarOutcome(sidecar.Id, sidecar.Finding),
            };
        }
        catch (UnreadableDocumentException e)
        {
            return FileOutcome.Skipped(id, e.Code, e.Message) with { TrueType = type };
        }
        catch (Exception e) when (e is not OperationCanceledException and not OutOfMemoryException)
        {
            // A reader met what nobody foresaw: that file is lost, the run is not.
            return FileOutcome.Skipped(id, ReasonCode.Corrupt, $"{id}: {e.GetType().Name}: {e.Message}") with { TrueType = type };
        }
    }
}
