using System.Globalization;

namespace Bot.Answering;

/// <summary>Sentences of the web channel about what went wrong. The words of its pages stand in the pages.</summary>
internal static partial class Replies
{
    public const string EmptyQuestion = "Bạn chưa nhập câu hỏi.";
    public const string WrongConversation = "Mã hội thoại chỉ gồm chữ không dấu, số, gạch nối, dài tối đa 64 ký tự.";
    public const string UnknownKey = "Khóa truy cập không đúng. Xin kiểm tra lại tiêu đề X-Api-Key.";
    public const string WrongFilter = "Điều kiện lọc chưa đúng: number là số hiệu, kind là loại văn bản, issuer là cơ quan, from và to là ngày dạng 2026-11-22, limit từ 1 đến 1000.";
    public const string FeedTitle = "Văn bản và tin mới";
    public const string NotJson = "Yêu cầu phải là JSON, ví dụ {\"text\":\"công văn 155 nói gì?\",\"asOf\":\"2026-11-22\"}.";
    public const string ArchiveNotReady = "Kho văn bản chưa sẵn sàng. Xin thử lại sau ít phút.";
    public const string Crowded = "Đang có nhiều người hỏi cùng lúc. Xin gửi lại sau ít giây.";
    public const string Broken = "Hệ thống gặp lỗi khi xử lý. Xin thử lại sau ít phút.";
    public const string NoSuchPage = "Không có trang này. Bạn có thể hỏi trợ lý, hoặc nhập số hiệu văn bản vào ô dưới đây.";
    public const string NoSuchDocument =
        "Không có văn bản này trong kho: đường dẫn có thể sai, hoặc văn bản đã được rút. Bạn có thể nhập số hiệu hoặc nội dung cần tìm vào ô dưới đây.";

    public const string DoneTitle = "Đã xong";
    public const string WrongForm = "Biểu mẫu gửi lên thiếu hoặc sai nội dung.";
    public const string ForeignForm = "Biểu mẫu này được gửi từ một trang khác nên không được nhận.";
    public const string AnswerGone = "Câu trả lời này hiện đã quá 30 phút nên không thao tác được nữa. Xin hỏi lại.";
    public const string NoSuchShared = "Không có câu trả lời này: đường dẫn có thể sai, đã quá 30 ngày, hoặc người chia sẻ đã xóa.";
    public const string NoSuchTicket = "Không có phiếu này: đường dẫn có thể sai, hoặc phiếu đã được xóa theo yêu cầu hay vì hết hạn lưu.";

    public static string SharedFor(int days) => $"Đã tạo đường dẫn. Câu hỏi và câu trả lời được giữ sau đường dẫn này {Number(days)} ngày.";

    public static string TicketMade(long ticket) => $"Đã chuyển câu hỏi cho cán bộ, số phiếu {ticket.ToString(CultureInfo.InvariantCulture)}. Xin giữ đường dẫn của phiếu để xem câu trả lời.";

    public static string MachineSaid(DateOnly asOf) => $"Trợ lý tự động trả lời; hiệu lực xét đến ngày {Day(asOf)}.";

    public static string TooLong(int length, int max) =>
        $"Câu hỏi dài {Number(length)} ký tự, tối đa là {Number(max)}. Xin rút gọn rồi gửi lại.";

    public static string TooMany(int seconds) =>
        $"Bạn đã hỏi nhiều trong một phút. Xin chờ {Number(seconds)} giây rồi hỏi tiếp.";

    public static string TitleOf(int status) => status switch
    {
        400 => "Yêu cầu chưa đúng",
        401 => "Chưa được phép",
        403 => "Không được phép",
        404 => "Không tìm thấy",
        410 => "Đã hết hạn",
        405 => "Cách gọi không được hỗ trợ",
        413 => "Nội dung quá dài",
        415 => "Kiểu dữ liệu không được hỗ trợ",
        429 => "Quá nhiều câu hỏi",
        503 => "Tạm thời chưa phục vụ được",
        _ => "Có lỗi",
    };

    public static string ForStatus(int status) => status switch
    {
        404 => NoSuchPage,
        405 => "Địa chỉ này không nhận kiểu gọi vừa dùng.",
        413 => "Nội dung gửi lên quá dài.",
        415 => NotJson,
        < 500 => "Máy chủ không hiểu yêu cầu này.",
        503 => ArchiveNotReady,
        _ => Broken,
    };

    /// <summary>1.000 as Vietnamese writes a thousand.</summary>
    public static string Number(int value) => value.ToString("#,0", Thousands);

    private static readonly NumberFormatInfo Thousands = new() { NumberGroupSeparator = "." };
}
