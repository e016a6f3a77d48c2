using Archive.Index;

namespace Archive.Tests.Index;

public class WrittenNamesTests
{
    [Fact]
    public void A_name_that_was_written_is_never_missed_and_others_seldom_looked_for()
    {
        var names = new WrittenNames();
        for (var i = 0; i < 100_000; i++) names.Add($"van-ban/{i}.txt");

        Enumerable.Range(0, 100_000).ShouldAllBe(i => names.MayHold($"van-ban/{i}.txt"));
        Enumerable.Range(100_000, 100_000).Count(i => names.MayHold($"van-ban/{i}.txt")).ShouldBeLessThan(100);
    }
}
