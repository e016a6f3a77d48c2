namespace Fakes.Model;

/// <summary>What the fake model does with a call.</summary>
public abstract record FakeReply
{
    private FakeReply()
    {
    }

    public sealed record Text(string Content) : FakeReply;

    public sealed record Status(int Code, int? RetryAfter = null) : FakeReply;

    public sealed record Hang : FakeReply;

    public sealed record Cut : FakeReply;

    /// <summary>These bytes, whatever they are.</summary>
    public sealed record Raw(byte[] Bytes) : FakeReply;

    /// <summary>A message of so many bytes.</summary>
    public sealed record Endless(int Bytes) : FakeReply;
}
