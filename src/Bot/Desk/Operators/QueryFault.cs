using Archive.Text;

namespace Bot.Desk.Operators;

/// <summary>What is wrong with a query, and where in it.</summary>
internal sealed record QueryFault(TextSpan Span, string Message);
