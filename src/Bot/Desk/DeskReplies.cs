using System.Globalization;
using Archive.Documents;
using Bot.Answering;
using Bot.Desk.Operators;

namespace Bot.Desk;

/// <summary>Every sentence of the desk that a user reads: here what a query is and is not.</summary>
internal static partial class DeskReplies
{
    public const string UnclosedQuote = "Thiếu dấu ngoặc kép đóng.";
    public const string EmptyQuote = "Không có từ nào giữa hai dấu ngoặc kép.";

    public static string QueryTooLong(int longest) => $"Câu tìm quá dài: tối đa {Replies.Number(longest)} ký tự.";

    public static string UnknownOperator(string name) => $"Không có toán tử “{name}”. Các toán tử: {string.Join(" ", DeskFields.Shown.Select(shown => shown + ":"))}. Nếu là chữ thường, hãy đặt trong ngoặc kép.";

    public static string MissingValue(string name) => $"Sau “{name}” chưa có giá trị.";

    public static string WrongValue(string field, string value) => field switch
    {
        "kind" => $"“{value}” không phải loại văn bản. Ví dụ: loại:\"công văn\", loại:QĐ.",
        "issuer" => $"“{value}” không phải tên cơ quan. Ví dụ: cơ-quan:\"UBND tỉnh\".",
        "source" => $"“{value}” không phải nguồn. Viết nguồn:tin hoặc nguồn:văn-bản.",
        "effective" => $"“{value}” không phải tình trạng hay ngày. Ví dụ: hiệu-lực:còn, hiệu-lực:hết, hiệu-lực:một-phần, hiệu-lực:chưa, hiệu-lực:không-rõ, hiệu-lực:2023-01..2023-03.",
        "dated" or "issued" or "published" => $"“{value}” không phải ngày, tháng hay năm (hoặc ngày đầu sau ngày cuối). Ví dụ: ngày:2023, ngày:2023-01, ngày:18/01/2023, ngày:2023-01..2023-03, ngày:\"quý I năm 2023\".",
        _ => $"“{value}” không phải số, ký hiệu văn bản. Ví dụ: số:155/UBND-KGVX, dẫn:07/CT-TTg.",
    };

    /// <summary>A fault with its place, counted from 1 as people count.</summary>
    public static string At(QueryFault fault) => $"Vị trí {(fault.Span.Start + 1).ToString(CultureInfo.InvariantCulture)}: {fault.Message}";

    /// <summary>A condition in words: "loại công văn", "không phải tin".</summary>
    public static string Describe(Condition condition) => condition switch
    {
        WordsCondition words => $"{(words.Negated ? "không có" : "có")} {(words.Words.Contains(' ', StringComparison.Ordinal) ? "cụm từ" : "từ")} “{words.Words}”",
        NumberCondition number => $"{Not(number, "không mang", "mang")} số {Replies.Written(number.Number)}",
        KindCondition kind => $"{Not(kind, "không phải loại", "loại")} {kind.Kind.Name.ToLower(CultureInfo.InvariantCulture)}",
        IssuerCondition issuer => $"{Not(issuer, "không phải của", "của")} {issuer.Issuer}",
        DateCondition date => $"{Not(date, "không ", "")}{Describe(date.Field)} {Replies.Period(date.Range)}",
        EffectCondition effect => $"{Not(effect, "không phải ", "")}{EffectOf(effect.State)}",
        SourceCondition source => $"{Not(source, "không phải", "là")} {(source.Source == SourceClass.News ? "tin" : "văn bản")}",
        RelationCondition relation => $"{Not(relation, "không ", "")}{Replies.Verb(relation.Kind ?? RelationKind.Refers)} số {Replies.Written(relation.Number)}",
        _ => condition.ToString(),
    };

    public static string Describe(DateField field) => field switch
    {
        DateField.Issued => "ban hành",
        DateField.Effective => "bắt đầu có hiệu lực",
        DateField.Published => "đăng tin",
        _ => "ban hành hoặc đăng tin",
    };

    public static string EffectOf(EffectState state) => Replies.EffectOf(state).ToLower(CultureInfo.InvariantCulture);

    /// <summary>What is asked of a document, single words together.</summary>
    public static string Understood(DeskQuery query)
    {
        var single = query.Words.Where(words => !words.Words.Contains(' ', StringComparison.Ordinal)).ToList();
        var parts = single.Count < 2
            ? query.Conditions.Select(Describe)
            : query.Conditions.Except(single).Select(Describe).Append($"có đủ các từ {string.Join(", ", single.Select(words => $"“{words.Words}”"))}");
        return query.Conditions.Count == 0 ? AllDocuments : $"Tôi hiểu là: {string.Join("; ", parts)}.";
    }

    public const string AllDocuments = "Toàn bộ tài liệu trong kho.";

    private static string Not(Condition condition, string negated, string plain) => condition.Negated ? negated : plain;
}
