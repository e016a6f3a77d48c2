using System.Globalization;
using Archive.Index;
using Indexer.Reading;

namespace Indexer.Commands;

/// <summary>Every sentence the indexer says to an admin.</summary>
internal static class Messages
{
    public const string About = "Lập và quản lý kho văn bản cho trợ lý hỏi đáp.";
    public const string Build = "Lập lại toàn bộ kho từ thư mục hoặc tệp .jsonl, thành một thế hệ mới.";
    public const string Add = "Thêm hoặc thay văn bản trong kho đang dùng.";
    public const string Withdraw = "Rút văn bản khỏi kho đang dùng.";
    public const string Search = "Tìm đoạn văn trong kho.";
    public const string Explain = "Cho biết một câu hỏi được hiểu thế nào.";
    public const string Read = "Cho biết đọc được gì từ tệp mà không ghi vào kho.";
    public const string Embed = "Tính vectơ cho các đoạn văn chưa có, để tìm cả theo nghĩa (cần Embedding__Endpoint).";
    public const string NoEmbedding = "Chưa cài đặt mô hình vectơ: hãy đặt biến môi trường Embedding__Endpoint.";
    public const string Check = "Kiểm tra kho có nguyên vẹn không.";
    public const string Stats = "Thống kê kho: loại văn bản, cơ quan, năm.";
    public const string Rollback = "Quay về thế hệ trước của kho.";
    public const string Doctor = "Kiểm tra các chương trình ngoài cần để đọc từng định dạng.";
    public const string ReadOne = "Tiến trình con đọc tệp (dùng nội bộ).";

    public const string IndexOption = "Thư mục kho (mặc định: index).";
    public const string ReportOption = "Ghi báo cáo từng tệp (TSV): đường dẫn, kết luận, mã lý do.";
    public const string TextsOption = "Ghi kèm văn bản đã lập chỉ mục của từng tệp vào thư mục này.";
    public const string ConfirmOption = "Đồng ý cho kho giảm hơn 20% số văn bản.";
    public const string Crawl = "Tải văn bản, tin bài từ các nguồn trong tệp cài đặt về thư mục văn bản.";
    public const string CrawlSourceArgument = "Tên nguồn; bỏ trống để lấy mọi nguồn.";
    public const string CrawlSettingsOption = "Tệp cài đặt nguồn (mặc định: crawl.json).";
    public const string CrawlIntoOption = "Thư mục ghi tệp tải về (mặc định: corpus/thu-thap).";
    public const string Watch = "Theo dõi thư mục và cập nhật kho khi tệp thay đổi.";
    public const string IntervalOption = "Số giây giữa hai lần xem lại thư mục.";
    public const string Watching = "Đang theo dõi; dừng bằng Ctrl+C.";
    public const string FailedOption = "Liệt kê các tệp bị bỏ qua ở lần chạy gần nhất.";
    public const string NoFailures = "Không có tệp nào bị bỏ qua.";
    public const string Gaps = "Số văn bản chưa có trong kho (theo cơ quan, loại, năm):";
    public const string SourceArgument = "Thư mục hoặc tệp cần đọc.";
    public const string FileArgument = "Tệp cần đọc.";
    public const string IdArgument = "Mã văn bản: đường dẫn của tệp trong thư mục văn bản.";
    public const string QuestionArgument = "Câu hỏi hoặc từ cần tìm.";
    public const string LimitOption = "Số đoạn nhiều nhất.";
    public const string JsonOption = "In kết quả dạng JSON.";
    public const string JsonLinesOption = "In tiến độ và kết quả dạng JSON, mỗi dòng một đối tượng.";
    public const string JsonFailedOption = "Cùng --failed: in dạng JSON, cả các tệp cần xem lại.";
    public const string StdinOption = "Đọc mỗi dòng một câu hỏi từ đầu vào chuẩn.";

    public const string NoIndex = "Chưa có kho. Hãy lập kho trước: indexer build THƯ_MỤC";
    public const string Cancelled = "Đã dừng theo yêu cầu; kho đang dùng không thay đổi.";
    public const string MoreFindings = "… còn nữa; xem đầy đủ bằng --report TỆP.tsv";
    public const string TableWhat = "Kết quả";
    public const string TableCount = "Số lượng";
    public const string NothingFound = "Không tìm thấy đoạn nào.";

    public static string AlsoIn(IReadOnlyList<string> files) => $"Cũng có trong: {string.Join(", ", files)}";

