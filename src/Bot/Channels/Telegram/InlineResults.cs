using System.Globalization;
using Archive.Documents;
using Bot.Answering;
using Bot.Channels.Telegram.Api;
using Bot.Conversations;
using Bot.Conversations.Chats;

namespace Bot.Channels.Telegram;

/// <summary>"@bot 155/UBND-KGVX" in any chat: the documents an answer would cite, each as a card with its words, its source and its receipt.</summary>
internal sealed class InlineResults(Answerer answerer)
{
    private const int Most = 20;
    private const int LongestTitle = 100;

    public async Task<IReadOnlyList<InlineArticle>> FindAsync(string query, string? site, CancellationToken cancellationToken)
    {
        var words = query.Trim();
        if (words.Length < 2) return [];
        var question = DocumentNumber.TryParse(words) is null ? words : Sentences.WhatSays(words);
        var answer = await answerer.AnswerAsync(new(question), cancellationToken);
        return [.. answer.Citations.Take(Most).Select(citation => Article(citation, site))];
    }

    private static InlineArticle Article(AnswerCitation citation, string? site)
    {
        var title = Cut(citation.Number is { } number ? $"{citation.Kind} {number}".Trim() : citation.Title, LongestTitle);
        var lines = AnswerReply.Source(citation).ToList();
        return new(
            citation.Mark.ToString(CultureInfo.InvariantCulture), title, Cut(citation.Number is null ? citation.Quote : citation.Title, 200),
            new(TelegramFormat.Html(lines, site), "HTML", new(true)));
    }

    private static string Cut(string text, int most) => text.Length <= most ? text : text[..Chats.TextBreak.At(text, most - 1)] + "…";
}
