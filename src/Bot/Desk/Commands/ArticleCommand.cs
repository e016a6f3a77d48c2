using Archive.Documents;
using Bot.Answering.Receipts;
using Bot.Conversations.Chats;
using Bot.Conversations.Commands;
using Bot.Desk.Checking;

namespace Bot.Desk.Commands;

/// <summary>/kiemtra: a code of a quotation, a number, or an article with numbers and quotations.</summary>
internal sealed class ArticleCommand(Asking asking, ArticleCheck check) : ChatCommand
{
    // Kind, number, day and office of one document.
    private const int LongestName = 120;

    private readonly EffectCommand effect = new(asking);

    public override string Name => "kiemtra";

    public override string Description => "Kiểm tra hiệu lực theo số hiệu, mã trích dẫn, hoặc cả bài viết";

    public override string InEnglish => "Check a number, a citation code, or a whole article";

    public override int? Longest => ArticleCheck.Longest;

    public override async Task<IReadOnlyList<ChatReply>> RunAsync(ChatUpdate update, string argument, CancellationToken cancellationToken)
    {
        if (Receipt.TryParse(argument) is not null) return [await asking.AnswerAsync(update, $"/{Name} {argument}", cancellationToken)];
        if (!IsArticle(argument)) return await effect.RunAsync(update, argument, cancellationToken);
        return [ChatReply.Of(ArticleSummary.Lines(check.Check(argument, cancellationToken)))];
    }

    /// <summary>More than the name of one document.</summary>
    private static bool IsArticle(string text) =>
        QuotedWords.FindAll(text).Count > 0 || DocumentNumber.FindAll(text) is { Count: > 1 } || (text.Length > LongestName && DocumentNumber.FindAll(text).Count > 0);
}
