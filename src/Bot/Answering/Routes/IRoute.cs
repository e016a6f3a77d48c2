using Bot.Answering.Asking;

namespace Bot.Answering.Routes;

/// <summary>One way to answer a kind of question.</summary>
internal interface IRoute
{
    /// <summary>Null when the question is not of its kind.</summary>
    Draft? TryAnswer(Asked asked, Sources sources);
}
