namespace Bot.Tests.Fixtures;

/// <summary>A token for a wait that ends soon if all is well: a test that waits in vain fails instead of hanging.</summary>
internal static class Patience
{
    public static CancellationToken Token
    {
        get
        {
            var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
            limit.CancelAfter(TimeSpan.FromSeconds(60));
            return limit.Token;
        }
    }

    /// <summary>Waits until it is so. With one token for all of the wait: one for each look would never run out.</summary>
    public static async Task UntilAsync(Func<bool> isSo)
    {
        for (var token = Token; !isSo();) await Task.Delay(5, token);
    }
}
