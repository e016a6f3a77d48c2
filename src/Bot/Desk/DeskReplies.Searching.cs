using Archive.Documents;
using Bot.Answering;
using Bot.Desk.Operators;
using Bot.Desk.Searching;

namespace Bot.Desk;

internal static partial class DeskReplies
{
    public const string SourceFacet = "Nguồn";
    public const string KindFacet = "Loại văn bản";
    public const string IssuerFacet = "Cơ quan ban hành";
    public const string EffectFacet = "Hiệu lực";

    public static string Count(DeskResult result) => result.Rows.Count == 0
        ? $"Không có tài liệu nào khớp, trong {Replies.Number(result.Searched)} tài liệu của kho."
        : $"{Replies.Number(result.Rows.Count)} tài liệu khớp, trong {Replies.Number(result.Searched)} tài liệu của kho.";

    /// <summary>An empty list tells which condition keeps it empty; no condition is dropped by itself.</summary>
    public static string Blocks(Blocker blocker) => $"Bỏ điều kiện “{Describe(blocker.Condition)}” thì còn {Replies.Number(blocker.Without)} tài liệu.";

    public const string NoSingleBlocker = "Bỏ riêng từng điều kiện vẫn không có tài liệu nào: hãy bớt hai điều kiện trở lên.";

    public static string InOrder(DeskOrder order) => order switch
    {
        DeskOrder.Relevance => "Khớp nhất trước",
        DeskOrder.Oldest => "Cũ nhất trước",
        _ => "Mới nhất trước",
    };

    /// <summary>"Công văn 155/UBND-KGVX", or the title of what has no number.</summary>
    public static string Name(DocumentFacts facts) => facts.Number is null ? facts.Title : $"{facts.Kind?.Name} {facts.Number}".Trim();

    public static string IssuedBy(DocumentFacts facts) => string.Join(" · ", new[]
    {
        facts.Class == SourceClass.News ? facts.Publisher : facts.Issuer?.ToString(),
        facts.Issued is { } issued ? $"ban hành {Replies.Day(issued)}" : null,
        facts.Effective is { } effective ? $"có hiệu lực {Replies.Day(effective)}" : null,
        facts.Published is { } published ? $"đăng {Replies.Day(published)}" : null,
    }.OfType<string>());

    public static string ValueOf(Condition condition) => condition switch
    {
        KindCondition kind => kind.Kind.Name,
        IssuerCondition issuer => issuer.Issuer.ToString(),
        EffectCondition effect => Replies.EffectOf(effect.State),
        SourceCondition source => source.Source == SourceClass.News ? Replies.NewsItem : Replies.OfficialText,
        _ => Describe(condition),
    };

    /// <summary>Operators by example, and what each does.</summary>
    public static IReadOnlyList<(string Example, string Meaning)> Operators { get; } =
    [
        ("\"họp báo\"", "Đúng cụm từ này. Gõ không dấu thì khớp cả chữ có dấu."),
        ("phát ngôn -\"họp báo\"", "Dấu trừ: không có từ hoặc điều kiện đứng sau."),
        ("số:318", "Mang số này; gõ cả ký hiệu (số:318/UBND-KGVX) để chỉ lấy một văn bản."),
        ("loại:\"công văn\"", "Loại văn bản, viết đủ hoặc viết tắt (loại:QĐ)."),
        ("cơ-quan:\"UBND tỉnh\"", "Cơ quan ban hành."),
        ("ngày:2023-01..2023-03", "Ngày ban hành; với tin là ngày đăng. Viết năm, tháng, ngày (18/01/2023), khoảng, hoặc bằng lời (ngày:\"quý I năm 2023\")."),
        ("ban-hành:2023", "Chỉ ngày ban hành."),
        ("hiệu-lực:2025", "Ngày bắt đầu có hiệu lực; hoặc tình trạng: còn, hết, một-phần, chưa, không-rõ."),
        ("đăng:2026-10", "Ngày đăng tin."),
        ("nguồn:tin", "Chỉ tin; nguồn:văn-bản là chỉ văn bản."),
        ("dẫn:07/CT-TTg", "Có nhắc tới số này, dù văn bản mang số đó không có trong kho."),
        ("thay-thế:41/2023/QĐ-UBND", "Làm việc này với số đó. Cũng có sửa-đổi:, bổ-sung:, bãi-bỏ:, đính-chính:, hướng-dẫn:, chi-tiết:, triển-khai:, căn-cứ:."),
        ("công văn của UBND tỉnh về báo chí quý I năm 2023", "Câu thường cũng được: cách hiểu được nêu ra và đổi được."),
    ];
}
