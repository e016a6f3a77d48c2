using Archive.Documents;
using Archive.Index;
using Bot.Answering;
using Bot.Desk.Checking;

namespace Bot.Desk;

internal static partial class DeskReplies
{
    public const string NothingToCheck = "Không thấy số hiệu văn bản hay trích dẫn nào trong bài.";
    public const string EmptyArticle = "Bạn chưa dán nội dung bài viết.";

    public static string ArticleTooLong(int length) => $"Bài dài {Replies.Number(length)} ký tự, tối đa là {Replies.Number(ArticleCheck.Longest)}. Xin chia thành nhiều phần.";

    /// <summary>What the check can and cannot say; nothing found wrong is no proof that all is right.</summary>
    public static string CheckLimits(DateOnly asOf) =>
        $"Máy đối chiếu với kho văn bản đến ngày {Replies.Day(asOf)}: số hiệu, ngày, cơ quan, loại, ngày có hiệu lực đứng cạnh số hiệu, và lời đặt trong ngoặc kép (từ {Replies.Number(QuotedWords.Fewest)} tiếng). Máy không xét phần còn lại của bài.";

    public static string Summary(ArticleReport report)
    {
        if (report.Numbers.Count + report.Quotes.Count == 0) return NothingToCheck;
        var parts = $"{Replies.Number(report.Numbers.Count)} số hiệu, {Replies.Number(report.Quotes.Count)} trích dẫn";
        var rest = report.Unchecked > 0 ? $" Còn {Replies.Number(report.Unchecked)} mục chưa xét vì bài có quá nhiều mục." : "";
        return report.NeedLook == 0 ? $"Đã xét {parts}: không thấy chỗ nào khác với kho.{rest}" : $"Đã xét {parts}: {Replies.Number(report.NeedLook)} chỗ cần xem lại.{rest}";
    }

    public static string Outcome(CheckedNumber number) => number.Outcome switch
    {
        NumberOutcome.Found => "Có trong kho",
        NumberOutcome.Several => $"Có {Replies.Number(number.Documents.Count)} văn bản cùng số",
        NumberOutcome.Differs => "Có trong kho nhưng khác",
        NumberOutcome.OnlyNamed => $"Kho chưa có văn bản này, {Replies.Number(number.NamedIn.Count)} tài liệu có nhắc tới",
        _ => "Không có trong kho",
    };

    public static string Outcome(CheckedQuote quote) => quote.Outcome switch
    {
        QuoteOutcome.Verbatim => "Đúng nguyên văn",
        QuoteOutcome.Altered => "Khác nguyên văn",
        _ => "Không thấy trong kho",
    };

    public static string Tell(Difference difference) => difference.Part switch
    {
        ClaimPart.Spelling => $"Bài viết “{difference.Said}”; đúng ký hiệu là {difference.Archived}.",
        ClaimPart.Kind => $"Bài gọi là {Lower(difference.Said)}; trong kho là {Lower(difference.Archived)}.",
        ClaimPart.Issued => $"Bài ghi ngày {difference.Said}; trong kho là {difference.Archived}.",
        ClaimPart.Effective => $"Bài ghi có hiệu lực từ {difference.Said}; trong kho là {difference.Archived}.",
        ClaimPart.Issuer => $"Bài ghi của {difference.Said}; trong kho là của {difference.Archived}.",
        _ => $"Bài ghi về “{difference.Said}”; trích yếu trong kho là “{difference.Archived}”.",
    };

    /// <summary>What may have been meant; a suggestion, not a correction.</summary>
    public static string Nearest(IReadOnlyList<ArchivedDocument> nearest) => $"Gần giống: {string.Join("; ", nearest.Select(document => Replies.Name(document.Facts)))}.";

    public const string OnlyThisArchive = "Kho chỉ giữ văn bản và tin đã thu thập; không có trong kho chưa phải là không có thật.";

    /// <summary>"Điều 2 khoản 2 Quyết định số … ghi:"</summary>
    public static string Stands(ArchivedDocument document, Place place) => $"{(place.Dieu is null && place.PhuLuc is null ? "" : place.Display + " ")}{Replies.Name(document.Facts)} ghi:";

    private static string Lower(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
