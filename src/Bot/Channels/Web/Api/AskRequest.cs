using System.Text;
using System.Text.RegularExpressions;
using Bot.Answering;

namespace Bot.Channels.Web.Api;

/// <summary>Body of POST /api/ask, and the fields of the form.</summary>
internal sealed partial record AskRequest(string? Text, string? Conversation = null, DateOnly? AsOf = null)
{
    /// <summary>Its asker lets the question be kept for a time; the page alone sends this.</summary>
    public bool Keep { get; init; }

    /// <summary>The question, or in <paramref name="wrong"/> a sentence on what is wrong with the request.</summary>
    public Question? Read(int maxLength, out string wrong)
    {
        wrong = "";
        var text = Text?.Trim() ?? "";
        // The same words typed with combining marks are up to three times as long; a text longer than that is not composed first.
        if (text.Length > maxLength && text.Length <= 3 * maxLength) text = text.Normalize(NormalizationForm.FormC);

        if (text.Length == 0) wrong = Replies.EmptyQuestion;
        else if (text.Length > maxLength) wrong = Replies.TooLong(text.Length, maxLength);
        else if (Conversation is { Length: > 0 } id && !Id.IsMatch(id)) wrong = Replies.WrongConversation;
        return wrong.Length > 0 ? null : new Question(text, string.IsNullOrEmpty(Conversation) ? null : Conversation, AsOf);
    }

    [GeneratedRegex("^[A-Za-z0-9_-]{1,64}$", RegexOptions.NonBacktracking)]
    private static partial Regex Id { get; }
}
