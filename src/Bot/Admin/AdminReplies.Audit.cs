namespace Bot.Admin;

internal static partial class AdminReplies
{
    // Names stay as they are kept, so that a search over years finds them; people read these.
    private static readonly Dictionary<string, string> Actions = new(StringComparer.Ordinal)
    {
        ["sign-in code"] = "Đăng nhập bằng mã",
        ["sign-in openid"] = "Đăng nhập bằng tài khoản của tỉnh",
        ["sign-out"] = "Đăng xuất",
        ["end session"] = "Kết thúc phiên của người khác",
        ["lapchimuc"] = "Nạp phần thay đổi",
        ["lapchimuc lai"] = "Lập lại toàn bộ kho",
        ["quaylai"] = "Quay lại bản kho trước",
        ["rutvanban"] = "Rút văn bản",
        ["restore"] = "Khôi phục văn bản",
        ["correction"] = "Gửi đính chính",
        ["tamdung"] = "Tạm dừng trả lời",
        ["tieptuc"] = "Mở lại",
        ["upload"] = "Tải tệp lên",
        ["accept"] = "Nhận văn bản vào kho",
        ["reviewed answer"] = "Công bố câu trả lời đã duyệt",
        ["traloi"] = "Trả lời phiếu",
        ["close ticket"] = "Đóng phiếu",
        ["synonyms"] = "Sửa từ đồng nghĩa",
        ["contacts"] = "Sửa danh bạ",
        ["source"] = "Sửa nguồn thu thập",
        ["crawl"] = "Thu thập",
        ["notice"] = "Thông báo khẩn",
        ["backup"] = "Sao lưu",
        ["ghepcap"] = "Ghép cặp",
        ["mamoi"] = "Tạo mã mới",
        ["thoiquyen"] = "Thôi quyền",
    };

    public static string ActionName(string action) => Actions.GetValueOrDefault(action, action);
}