    public static string Confidence(float confidence) => Text($"Khả năng kho có câu trả lời: {100 * confidence:0} %.");
    public const string ByKind = "Theo loại:";
    public const string ByIssuer = "Theo cơ quan:";
    public const string ByYear = "Theo năm:";
    public const string News = "Tin, bài";
    public const string Unknown = "không rõ";
    public const string Sound = "Kho nguyên vẹn.";

    private static readonly Dictionary<string, string> Reasons = EmbeddedTable.Rows("reasons.tsv").ToDictionary(row => row[0], row => row[1]);

    public static string Reason(ReasonCode code) => Reason(code.Written());

    public static string Reason(string code) => Reasons.GetValueOrDefault(code, code);

    public static string Busy(string who) => $"Kho đang được ghi bởi tiến trình khác ({who}). Hãy đợi rồi chạy lại.";

    public static string Failed(string why) => $"Không làm được: {why}";

    public static string Embedded(int passages, string model) => Text($"Đã tính vectơ cho {passages:N0} đoạn bằng mô hình {model}.");

    public static string NotEmbedded(int passages, string why) => Text($"Đã tính vectơ cho {passages:N0} đoạn thì dừng: {why} Chạy lại lệnh này để làm tiếp.");

    public static string NoSource(string source) => $"Không có tệp hoặc thư mục '{source}'.";

    public static string NoSuchDocument(string id) => $"Trong kho không có văn bản '{id}'.";

    public static string Withdrawn(int count) => Text($"Đã rút {count} văn bản.");

    public static string RolledBack(int generation) => Text($"Kho đã quay về thế hệ {generation}.");

    public static string Fault(ArchiveFaultKind kind, string where) => kind switch
    {
        ArchiveFaultKind.Storage => $"Tệp kho hỏng: {where}",
        ArchiveFaultKind.Document => $"Văn bản không còn như lúc ghi: {where}",
        ArchiveFaultKind.Passages => $"Đoạn văn không khớp với văn bản: {where}",
        ArchiveFaultKind.Postings => $"Chỉ mục từ không khớp với đoạn văn: {where}",
        ArchiveFaultKind.Mentions => $"Bảng số hiệu được nhắc đến không khớp: {where}",
        _ => $"Không đọc được: {where}",
    };

    public static string Unsound(int count) => Text($"Kho có {count} lỗi. Hãy quay về thế hệ trước (indexer rollback) hoặc lập lại kho (indexer build).");

    public static string Progress(int files, int passages, double rate) => Text($"{files:N0} tệp, {passages:N0} đoạn, {rate:0.0} tệp/giây");

    public static string Finished(IngestionReport report) =>
        Text($"Xong: {report.Documents:N0} văn bản, {report.Passages:N0} đoạn; {report.Warned:N0} tệp cần xem, {report.Skipped:N0} tệp bỏ qua, {report.Unchanged:N0} không đổi, {report.Withdrawn:N0} văn bản rút; {report.Duration.TotalSeconds:0.0} giây; ")
        + (report.Generation is { } generation ? Text($"thế hệ {generation}.") : "chưa có kho.");

    public static string Crawled(string source, int saved, int unchanged, int failed) =>
        Text($"{source}: {saved:N0} trang mới hoặc đổi, {unchanged:N0} không đổi, {failed:N0} không lấy được.");

    public static string Held(int before, int after) =>
        Text($"Đã giữ lại, kho chưa thay đổi: lần chạy này chỉ còn {after:N0} trên {before:N0} văn bản. Nếu đúng ý, hãy chạy lại với --confirm.");

    public static IEnumerable<(string What, int Count)> Summary(IngestionReport report) =>
    [
        ("Tệp đã xem", report.Files.Count),
        ("Văn bản trong kho", report.Documents),
        ("Đoạn văn", report.Passages),
        ("Tệp cần xem lại", report.Warned),
        ("Tệp bỏ qua", report.Skipped),
    ];

    public static string Stored(int generation, int documents, int passages) =>
        Text($"Thế hệ {generation}: {documents:N0} văn bản, {passages:N0} đoạn.");

    public static string ToolMissing(string tool, string formats, string package) => $"THIẾU  {tool,-12} {formats}; cài bằng: apt-get install -y {package}";

    public static string ToolPresent(string tool, string formats) => $"có     {tool,-12} {formats}";

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
