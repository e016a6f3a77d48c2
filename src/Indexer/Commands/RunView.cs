using System.Globalization;
using System.Text.Json.Nodes;
using Indexer.Reading;
using Spectre.Console;

namespace Indexer.Commands;

/// <summary>What an admin sees of a run: a live line on a terminal, plain lines elsewhere; at the end a table. Programs read JSON lines.</summary>
internal abstract class RunView : IDisposable
{
    public static RunView Create(bool json = false) => json ? new JsonView() : Console.IsOutputRedirected || Console.IsErrorRedirected ? new PlainView() : new TerminalView();

    public abstract void Show(IngestedFile file);

    public abstract void Finish(IngestionReport report);

    public abstract void Dispose();

    // More lines than that tell nobody anything; the report file has them all.
    private const int MostFindings = 200;

    private int findings;

    /// <summary>The line for a file that needs a look; null for one that is fine, or after very many.</summary>
    protected string? Finding(IngestedFile file)
    {
        if (file.Code is not { } code || findings >= MostFindings) return null;
        return ++findings == MostFindings
            ? Messages.MoreFindings
            : $"{ReportFile.Written(file.Verdict),-10} {code.Written(),-20} {ReportFile.Escape(file.Id)}: {Messages.Reason(code)}";
    }

    private sealed class PlainView : RunView
    {
        public override void Show(IngestedFile file)
        {
            if (Finding(file) is { } line) Console.WriteLine(line);
        }

        public override void Finish(IngestionReport report)
        {
            Console.WriteLine(Messages.Finished(report));
            if (report.Held is { } held) Console.Error.WriteLine(Messages.Held(held.Before, held.After));
        }

        public override void Dispose()
        {
        }
    }

    /// <summary>A view that tells how far the run is, every so often.</summary>
    private abstract class LiveView(TimeSpan between) : RunView
    {
        private readonly System.Diagnostics.Stopwatch clock = System.Diagnostics.Stopwatch.StartNew();
        private TimeSpan told;

        protected int Files { get; private set; }

        protected int Passages { get; private set; }

        protected double Seconds => clock.Elapsed.TotalSeconds;

        protected void Count(IngestedFile file)
        {
            Files++;
            Passages += file.Passages;
        }

        /// <summary>Whether it is time to tell again.</summary>
        protected bool IsDue()
        {
            if (clock.Elapsed - told < between) return false;
            told = clock.Elapsed;
            return true;
        }
    }

    /// <summary>
    /// One JSON object a line: "progress" at most twice a second (files, passages, seconds), "file" for each that needs a look (path, verdict, code,
    /// reason), at last "end" (the figures and the sentence of the report) or "held" (documents before and after).
    /// </summary>
    private sealed class JsonView() : LiveView(TimeSpan.FromMilliseconds(500))
    {
        public override void Show(IngestedFile file)
        {
            Count(file);
            if (file.Code is { } code && ++findings <= MostFindings)
            {
                Write(new()
                {
                    ["event"] = "file",
                    ["path"] = file.Id,
                    ["verdict"] = ReportFile.Written(file.Verdict),
                    ["code"] = code.Written(),
                    ["reason"] = Messages.Reason(code),
                });
            }
            if (IsDue()) Write(new() { ["event"] = "progress", ["files"] = Files, ["passages"] = Passages, ["seconds"] = Seconds });
        }

        public override void Finish(IngestionReport report)
        {
            if (report.Held is { } held)
            {
                Write(new() { ["event"] = "held", ["before"] = held.Before, ["after"] = held.After, ["text"] = Messages.Held(held.Before, held.After) });
                return;
            }
            Write(new()
            {
                ["event"] = "end",
                ["files"] = report.Files.Count,
                ["documents"] = report.Documents,
                ["passages"] = report.Passages,
                ["warned"] = report.Warned,
                ["skipped"] = report.Skipped,
                ["unchanged"] = report.Unchanged,
                ["withdrawn"] = report.Withdrawn,
                ["seconds"] = report.Duration.TotalSeconds,
                ["generation"] = report.Generation,
                ["text"] = Messages.Finished(report),
            });
        }

        public override void Dispose()
        {
        }

        private static void Write(JsonObject line) => Console.WriteLine(line.ToJsonString(PlainJson.Options));
    }

    private sealed class TerminalView() : LiveView(TimeSpan.FromMilliseconds(200))
    {
        public override void Show(IngestedFile file)
        {
            Count(file);
            if (Finding(file) is { } line)
            {
                Clear();
                AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[{(file.Verdict == Verdict.Skip ? "red" : "yellow")}]{line}[/]");
            }
            if (!IsDue()) return;
            Clear();
            Console.Error.Write(Messages.Progress(Files, Passages, Files / Math.Max(0.1, Seconds)));
        }

        public override void Finish(IngestionReport report)
        {
            Clear();
            var table = new Table().AddColumn(Messages.TableWhat).AddColumn(new TableColumn(Messages.TableCount).RightAligned());
            foreach (var (what, count) in Messages.Summary(report)) table.AddRow(Markup.Escape(what), count.ToString("N0", CultureInfo.InvariantCulture));
            AnsiConsole.Write(table);
            Console.WriteLine(Messages.Finished(report));
            if (report.Held is { } held) Console.Error.WriteLine(Messages.Held(held.Before, held.After));
        }

        private static void Clear() => Console.Error.Write("\r\u001b[K");

        public override void Dispose() => Clear();
    }
}
