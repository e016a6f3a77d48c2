using Bot.Answering;

namespace Bot.Admin;

internal static partial class AdminReplies
{
    public const string NoFile = "Chưa chọn tệp nào.";
    public const string TooManyFiles = "Mỗi lần tải lên nhiều nhất 20 tệp.";
    public const string ReadingBroken = "Chương trình đọc văn bản dừng giữa chừng.";
    public const string NoSuchUpload = "Không còn tệp này: đã nhận, đã bỏ, hoặc quá một ngày.";
    public const string Unreadable = "Tệp này không đọc được nên không thể nhận.";
    public const string NameTaken = "Đã có tệp cùng tên trong mục tải lên. Đánh dấu “Thay tệp cũ” nếu muốn thay.";
    public const string UploadDiscarded = "Đã bỏ tệp.";
    public const string AcceptedRunning = "Đã nhận. Đang đưa vào kho; tiến độ hiện dưới đây.";
    public const string NotAnAddress = "Địa chỉ bản đã đăng phải bắt đầu bằng http:// hoặc https://.";

    public static string UploadsStaged(int count) => $"Đã đọc {Replies.Number(count)} tệp. Xem lại từng tệp rồi nhận vào kho.";

    public static string BadUploadName(string name) => $"Không nhận tệp “{name}”: tên hoặc định dạng không dùng được.";

    public static string UploadTooLarge(string name, int megabytes) => $"Tệp “{name}” lớn hơn {megabytes} MB.";

    public static string EmptyUpload(string name) => $"Tệp “{name}” rỗng.";

    public static string AcceptedLater(string why) => $"Đã nhận vào thư mục văn bản nhưng chưa đưa vào kho: {why}";

    public static string FactTooLong(string label) => $"Mục “{label}” quá dài.";

    public static string NotANumber(string value) => $"“{value}” không phải số, ký hiệu văn bản như 15/2025/QĐ-UBND.";

    public static string NotAKind(string value) => $"“{value}” không phải tên loại văn bản như Quyết định, Công văn.";

    public static string NotADay(string label) => $"“{label}” phải là ngày có thật.";
}
