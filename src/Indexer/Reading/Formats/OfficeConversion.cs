namespace Indexer.Reading.Formats;

/// <summary>
/// LibreOffice turns an old Word file into .docx, without a window, its macros or a profile of a user. It takes a file and writes
/// one, hence a folder of its own, deleted afterwards.
/// </summary>
internal static class OfficeConversion
{
    private const string Program = "soffice";

    public static bool IsInstalled => ExternalTool.Find(Program) is not null;

    /// <summary>The same document as .docx under the same id; null when LibreOffice cannot read it either.</summary>
    public static SourceFile? ToDocx(SourceFile file, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("office-");
        try
        {
            var given = Path.Combine(folder.FullName, "document.doc");
            File.WriteAllBytes(given, file.Bytes);
            var profile = new Uri(Path.Combine(folder.FullName, "profile")).AbsoluteUri;
            var output = new ExternalTool(Program, $"-env:UserInstallation={profile}", "--headless", "--norestore", "--nologo", "--convert-to", "docx", "--outdir", folder.FullName, given)
                .Run([], cancellationToken);
            var made = Path.Combine(folder.FullName, "document.docx");
            // It ends with 0 whether or not it could read the file.
            return output.ExitCode == 0 && File.Exists(made) ? SourceFile.Load(made, file.Id) : null;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
