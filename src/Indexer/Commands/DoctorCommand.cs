using System.CommandLine;
using Indexer.Reading;

namespace Indexer.Commands;

/// <summary>External tools: present or missing, what is lost without them, and the command that installs them.</summary>
internal static class DoctorCommand
{
    public static Command Create()
    {
        var command = new Command("doctor", Messages.Doctor);
        command.SetAction(_ =>
        {
            var missing = 0;
            foreach (var row in EmbeddedTable.Rows("external_tools.tsv"))
            {
                var present = ExternalTool.Find(row[0]) is not null;
                if (!present) missing++;
                Console.WriteLine(present ? Messages.ToolPresent(row[0], row[1]) : Messages.ToolMissing(row[0], row[1], row[2]));
            }
            return missing == 0 ? ExitCode.Done : ExitCode.SomeSkipped;
        });
        return command;
    }
}
