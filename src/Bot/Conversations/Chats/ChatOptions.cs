using System.ComponentModel.DataAnnotations;

namespace Bot.Conversations.Chats;

/// <summary>Settings "Chat": the same for all chat channels.</summary>
internal sealed class ChatOptions
{
    /// <summary>Longest question, in characters.</summary>
    [Range(50, 4000)]
    public int MaxQuestionLength { get; set; } = 1000;

    /// <summary>Messages that one person may send in a minute.</summary>
    [Range(1, 100_000)]
    public int QuestionsPerMinute { get; set; } = 15;

    /// <summary>Messages of all persons together in a minute.</summary>
    [Range(1, 10_000_000)]
    public int QuestionsPerMinuteOfAll { get; set; } = 6000;

    /// <summary>Updates that may wait in one channel; beyond them askers are told to come back.</summary>
    [Range(10, 1_000_000)]
    public int MostWaiting { get; set; } = 2000;

    /// <summary>Days after which a question to the officers is deleted: after its answer, or unanswered after it was sent.</summary>
    [Range(1, 365)]
    public int TicketDays { get; set; } = 30;
}
