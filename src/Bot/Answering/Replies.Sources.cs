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

    /// <summary>The section of answers that an officer wrote and released.</summary>
    public const string ReviewedSection = "Giải đáp";

    public static string ReviewedLead(DocumentFacts facts) =>
        facts.Published is { } day ? $"Câu này đã được cán bộ giải đáp ngày {Day(day)}:" : "Câu này đã được cán bộ giải đáp:";

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

    /// <summary>The issuer as printed, with who does its work now: "Sở Thông tin và Truyền thông (nay là …)".</summary>
    public static string? IssuerOf(AnswerCitation citation) => citation.Issuer is { } issuer ? WithSuccessor(issuer, citation.IssuerNow) : null;

    public static string WithSuccessor(string issuer, string? now) => now is null ? issuer : $"{issuer} (nay là {now})";

    /// <summary>"Sở Khoa học và Công nghệ (bưu chính, viễn thông); Sở Văn hóa, Thể thao và Du lịch (báo chí)".</summary>
    public static string Successors(IReadOnlyList<IssuerSuccessor> successors) =>
        string.Join("; ", successors.Select(next => next.Field is { } field ? $"{next.Issuer} ({field})" : next.Issuer.ToString()));

    public static string IsNow(string office, string now) => $"{office} nay là {now}; tài liệu cũ giữ tên cũ.";

    /// <summary>The district level ended on 2025-07-01: its work went to both others.</summary>
    public static string NoDistricts(string office) =>
        $"Từ 01/07/2025 không còn cấp huyện: việc của {office} nay do UBND cấp xã hoặc UBND cấp tỉnh làm; tài liệu cũ giữ tên cũ.";

    public static string IsNow(Province province) =>
        $"{char.ToUpperInvariant(province.Unit[0])}{province.Unit[1..]} {province.Name} nay thuộc {province.NewUnit} {province.NewName} (từ {Day(province.NewFrom)}); tài liệu cũ giữ tên cũ.";

    /// <summary>Two remarks as one; null when there is none.</summary>
    public static string? Together(string? first, string? second) => first is null ? second : second is null ? first : $"{first} {second}";

    /// <summary>"[1] Công văn 155/UBND-KGVX, V/v …, UBND tỉnh, ban hành ngày 18/01/2023, Điều 5 khoản 2".</summary>
    public static string SourceLine(AnswerCitation citation)
    {
        string?[] parts =
        [
            citation.SourceClass == SourceClass.News ? NewsItem : string.Join(' ', new[] { citation.Kind, citation.Number }.Where(part => part is not null)),
            citation.Title,
            IssuerOf(citation),
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
