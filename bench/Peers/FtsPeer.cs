using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Peers;

/// <summary>SQLite FTS5 with the same three fields, ranked by its bm25.</summary>
internal static class FtsPeer
{
    private const int Best = 10;

    public static void Run(WorkFolder work, int most)
    {
        var path = work.Index("fts5");
        File.Delete(path);
        var building = Stopwatch.StartNew();
        var passages = Build(path, work);
        building.Stop();
        var buildCpu = ProcessorTime.OfProcess();

        var all = Question.ReadAll(work);
        var step = Math.Max(1, all.Count / most);
        var questions = all.Where((_, i) => i % step == 0).ToList();
        using var connections = new ThreadLocal<SqliteConnection>(() => Open(path, SqliteOpenMode.ReadOnly), trackAllValues: true);
        File.WriteAllLines(work.Tops("fts5"), all.Select((question, i) => i % step == 0 ? string.Join(' ', Ask(connections.Value!, question)) : ""));
        var latencies = Latencies.Of(questions, question => Ask(connections.Value!, question));
        new PeerResult("fts5", passages, questions.Count, building.Elapsed.TotalSeconds, new FileInfo(path).Length / 1e6, latencies.P50, latencies.P95, latencies.P99, latencies.Qps)
        {
            BuildCpuSeconds = buildCpu,
            CpuP50 = latencies.CpuP50,
            CpuP99 = latencies.CpuP99,
            SetP50 = latencies.SetP50,
        }.Write(work);
        foreach (var connection in connections.Values) connection.Dispose();
    }

    private static int Build(string path, WorkFolder work)
    {
        using var connection = Open(path, SqliteOpenMode.ReadWriteCreate);
        Run(connection, "PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF;");
        Run(connection, "CREATE TABLE passage(number INTEGER PRIMARY KEY, id TEXT, text TEXT);");
        Run(connection, "CREATE VIRTUAL TABLE terms USING fts5(exact, folded, pair, content='', tokenize=\"unicode61 remove_diacritics 0 tokenchars '_'\");");
        using var transaction = connection.BeginTransaction();
        using var keep = Command(connection, "INSERT INTO passage VALUES($number, $id, $text)", ("$number", 0L), ("$id", ""), ("$text", ""));
        using var insert = Command(connection, "INSERT INTO terms(rowid, exact, folded, pair) VALUES($number, $exact, $folded, $pair)", ("$number", 0L), ("$exact", ""), ("$folded", ""), ("$pair", ""));
        var number = 0;
        foreach (var columns in File.ReadLines(work.Passages).Select(line => line.Split('\t')))
        {
            keep.Parameters["$number"].Value = insert.Parameters["$number"].Value = ++number;
            keep.Parameters["$id"].Value = columns[0];
            keep.Parameters["$text"].Value = columns[5];
            insert.Parameters["$exact"].Value = $"{columns[1]} {columns[3]}";
            insert.Parameters["$folded"].Value = $"{columns[2]} {columns[4]}";
            insert.Parameters["$pair"].Value = $"{Pairs(columns[2])} {Pairs(columns[4])}";
            keep.ExecuteNonQuery();
            insert.ExecuteNonQuery();
        }
        transaction.Commit();
        return number;
    }

    private static string Pairs(string syllables)
    {
        var words = syllables.Split(' ');
        return string.Join(' ', words.Skip(1).Zip(words, (second, first) => $"{first}_{second}"));
    }

    private static List<string> Ask(SqliteConnection connection, Question question)
    {
        var match = string.Join(" OR ", question.Terms.Select(term => $"{QuestionTerm.Column(term.Field)}:\"{term.Word}\""));
        using var command = Command(
            connection,
            "SELECT id FROM (SELECT rowid AS number FROM terms WHERE terms MATCH $match ORDER BY bm25(terms, 0.5, 0.5, 1.3) LIMIT $best) JOIN passage USING(number)",
            ("$match", match), ("$best", Best));
        using var row = command.ExecuteReader();
        var ids = new List<string>();
        while (row.Read()) ids.Add(row.GetString(0));
        return ids;
    }

    private static SqliteConnection Open(string path, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false }.ToString());
        connection.Open();
        Run(connection, string.Create(CultureInfo.InvariantCulture, $"PRAGMA cache_size={-(256 << 10)}; PRAGMA mmap_size={4L << 30};"));
        return connection;
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = Command(connection, sql);
        command.ExecuteNonQuery();
    }

    private static SqliteCommand Command(SqliteConnection connection, string sql, params ReadOnlySpan<(string Name, object Value)> parameters)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // All SQL is our own text; values travel as parameters.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var (name, value) in parameters) command.Parameters.AddWithValue(name, value);
        return command;
    }
}
