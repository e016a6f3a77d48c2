using Archive.Documents;

namespace Bot.Answering;

/// <summary>Every sentence of the bot's own that a user reads in an answer. Facts in them come from the archive; quotations are set in by the caller.</summary>
internal static partial class Replies
{
    private const int LongestTitle = 110;

    public const string Correct = "Đúng.";
    public const string Incorrect = "Không đúng.";
    public const string CannotConfirm = "Tài liệu trong kho không khẳng định điều này; nội dung gần nhất:";

    public const string NothingFound = "Tôi không tìm thấy thông tin này trong kho văn bản.";
    public const string TooLittle = "Tài liệu trong kho có nhắc đến chủ đề này nhưng không nêu thông tin bạn hỏi.";
    public static string Period(DateRange range) => range switch
    {
        { From: { } from, To: { } to } when from == to => $"ngày {Day(from)}",
        { From: { } from, To: { } to } => $"từ {Day(from)} đến {Day(to)}",
        { From: { } from } => $"từ {Day(from)}",
        { To: { } to } => $"đến {Day(to)}",
        _ => "mọi thời gian",
    };

    /// <summary>"Công văn số 155/UBND-KGVX ngày 18/01/2023 của UBND tỉnh", or the title for what has no number.</summary>
    public static string Name(DocumentFacts facts)
    {
        if (facts.Number is null && facts.Kind is null) return $"“{Short(facts.Title)}”";
        if (facts.Number is null) return $"{facts.Kind} “{Short(facts.Title)}”";
        return Name(facts.Number, facts.Kind, facts.Issued, facts.Issuer?.ToString());
    }

    public static string Name(DocumentNumber number, DocumentKind? kind, DateOnly? issued, string? issuer) =>
        $"{(kind is null ? "Văn bản" : kind.Name)} số {number}{(issued is { } day ? $" ngày {Day(day)}" : "")}{(issuer is null ? "" : $" của {issuer}")}";

    public static string Short(string title)
    {
        if (title.Length <= LongestTitle) return title;
        var cut = title.LastIndexOf(' ', LongestTitle);
        return title[..(cut > 0 ? cut : LongestTitle)] + "…";
    }

    /// <summary>Who speaks, before a quotation; news is worded as news.</summary>
    public static string Source(DocumentFacts facts, Place? place, DateOnly? eventDay, string? province)
    {
        if (facts.Class == SourceClass.News)
        {
            var where = province is null ? "" : $" ({province})";
            return facts.Published is { } day ? $"Theo tin ngày {Day(day)}{where}:"
                : eventDay is { } happened ? $"Theo tin về sự việc ngày {Day(happened)}{where}:"
                : $"Theo tin “{Short(facts.Title)}”:";
        }
        var provision = place?.Dieu is null && place?.PhuLuc is null ? "" : $"{place.Display} ";
        return $"Theo {provision}{Name(facts)}:";
    }

    public static string SourceAgain(SourceClass source) => source == SourceClass.News ? "Tin cũng nêu:" : "Văn bản cũng ghi:";

    public static string Respelt(string asked, string met) => $"Kho không có “{asked}”, có “{met}”.";

    public static string UnderstoodAs(string meant) => $"Tôi hiểu là: {meant}.";

    public static string UnknownPerson(string name) => $"Kho văn bản không có tài liệu nào nói về “{name}” trong việc này.";

    public static string NoneOfThatDay(DateRange range) => $"Kho không có tài liệu nào nói về {Period(range)} trong việc này.";

    public static string Nearest(IEnumerable<DocumentFacts> nearest) =>
        $"Tài liệu gần nhất: {string.Join("; ", nearest.Select(NameWithDay))}.";

    public static string AskAbout(DocumentFacts facts) => facts.Number is { } number ? $"{facts.Kind?.Name ?? "Văn bản"} {number} nói gì?" : $"“{Short(facts.Title)}” nói gì?";

    private static string NameWithDay(DocumentFacts facts) =>
        facts.Class == SourceClass.News && facts.Published is { } day ? $"tin ngày {Day(day)} {Name(facts)}" : Name(facts);
}
