using System.Globalization;
using System.Text;
using Indexer.Reading;

namespace Indexer.Commands;

/// <summary>The report as a table: path, verdict, reason code, and the file that holds the indexed text when texts are wanted.</summary>
internal sealed class ReportFile : IDisposable
{
    private readonly StreamWriter writer;
    private readonly DirectoryInfo? texts;
    private readonly string reportFolder;
    private int written;

    public ReportFile(FileInfo path, DirectoryInfo? texts)
    {
        reportFolder = path.Directory!.FullName;
        Directory.CreateDirectory(reportFolder);
        texts?.Create();
        this.texts = texts;
        writer = new StreamWriter(path.FullName, append: false, new UTF8Encoding(false)) { NewLine = "\n" };
    }

    public void Write(IngestedFile file) =>
        writer.WriteLine(string.Join('\t', Escape(file.Id), Written(file.Verdict), file.Code?.Written() ?? "", TextFile(file)));

    public static string Written(Verdict verdict) => verdict switch
    {
        Verdict.Index => "INDEX",
        Verdict.IndexWarn => "INDEX_WARN",
        _ => "SKIP",
    };

    /// <summary>One file, one line: what would break it is written as \n, \t, \r, \0, \e.</summary>
    public static string Escape(string path)
    {
        var text = new StringBuilder(path.Length);
        foreach (var c in path)
        {
            text.Append(c switch
            {
                '\\' => @"\\",
                '\n' => @"\n",
                '\t' => @"\t",
                '\r' => @"\r",
                '\0' => @"\0",
                '\u001b' => @"\e",
                _ => c.ToString(),
            });
        }
        return text.ToString();
    }

    private string TextFile(IngestedFile file)
    {
        if (texts is null || file.Text is null) return "";
        var path = Path.Combine(texts.FullName, (++written).ToString("D6", CultureInfo.InvariantCulture) + ".txt");
        File.WriteAllText(path, file.Text);
        return Path.GetRelativePath(reportFolder, path);
    }

    public void Dispose() => writer.Dispose();
}
