namespace Bot.Admin;

internal static partial class AdminReplies
{
    public const string SessionEnded = "Đã kết thúc phiên.";
    public const string BackupNoManifest = "Tệp này không phải bản sao lưu của trợ lý.";
    public const string BackupUnreadable = "Bản sao lưu hỏng, không đọc được.";
    public const string BackupSound = "Bản sao lưu nguyên vẹn, phục hồi được.";
    public const string BackupDeleted = "Đã xóa bản sao lưu.";
    public const string NoSuchBackup = "Không có bản sao lưu này.";
    public const string RestoreFile = "Tệp sao lưu (.zip).";
    public const string RestoreDescription = "Phục hồi từ bản sao lưu; trợ lý phải đang dừng.";
    public const string StopTheBot = "Trợ lý đang chạy trên thư mục này. Hãy dừng trợ lý rồi phục hồi.";

    public static string BackupDamaged(string name) => $"Bản sao lưu hỏng: {name} không như lúc ghi.";

    public static string BackupMade(string name) => $"Đã tạo và kiểm tra {name}.";

    public static string NoBackup(string file) => $"Không thấy tệp {file}.";

    public static string Restored(string before, IReadOnlyList<string> others) =>
        $"Đã phục hồi. Dữ liệu trước đó được giữ trong các thư mục có đuôi .truoc-{before}."
        + (others.Count == 0 ? "" : $"\nTrong thư mục state có thêm {string.Join(", ", others)} để đối chiếu; chép về chỗ cũ nếu cần.");
}
