using Archive.Index;
using Bot.Answering;
using Microsoft.Extensions.Options;

namespace Bot.Starting;

/// <summary>Builds the archive from the corpus when there is none, so that the first start already answers.</summary>
internal sealed class FirstBuild(
    ArchiveReader reader, IOptions<ArchiveOptions> archive, IOptions<FirstBuildOptions> options, IndexerProgram indexer)
{
    /// <summary>True when there is an archive to answer from. Progress and what is missing go to <paramref name="output"/>.</summary>
    public async Task<bool> EnsureArchiveAsync(TextWriter output, CancellationToken cancellationToken)
    {
        var index = archive.Value.Index;
        try
        {
            if (HasArchive()) return true;
        }
        // Built for another schema: the message says which, and the index is not ours to throw away.
        catch (InvalidDataException other)
        {
            return Missing(other.Message);
        }

        if (!options.Value.Enabled) return Missing(Replies.NoArchive(index));

        if (WorkingFolders.FindUpward(options.Value.Corpus, Directory.GetCurrentDirectory()) is not { } corpus)
            return Missing(Replies.NoArchiveNoCorpus(index, options.Value.Corpus));
        if (!indexer.Exists) return Missing(Replies.NoIndexer(corpus, index));

        output.WriteLine(Replies.FirstBuildStarts(corpus, index));
        var exitCode = await indexer.BuildAsync(corpus, index, output.WriteLine, cancellationToken);
        // 2 means that some files were skipped; the rest is there to answer from.
        return HasArchive() || Missing(Replies.FirstBuildFailed(exitCode, corpus, index));

        bool Missing(string message)
        {
            output.WriteLine(message);
            return false;
        }
    }

    private bool HasArchive()
    {
        try
        {
            reader.Snapshot().Dispose();
            return true;
        }
        catch (ArchiveMissingException)
        {
            return false;
        }
    }
}
