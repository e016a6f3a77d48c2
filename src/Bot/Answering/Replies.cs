using System.Globalization;
using Archive.Documents;
using Archive.Index;

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
        $"{(kind is null ? "Văn bản" : kind.Name)} số {Written(number)}{(issued is { } day ? $" ngày {Day(day)}" : "")}{(issuer is null ? "" : $" của {issuer}")}";

    /// <summary>A number as people write it; what is not known of it is left out.</summary>
    public static string Written(DocumentNumber number)
    {
        if (number.IsComplete) return number.ToString();
        var symbol = string.Join('-', (number.Symbol ?? "").Split('-').Where(part => part.Length > 0 && part != "?"));
        string[] parts = [number.Ordinal, number.Year?.ToString(CultureInfo.InvariantCulture) ?? "", symbol];
        return string.Join(number.IsParty ? '-' : '/', parts.Where(part => part.Length > 0));
    }

    /// <summary>The same where it matters that it may be several: "318 (chưa rõ ký hiệu)".</summary>
    public static string WrittenAsAsked(DocumentNumber number) =>
        number.IsComplete ? number.ToString() : $"{Written(number)} ({(number.Symbol is null ? "chưa rõ ký hiệu" : number.Symbol.Contains('?', StringComparison.Ordinal) ? "chưa đủ ký hiệu" : "chưa rõ năm")})";

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

    public static string NameUnmet(string name) => $"Kho không có tên “{name}” viết như vậy; dưới đây là nội dung gần nhất.";

    public static string UnderstoodAs(string meant) => $"Tôi hiểu là: {meant}.";

    public static string UnknownName(string name) => $"Kho văn bản không có tài liệu nào nói về “{name}” trong việc này.";

    public static string NoneOfThatDay(DateRange range) => $"Kho không có tài liệu nào nói về {Period(range)} trong việc này.";

    public static string Nearest(IEnumerable<DocumentFacts> nearest) =>
        $"Tài liệu gần nhất: {string.Join("; ", nearest.Select(NameWithDay))}.";

    public static string AskAbout(DocumentFacts facts) => facts.Number is { } number ? $"{facts.Kind?.Name ?? "Văn bản"} {number} nói gì?" : $"“{Short(facts.Title)}” nói gì?";

    public static string AskAbout(DocumentNumber number, DocumentKind? kind) => $"{kind?.Name ?? "Văn bản"} {Written(number)} nói gì?";

    public const string Content = "Nội dung chính:";

    public static string NameWithTitle(DocumentFacts facts) =>
        facts.Number is null && facts.Kind is null ? NameWithDay(facts) : $"{Name(facts)}: {Short(facts.Title)}";

    public static string SeveralOfNumber(string number, int count) =>
        $"Có {count.ToString(CultureInfo.InvariantCulture)} văn bản khớp với số {number}. Bạn hỏi văn bản nào?";

    public static string SeveralNamed(DocumentNumber number) => $"Kho chưa có toàn văn văn bản nào mang số {WrittenAsAsked(number)}, nhưng có nhắc tới các văn bản sau. Bạn hỏi văn bản nào?";

    public static string NoSuchNumber(string name) => $"Kho không có {Lower(name)} và không tài liệu nào trong kho nhắc tới.";

    public static string Holds(int documents, int official) =>
        $"Kho hiện có {Number(documents)} tài liệu, trong đó {Number(official)} văn bản.";

    public static string Alike(IEnumerable<string> names) => $"Gần giống: {string.Join("; ", names)}.";

    public static string NotHeld(string name) => $"Kho chưa có toàn văn {Lower(name)}, chỉ có tài liệu nhắc tới.";

    public static string NoFullText(string name) => $"Kho chưa có toàn văn {Lower(name)} nên không có thông tin này.";

    public static string NoSigner(string name) => $"Tài liệu trong kho không cho biết ai là người ký {Lower(name)}.";

    public static string NoEffect(string name) => $"Kho không có thông tin tình trạng hiệu lực của {Lower(name)}.";

    public static string DocumentDoesNotSay(DocumentFacts facts) => $"{Name(facts)} không nêu thông tin bạn hỏi.";

    public static string SignedBy(string signer, string? capacity) => capacity is null ? $"Người ký: {signer}." : $"Người ký: {signer} ({capacity}).";

    public static string Signed(DocumentFacts facts, string signer) => $"Người ký {Lower(Name(facts))}: {signer}{(facts.SignerCapacity is { } capacity ? $" ({capacity})" : "")}.";

    /// <summary>What in the question does not fit the number, then how it is.</summary>
    public static string Mismatch(Numbers.Resolution found, string name)
    {
        var wrong = new List<string>();
        if (found.WrongDay is { } day) wrong.Add(Period(day.Range));
        if (found.WrongYear is { } year) wrong.Add($"năm {year.ToString(CultureInfo.InvariantCulture)}");
        if (found.WrongKind is { } kind) wrong.Add($"loại “{kind.Name}”");
        if (found.WrongIssuer is { } issuer) wrong.Add($"nơi ban hành “{issuer}”");
        return $"Không khớp với {string.Join(", ", wrong)} trong câu hỏi. Đúng là: {name}.";
    }

    public const string ThisDocument = "Văn bản này";

    public static string More(int count) => $"Còn {Number(count)} mục nữa trong kho.";

    public const string NewsDiffers = "Tin và văn bản nêu khác nhau; lấy theo văn bản, tin chỉ thuật lại.";

    public static string ChangedLater(DocumentFacts later, string change) => $"{Name(later)} đã thay đổi điều này, lấy theo văn bản sau: {change}";

    public static string Outdated(DocumentFacts old, Effect effect, DocumentFacts cause) =>
        $"{Name(old)} đã hết hiệu lực{Since(effect.Since)}, do {Lower(Name(cause))}{(effect.CauseKind is { } how ? $" {Verb(how)}" : "")}.";

    public static string SeeMore(int count) => $"Xem thêm: còn {Number(count)} ý trong phần nguồn.";

    public static string WrittenBy(DocumentFacts facts, string author) => $"Tác giả của {NameWithDay(facts)}: {author}.";

    public static string NoAuthor(DocumentFacts facts) => $"{NameWithDay(facts)} không ghi tên tác giả.";

    public static string NoSuchProvision(string name, string provision, int articles) => articles > 0
        ? $"{name} không có {provision}; văn bản có {Number(articles)} điều."
        : $"{name} không chia thành điều, khoản nên không có {provision}.";

    /// <summary>A document as the words of another name it.</summary>
    public static string Target(Relation relation)
    {
        var place = relation.TargetPlace is { } part ? $"{part} " : "";
        if (relation.Target is { } number) return $"{place}{Name(number, DocumentKind.Of(number), relation.TargetDate, null)}";
        return $"{place}{relation.TargetName}{(relation.TargetDate is { } day ? $" ngày {Day(day)}" : "")}";
    }

    public static string RelationList(RelationKind kind, bool incoming, string name) => (kind, incoming) switch
    {
        (RelationKind.Refers, false) => $"Các văn bản được nhắc tới{In(name)}:",
        (RelationKind.Refers, true) => $"Tài liệu trong kho có nhắc tới {Lower(name)}:",
        (RelationKind.BasedOn, false) => $"Căn cứ{In(name)}:",
        (_, true) => $"Văn bản {Verb(kind)} {Lower(name)}:",
        _ => $"{name} {Verb(kind)}:",
    };

    public static string NoRelation(RelationKind kind, bool incoming, string name) => incoming
        ? $"Kho không có văn bản nào {Verb(kind)} {Lower(name)}."
        : $"{(name.Length == 0 ? "Tài liệu này" : name)}: kho không có thông tin về văn bản mà nó {Verb(kind)}.";

    public static string Verb(RelationKind kind) => kind switch
    {
        RelationKind.Amends => "sửa đổi",
        RelationKind.Supplements => "bổ sung",
        RelationKind.Replaces => "thay thế",
        RelationKind.Repeals => "bãi bỏ",
        RelationKind.Corrects => "đính chính",
        RelationKind.Guides => "hướng dẫn",
        RelationKind.Details => "quy định chi tiết",
        RelationKind.Implements => "triển khai thực hiện",
        RelationKind.BasedOn => "căn cứ vào",
        _ => "nhắc tới",
    };

    /// <summary>Effect on a day by the document's own words.</summary>
    public static string Stands(string name, EffectState state, DateOnly asOf, DateOnly? since) => state switch
    {
        EffectState.NotYet => $"Tính đến {Day(asOf)}, {Lower(name)} chưa có hiệu lực{Since(since)}:",
        EffectState.Expired => $"Tính đến {Day(asOf)}, {Lower(name)} đã hết hiệu lực{Since(since)}:",
        _ => $"Tính đến {Day(asOf)}, {Lower(name)} còn hiệu lực{Since(since)}; kho không có văn bản nào thay thế hoặc bãi bỏ. Văn bản ghi:",
    };

    /// <summary>Effect on a day as another document changed it.</summary>
    public static string Ended(string name, EffectState state, DateOnly asOf, DateOnly? since, string cause, RelationKind? kind = null) => state switch
    {
        EffectState.PartlyExpired => $"Tính đến {Day(asOf)}, {Lower(name)} đã hết hiệu lực một phần{Since(since)}, do {Lower(cause)}:",
        EffectState.Expired => $"Tính đến {Day(asOf)}, {Lower(name)} đã hết hiệu lực{Since(since)}, do {Lower(cause)}{(kind is { } how ? $" {Verb(how)}" : "")}:",
        _ => $"Tính đến {Day(asOf)}, {Lower(name)} còn hiệu lực{Since(since)}, đã được {Verb(kind ?? RelationKind.Amends)} bởi {Lower(cause)}:",
    };

    /// <summary>Two documents side by side: who followed whom, then what each says.</summary>
    public static string Compared(DocumentFacts old, DocumentFacts later, RelationKind? how, bool hasPairs)
    {
        var pair = how is { } kind ? $"{Name(later)} {Verb(kind)} {Lower(Name(old))}." : $"Đối chiếu {Lower(Name(old))} với {Lower(Name(later))}.";
        return $"{pair} {(hasPairs ? DifferencesFound : NoCounterparts)}";
    }

    private const string DifferencesFound = "Những chỗ khác nhau tìm thấy:";

    public static string WasAndIs(string was, string now) => $"• Trước: {was} Sau: {now}";

    private const string NoCounterparts = "Không thấy câu nào của hai văn bản tương ứng với nhau để đối chiếu; xin mở toàn văn hai văn bản:";

    // Luật 64/2025/QH15, art. 54.2b: the new province decides which norms of the old ones go on.
    public static string MergedProvince(Province province) =>
        $"Lưu ý: từ {Day(province.NewFrom)} {province.Name} thuộc {province.NewUnit} {province.NewName}; cần kiểm tra quyết định áp dụng văn bản của tỉnh mới.";

    private static string In(string name) => name.Length == 0 ? "" : $" trong {Lower(name)}";

    private static string Since(DateOnly? since) => since is { } day ? $" từ {Day(day)}" : "";

    public const string Private = "Tôi không cung cấp thông tin riêng tư của cá nhân. Nếu cần làm việc với cơ quan, bạn có thể liên hệ đầu mối công khai.";
    public const string Emergency = "Nếu đang khẩn cấp, hãy gọi ngay: 113 (công an), 114 (cứu hỏa, cứu nạn), 115 (cấp cứu), 112 (tìm kiếm cứu nạn). Tôi chỉ tra cứu văn bản.";
    public const string Abuse = "Tôi chỉ trả lời câu hỏi về văn bản và tin của cơ quan nhà nước. Bạn cần tra cứu gì?";
    public const string Thanks = "Cảm ơn bạn. Bạn có thể hỏi tiếp bất cứ lúc nào.";
    public const string Bye = "Tạm biệt bạn.";
    public const string Who = "Tôi là trợ lý tự động, không phải người. Tôi trả lời bằng trích dẫn nguyên văn từ kho văn bản và tin của tỉnh, không phát ngôn thay cơ quan nào.";
    public const string AskOfficer = "Bạn có thể liên hệ đầu mối dưới đây để được cán bộ trả lời.";

    // The names in the examples are kinds of questions, not documents that must exist.
    public static readonly IReadOnlyList<string> Examples = ["Công văn 155 nói gì?", "Các quyết định ban hành tháng này", "Ai chủ trì cuộc họp báo gần đây nhất?"];

    public static string Help(string? contact) =>
        "Chào bạn. Tôi là trợ lý tự động tra cứu văn bản và tin của tỉnh. Bạn có thể hỏi theo số hiệu (“công văn 155”), theo ngày, theo cơ quan, hoặc hỏi thẳng nội dung cần biết; có thể gõ không dấu."
        + (contact is null ? "" : $" {AskPeople(contact)}");

    public static string Filter(DocumentFilter filter)
    {
        var parts = new List<string> { filter.Kind is { } kind ? kind.Name.ToLowerInvariant() : filter.Class == SourceClass.News ? "tin" : "văn bản" };
        if (filter.Issuer is { } issuer) parts.Add($"của {issuer}");
        if (filter.Dated is { } dated) parts.Add($"{(filter.Class == SourceClass.News ? "đăng" : "ban hành")} {Period(dated)}");
        return string.Join(' ', parts);
    }

    public static string Listed(string what, int count, int shown) => count > shown
        ? $"Kho có {Number(count)} {what}; {Number(shown)} mục mới nhất:"
        : $"Kho có {Number(count)} {what}:";

    public static string NothingListed(string what) => $"Kho không có {what}.";

    /// <summary>A name inside a sentence; abbreviations keep their capitals.</summary>
    private static string Lower(string name) => name.Length > 1 && char.IsLower(name[1]) ? char.ToLowerInvariant(name[0]) + name[1..] : name;

    private static string NameWithDay(DocumentFacts facts) =>
        facts.Class == SourceClass.News && facts.Published is { } day ? $"tin ngày {Day(day)} {Name(facts)}" : Name(facts);
}
