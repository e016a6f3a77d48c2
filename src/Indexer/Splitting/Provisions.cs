using Archive.Documents;
using Indexer.Reading.Facts;

namespace Indexer.Splitting;

/// <summary>How many provisions of its own an act has; those it quotes and those of its annexes are not counted.</summary>
internal static class Provisions
{
    public static IReadOnlyDictionary<string, int> Count(OfficialDocument document)
    {
        var form = OfficialForm.Of(document.Text.Split('\n'));
        var main = form.Annexes.Count > 0 && form.Annexes[0] > 0 ? form.Annexes[0] : form.Lines.Count;
        var quoted = QuotedLines.Of(form.Lines);
        var counts = new Dictionary<string, int> { ["chương"] = 0, ["điều"] = 0, ["khoản"] = 0, ["điểm"] = 0 };
        string? article = null, clause = null, point = null;
        for (var i = 0; i < main; i++)
        {
            if (quoted[i]) continue;
            var line = ProvisionLine.Read(form.Lines[i]);
            switch (line.Level)
            {
                case ProvisionLevel.Chapter:
                    counts["chương"]++;
                    break;
                case ProvisionLevel.Article when line.Follows(article):
                    (article, clause, point) = (line.Label, null, null);
                    counts["điều"]++;
                    break;
                case ProvisionLevel.Clause when article is not null && line.Follows(clause):
                    (clause, point) = (line.Label, null);
                    counts["khoản"]++;
                    break;
                case ProvisionLevel.Point when article is not null && line.Follows(point):
                    point = line.Label;
                    counts["điểm"]++;
                    break;
                default:
                    break;
            }
        }
        return counts;
    }
}
