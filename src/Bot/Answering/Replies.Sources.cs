using System.Globalization;
using Archive.Documents;

namespace Bot.Answering;

/// <summary>How a source is told, the same on every channel.</summary>
internal static partial class Replies
{
    public const string Sources = "Nguồn:";
    public const string NewsItem = "Tin";
    public const string OfficialText = "Văn bản";
    public const string AskNext = "Có thể hỏi tiếp:";
    public const string NoSources = "Chưa có nguồn nào: câu trả lời vừa rồi không trích dẫn, hoặc bạn chưa hỏi.";

    public static string AskPeople(string contact) => $"Liên hệ: {contact}";

    public static string PublishedAt(string source) => $"Nơi đăng: {source}";

    public static string ReceiptOf(string receipt) => $"Mã trích dẫn: {receipt}";

    public static string NoSuchSource(string number, int count) => count == 0
        ? NoSources
        : $"Không có nguồn {number}; câu trả lời vừa rồi có các nguồn từ 1 đến {count.ToString(CultureInfo.InvariantCulture)}.";

    /// <summary>A date as Vietnamese papers print it.</summary>
    public static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>The day an item was published and how it is known, which decides how sure it is.</summary>
    public static string PublishedOn(DateOnly day, DayOrigin? origin) => origin switch
    {
        DayOrigin.Stamp => $"{Day(day)} (theo dòng ngày trên trang)",
        DayOrigin.Label => $"{Day(day)} (theo mục “Ngày đăng” của trang)",
        DayOrigin.PageData => $"{Day(day)} (theo dữ liệu của trang)",
        DayOrigin.Feed => $"{Day(day)} (theo nguồn cấp tin)",
        DayOrigin.Mail => $"{Day(day)} (theo ngày gửi thư)",
        DayOrigin.Sidecar => $"{Day(day)} (do người quản trị ghi)",
        _ => Day(day),
    };

    public static string? DayOf(AnswerCitation citation) => citation switch
    {
        { SourceClass: SourceClass.News, Published: { } published } => $"đăng ngày {Day(published)}",
        { Issued: { } issued } => $"ban hành ngày {Day(issued)}",
        { Published: { } published } => $"đăng ngày {Day(published)}",
        _ => null,
    };

    /// <summary>"[1] Công văn 155/UBND-KGVX, V/v …, UBND tỉnh, ban hành ngày 18/01/2023, Điều 5 khoản 2".</summary>
    public static string SourceLine(AnswerCitation citation)
    {
        string?[] parts =
        [
            citation.SourceClass == SourceClass.News ? NewsItem : string.Join(' ', new[] { citation.Kind, citation.Number }.Where(part => part is not null)),
            citation.Title,
            citation.Issuer,
            DayOf(citation),
            citation.Place,
        ];
        return $"[{citation.Mark.ToString(CultureInfo.InvariantCulture)}] {string.Join(", ", parts.Where(part => !string.IsNullOrEmpty(part)))}";
    }

    public static string EffectOf(EffectState state) => state switch
    {
        EffectState.InForce => "Còn hiệu lực",
        EffectState.NotYet => "Chưa có hiệu lực",
        EffectState.PartlyExpired => "Hết hiệu lực một phần",
        EffectState.Expired => "Hết hiệu lực",
        _ => "Chưa rõ hiệu lực",
    };
}
