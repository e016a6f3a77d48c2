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
}
