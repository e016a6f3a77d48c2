using Bot.State;
using Bot.State.Delivery;
using Bot.Tests.Fixtures;

namespace Bot.Tests.State;

public sealed class StateDatabaseTests
{
    [Fact]
    public void The_file_is_made_at_its_first_use_with_all_migrations()
    {
        using var state = new TestState();
        Directory.EnumerateFiles(state.Folder).ShouldBeEmpty();

        var applied = state.Database.Read(connection => connection.Query("SELECT name FROM migration ORDER BY name", row => row.GetString(0)));

        applied.ShouldBe(Migrations.Names());
        applied.ShouldContain("0001-delivery.sql");
    }

    [Fact]
    public async Task What_was_written_is_there_after_a_new_start_and_migrations_are_not_run_again()
    {
        using var state = new TestState();
        await state.Database.WriteAsync(connection => connection.Execute("CREATE TABLE t (v TEXT)"));
        await state.Database.WriteAsync(connection => connection.Execute("INSERT INTO t VALUES ($v)", ("$v", "'); DROP TABLE t; --")));

        state.Reopen().Read(connection => connection.First("SELECT v FROM t", row => row.GetString(0))).ShouldBe("'); DROP TABLE t; --");
    }

    [Fact]
    public async Task A_write_that_fails_undoes_itself_alone()
    {
        using var state = new TestState();
        await state.Database.WriteAsync(connection => connection.Execute("CREATE TABLE t (v INTEGER)"));

        var writes = Enumerable.Range(0, 200).Select(number => state.Database.WriteAsync(connection =>
        {
            connection.Execute("INSERT INTO t VALUES ($v)", ("$v", number));
            return number % 10 == 0 ? throw new InvalidOperationException("no") : number;
        })).ToList();
        await Task.WhenAll(writes.Select(write => write.ContinueWith(_ => { }, TaskScheduler.Default)));

        writes.Count(write => write.IsFaulted).ShouldBe(20);
        state.Database.Read(connection => connection.Number("SELECT count(*) FROM t WHERE v % 10 = 0")).ShouldBe(0);
        state.Database.Read(connection => connection.Number("SELECT count(*) FROM t")).ShouldBe(180);
    }

    [Fact]
    public async Task What_was_deleted_is_nowhere_on_the_disk_after_the_next_round()
    {
        using var state = new TestState();
        var inbox = new Inbox(state.Database, "test", TimeProvider.System);
        for (var number = 0; number < 1_000; number++) await inbox.StoreAsync([new($"{number}", "chat", $"canary-question-{number}")]);
        Canaries(state).ShouldBeGreaterThan(0);

        while (await inbox.TakeAsync("chat") is { } row) await inbox.FinishAsync(row, []);
        await Pruning.RunAsync(state.Database, TimeProvider.System);

        Canaries(state).ShouldBe(0);

        static int Canaries(TestState state) => Directory.EnumerateFiles(state.Folder).Count(file =>
        {
            using var copy = new MemoryStream();
            using (var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite)) open.CopyTo(copy);
            return copy.ToArray().AsSpan().IndexOf("canary-question"u8) >= 0;
        });
    }
}
