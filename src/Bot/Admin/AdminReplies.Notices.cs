using Bot.Answering;

namespace Bot.Admin;

internal static partial class AdminReplies
{
    public const string NoticeWrong = "Xin nhập nội dung (10 đến 1.000 ký tự), số ngày từ 1 đến 90 và số giờ hiện trên web từ 1 đến 336.";
    public const string NoticeConfirm = "Để gửi, xin gõ GỬI vào ô xác nhận.";
    public const string NoticeWord = "GỬI";
    public const string NoticeSentAlready = "Thông báo này đã gửi rồi.";
    public const string NoticeEnded = "Đã gỡ khỏi trang web. Tin đã gửi thì không thu lại được.";
    public const string NoSuchNotice = "Không có thông báo này.";

    public static string NoticeText(string text) => $"THÔNG BÁO KHẨN\n{text}";

    public static string NoticeSent(int chats) => $"Đã xếp hàng gửi tới {Replies.Number(chats)} cuộc trò chuyện và đang hiện trên trang web.";
}
