namespace Bot.Admin;

internal static partial class AdminReplies
{
    public const string SynonymsSaved = "Đã lưu. Danh sách có hiệu lực từ câu hỏi kế tiếp.";
    public const string ContactsSaved = "Đã lưu danh bạ. Bản cũ được giữ lại.";
    public const string NoContacts = "Chưa có tệp danh bạ. Xem Contacts:File trong docs/settings.md.";
    public const string ContactsChanged = "Danh bạ vừa được người khác sửa. Xin mở lại trang rồi sửa tiếp.";
    public const string ContactsUnreadable = "Tệp danh bạ không đúng dạng bảng (CSV) hoặc có ngày không đúng.";
    public const string ContactIncomplete = "Mỗi dòng phải có cơ quan, lĩnh vực, và số điện thoại hoặc địa chỉ thư.";
    public const string ContactTooLong = "Có ô quá dài hoặc có ký tự lạ.";
    public const string NoSuchVersion = "Không có bản này.";

    public const string Crawling = "Thu thập từ các nguồn";
    public const string Schedule = "lịch thu thập";
    public const string NoSources = "Chưa có nguồn nào.";
    public const string SourceName = "Tên nguồn chỉ gồm chữ thường không dấu, số và dấu gạch ngang, nhiều nhất 40 ký tự.";
    public const string SourceKind = "Kiểu nguồn phải là rss, sitemap hoặc list.";
    public const string SourceAddress = "Địa chỉ nguồn phải bắt đầu bằng http:// hoặc https:// và có tên miền.";
    public const string SourceMost = "Số trang mỗi lần phải từ 1 đến 10.000.";
    public const string SourcePattern = "Mẫu đường dẫn không phải biểu thức chính quy dùng được.";
    public const string SourcesSaved = "Đã lưu nguồn.";
    public const string SourceGone = "Đã bỏ nguồn. Tệp đã lấy về vẫn còn trong kho.";
    public const string WrongRhythm = "Số giờ phải từ 0 đến 336.";
    public const string CrawlStarted = "Đang thu thập; xong sẽ tự nạp phần mới vào kho.";

    public static string TooManySynonyms(int most) => $"Nhiều nhất {most} nhóm.";

    public static string SynonymAlone(string line) => $"Dòng {line}: một nhóm phải có ít nhất hai cách nói, ngăn bằng dấu |.";

    public static string SynonymCrowd(string line, int most) => $"Dòng {line}: một nhóm có nhiều nhất {most} cách nói.";

    public static string SynonymWording(string line, string wording) => $"Dòng {line}: “{wording}” quá ngắn hoặc quá dài.";

    public static string SynonymTwice(string line, string wording, int other) => $"Dòng {line}: “{wording}” đã có ở dòng {other.ToString(System.Globalization.CultureInfo.InvariantCulture)}.";

    public static string TooManyContacts(int most) => $"Nhiều nhất {most} dòng.";

    public static string ContactPhone(string phone) => $"“{phone}” không phải số điện thoại.";

    public static string ContactMail(string mail) => $"“{mail}” không phải địa chỉ thư.";

    public static string ContactDays(string agency) => $"{agency}: ngày bắt đầu sau ngày kết thúc.";

    public static string TooManySources(int most) => $"Nhiều nhất {most} nguồn.";
}
