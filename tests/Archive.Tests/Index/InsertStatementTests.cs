using Archive.Index;
using Archive.Tests.Fixtures;
using Microsoft.Data.Sqlite;

namespace Archive.Tests.Index;

public sealed class InsertStatementTests : IDisposable
{
    private readonly IndexFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Values_of_each_kind_come_back_and_a_row_that_is_refused_leaves_the_next_unharmed()
    {
        folder.Build();
        using var connection = ArchiveDatabase.OpenToWrite(folder.Generations.PathOf(1));
        ArchiveDatabase.Run(connection, "CREATE TABLE kept(key INTEGER PRIMARY KEY, text TEXT, bytes BLOB)");
        using var insert = new InsertStatement(connection, "INSERT INTO kept VALUES($key, $text, $bytes)");

        insert.Bind(1, [("$key", 1), ("$text", "đề án"), ("$bytes", new byte[] { 1, 2 })]).Run();
        Should.Throw<SqliteException>(() => insert.Bind(1, 1L).Run());
        insert.Bind(1, [("$key", 2L), ("$text", ""), ("$bytes", Array.Empty<byte>())]).Run();
        insert.Bind(1, [("$key", 3), ("$text", null), ("$bytes", null)]).Run();

        using var command = ArchiveDatabase.Command(connection, "SELECT text, bytes FROM kept ORDER BY key");
        using var row = command.ExecuteReader();
        row.Read();
        row.GetString(0).ShouldBe("đề án");
        row.GetFieldValue<byte[]>(1).ShouldBe([1, 2]);
        row.Read();
        row.GetString(0).ShouldBeEmpty();
        row.GetFieldValue<byte[]>(1).ShouldBeEmpty();
        row.Read();
        (row.IsDBNull(0), row.IsDBNull(1)).ShouldBe((true, true));
        row.Read().ShouldBeFalse();
    }
}
