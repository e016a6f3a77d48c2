using Bot.State;
using Bot.State.Administration;
using Bot.Tests.Fixtures;

namespace Bot.Tests.Admin;

[Trait("Long", "Delivery")]
public sealed class PairingTests
{
    private static readonly Person Somebody = new("telegram", "7");

    [Fact]
    public async Task A_code_is_good_once_and_is_nowhere_in_the_state()
    {
        using var state = new TestState();
        var admins = new Admins(state.Database, TimeProvider.System);
        var code = await admins.NewCodeAsync(Role.Admin);

        code.Length.ShouldBe(11);   // 32^11 are 55 bits
        state.Database.Read(connection => connection.First("SELECT hash FROM pairing", row => row.GetString(0)))!.ShouldNotContain(code);
        (await admins.PairAsync(Somebody, code.ToLowerInvariant())).ShouldBe(PairingResult.Paired);
        admins.RoleOf(Somebody).ShouldBe(Role.Admin);
        for (var replay = 0; replay < 4; replay++) (await admins.PairAsync(new("telegram", $"8{replay}"), code)).ShouldBe(PairingResult.WrongCode);
        admins.All().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_code_is_good_for_ten_minutes()
    {
        var clock = new MovableClock();
        using var state = new TestState(clock);
        var admins = new Admins(state.Database, clock);
        var (first, second) = (await admins.NewCodeAsync(Role.Officer), await admins.NewCodeAsync(Role.Officer));

        clock.Move(TimeSpan.FromMinutes(9.9));
        (await admins.PairAsync(Somebody, first)).ShouldBe(PairingResult.Paired);
        clock.Move(TimeSpan.FromMinutes(0.2));
        (await admins.PairAsync(Somebody, second)).ShouldBe(PairingResult.WrongCode);
    }

    [Fact]
    public async Task Five_wrong_tries_close_the_way_for_an_hour_also_for_the_right_code()
    {
        var clock = new MovableClock();
        using var state = new TestState(clock);
        var admins = new Admins(state.Database, clock);
        for (var wrong = 0; wrong < Admins.MostTries; wrong++) (await admins.PairAsync(Somebody, $"WRONGCODE{wrong}")).ShouldBe(PairingResult.WrongCode);

        (await admins.PairAsync(Somebody, await admins.NewCodeAsync(Role.Admin))).ShouldBe(PairingResult.TooManyTries);
        clock.Move(TimeSpan.FromMinutes(61));
        (await admins.PairAsync(Somebody, await admins.NewCodeAsync(Role.Admin))).ShouldBe(PairingResult.Paired);
    }

    [Fact]
    public async Task Guesses_get_nowhere()
    {
        using var state = new TestState();
        var admins = new Admins(state.Database, TimeProvider.System);
        await admins.NewCodeAsync(Role.Admin);
        var random = new Random(5);
        var results = new List<PairingResult>();
        for (var guess = 0; guess < Repetitions.Of(usual: 1_000, full: 10_000); guess++)
            results.Add(await admins.PairAsync(new("telegram", $"{guess % 500}"), new string([.. Enumerable.Range(0, 11).Select(_ => "0123456789ABCDEFGHJKMNPQRSTVWXYZ"[random.Next(32)])])));

        results.ShouldNotContain(PairingResult.Paired);
        admins.All().ShouldBeEmpty();
    }
}
