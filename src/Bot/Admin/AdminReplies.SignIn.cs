using Bot.State.Administration;

namespace Bot.Admin;

internal static partial class AdminReplies
{
    public const string AdminCodeDescription = "Tạo mã đăng nhập trang quản trị.";
    public const string RoleOption = "Vai trò: viewer (chỉ xem), editor (biên tập), admin (quản trị).";
    public const string NameOption = "Tên người dùng mã, để ghi trong nhật ký.";

    public const string WrongSignIn = "Mã không đúng, đã dùng, hoặc đã quá 10 phút. Xin tạo mã mới trên máy chủ.";
    public const string NoCode = "Xin nhập mã đăng nhập.";
    public const string SignedOut = "Đã đăng xuất.";
    public const string SessionOver = "Phiên làm việc đã hết hoặc bạn chưa đăng nhập. Xin đăng nhập lại.";
    public const string FormTooOld = "Biểu mẫu không còn hợp lệ (phiên đã đổi hoặc trang mở quá lâu). Xin mở lại trang rồi làm lại.";
    public const string OpenIdFailed = "Đăng nhập qua hệ thống của tỉnh không thành công. Xin thử lại.";
    public const string OpenIdNoRole = "Tài khoản này chưa được giao vai trò trên trang quản trị. Xin hỏi người quản trị.";

    public static string MayNot(AdminRole needed) => $"Việc này cần vai trò {Named(needed)}.";

    public static string AdminCodeMade(string code, AdminUser user) =>
        $"Mã đăng nhập trang quản trị cho {user.Name}, vai trò {Named(user.Role)}: {code}\nMở /quan-tri trên địa chỉ của trợ lý và nhập mã trong 10 phút. Mã chỉ dùng được một lần.";

    public static string Named(AdminRole role) => role switch
    {
        AdminRole.Admin => "quản trị",
        AdminRole.Editor => "biên tập",
        _ => "chỉ xem",
    };
}
