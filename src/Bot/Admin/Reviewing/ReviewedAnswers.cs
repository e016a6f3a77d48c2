using System.Globalization;
using System.Security.Cryptography;
using Bot.Admin.Indexing;
using Bot.Admin.Uploads;
using Bot.Answering;
using Bot.State.Administration;

namespace Bot.Admin.Reviewing;

/// <summary>Reviewed answers as documents of the archive: files in the folder of documents, taken in and withdrawn like any other.</summary>
internal sealed class ReviewedAnswers(IndexingRun runs, TimeProvider clock)
{
    private const string Folder = "giai-dap";

    /// <summary>Writes the document and has it taken in. Returns its id; what keeps it from being taken in at once is told beside.</summary>
    public (string Id, string? Later) Publish(Person by, ReviewedAnswer answer, string corpus, string? publisher)
    {
        var today = Vietnam.Today(clock);
        var name = $"{today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}-{RandomNumberGenerator.GetHexString(8, lowercase: true)}.txt";
        var path = Path.Combine(Directory.CreateDirectory(Path.Combine(corpus, Folder)).FullName, name);
        File.WriteAllText(path + SetAside.Sidecar, answer.ToSidecar(today, publisher));
        File.WriteAllText(path + ".part", answer.ToText());
        File.Move(path + ".part", path);
        return ($"{Folder}/{name}", runs.BeginIndexing(by, all: false).Refusal);
    }
}
