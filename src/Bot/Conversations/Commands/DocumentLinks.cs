using Archive.Index;
using Bot.Answering;

namespace Bot.Conversations.Commands;

/// <summary>Links that open the chat with a document: the start parameter takes at most 64 of A-Z, a-z, 0-9, _ and -, as page names do.</summary>
internal sealed class DocumentLinks(ArchiveReader reader)
{
    private const string Prefix = "vb_";
    private const int Longest = 64;

    /// <summary>Null when the page name is too long for a link.</summary>
    public static string? ParameterFor(string slug) => Prefix.Length + slug.Length <= Longest ? Prefix + slug : null;

    /// <summary>Null when there is no such document.</summary>
    public string? QuestionFor(string parameter)
    {
        if (!parameter.StartsWith(Prefix, StringComparison.Ordinal)) return null;
        using var snapshot = reader.Snapshot();
        return snapshot.FindBySlug(parameter[Prefix.Length..]) is { } document ? Replies.AskAbout(document.Facts) : null;
    }
}
