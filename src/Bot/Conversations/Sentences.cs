using System.Globalization;
using Bot.Answering;

namespace Bot.Conversations;

/// <summary>Every sentence of the chats that is not part of an answer.</summary>
internal static class Sentences
{
    public const string Welcome =
        "Chào bạn. Tôi là trợ lý tự động, trả lời bằng trích dẫn nguyên văn từ văn bản và tin đã đăng của tỉnh, không thay cơ quan nào. Bạn gõ thẳng câu hỏi, có dấu hay không dấu đều được.";

    public const string Help = """
        Bạn có thể gõ thẳng câu hỏi, hoặc dùng lệnh:
        /hoi câu hỏi: hỏi về văn bản, tin của tỉnh
        /vanban số hiệu: xem văn bản
        /kiemtra số hiệu: văn bản còn hiệu lực không; hoặc dán cả bài viết để đối chiếu số hiệu và trích dẫn
        /theodoi từ, số hiệu hoặc cơ quan: báo khi có văn bản mới
        /nguon: nguồn của câu trả lời vừa rồi; /nguon 1 cho một nguồn
        /canbo: gửi câu hỏi cho cán bộ; /huy để thôi
        /guilai: gửi lại câu trả lời chưa đến
        /xoa: xóa những gì tôi lưu về bạn
        /trogiup: xem lại các lệnh này
        """;

    public const string Maintenance = "Trợ lý đang tạm dừng để bảo trì. Câu hỏi này chưa được trả lời; xin gửi lại sau.";
    public const string Busy = "Đang có nhiều người hỏi cùng lúc. Xin gửi lại sau ít phút.";
    public const string TooMany = "Bạn gửi nhiều tin trong một phút. Xin chờ một lát rồi gửi lại.";
    public const string TextOnly = "Tôi chỉ đọc được chữ. Xin gõ câu hỏi của bạn.";
    public const string Withheld = "Tôi không nhận được loại tin nhắn này.";
    public const string Expired = "Nút này đã hết hạn. Xin hỏi lại để có câu trả lời mới.";
    public const string Failed = "Tôi chưa xử lý được tin nhắn này. Xin hỏi lại cách khác.";
    public const string NoArchive = "Kho văn bản chưa sẵn sàng. Xin thử lại sau ít phút.";
    public const string SentAgain = "(gửi lại)";

    public const string StillSearching = "Vẫn đang tìm và đối chiếu, xin chờ thêm…";

    public const string SourcesTitle = "Xem nguồn";
    public const string MoreTitle = "Xem thêm";
    public const string EffectTitle = "Còn hiệu lực?";
    public const string UsefulTitle = "👍 Hữu ích";
    public const string UselessTitle = "👎 Chưa đúng ý";
    public const string OfficerTitle = "Hỏi cán bộ";
    public const string SendTitle = "Gửi câu vừa hỏi";

    public const string More = "Bạn có thể hỏi tiếp:";
    public const string NothingMore = "Không còn gì thêm về câu trả lời này.";
    public const string ThanksUseful = "Cảm ơn bạn đã đánh giá.";
    public const string WhyNot = "Cảm ơn bạn. Câu trả lời chưa được ở điểm nào?";
    public const string ThanksReason = "Cảm ơn bạn. Ý kiến này giúp chúng tôi sửa.";
    public const string NumbersHint = "Trả lời bằng số để chọn:";

    /// <summary>What can be wrong with an answer: the name it is kept under and its title.</summary>
    public static readonly IReadOnlyList<(string Name, string Title)> Reasons =
    [
        ("wrong", "Sai nội dung"),
        ("outdated", "Văn bản đã cũ"),
        ("unrelated", "Không đúng câu hỏi"),
        ("unclear", "Khó hiểu"),
    ];

    public const string AskOfficer =
        "Xin gõ câu bạn muốn hỏi cán bộ trong tin nhắn tiếp theo. Câu hỏi sẽ được lưu để cán bộ đọc và trả lời ngay tại đây; số điện thoại, số giấy tờ trong đó được che đi. Gõ /huy để thôi.";

    public const string QuestionForgotten = "Tôi không còn giữ câu hỏi trước. Xin gõ lại câu bạn muốn gửi cho cán bộ.";
    public const string OfficerPrivate = "Để hỏi cán bộ, xin nhắn riêng cho tôi.";
    public const string TicketCancelled = "Đã thôi, không gửi gì cho cán bộ.";
    public const string NothingToCancel = "Không có gì đang chờ.";
    public const string Forgotten = "Đã xóa những gì tôi lưu về cuộc trò chuyện này.";
    public const string WhichQuestion = "Xin gõ câu hỏi sau lệnh, ví dụ: /hoi học phí mầm non là bao nhiêu?";
    public const string WhichDocument = "Xin gõ số hiệu sau lệnh, ví dụ: /vanban 155/UBND-KGVX";
    public const string WhichEffect = "Xin gõ số hiệu sau lệnh, ví dụ: /kiemtra 12/2025/QĐ-UBND";
    public const string UnknownCommand = "Tôi không có lệnh này. Gõ /trogiup để xem các lệnh.";
    public const string UnknownLink = "Đường dẫn này không còn đúng: văn bản có thể đã được rút. Bạn có thể gõ số hiệu hoặc câu hỏi.";

    public const string MayBeMissing = "Một câu trả lời trước của tôi có thể chưa đến bạn vì mạng trục trặc. Gõ /guilai để tôi gửi lại.";
    public const string NothingToResend = "Không có câu trả lời nào cần gửi lại.";

    public const string Blocked = "Người hỏi đã chặn trợ lý.";
    public const string NotTaken = "Kênh của người hỏi không nhận tin này.";
    public const string NotFollowing = "Người hỏi không còn quan tâm tài khoản Zalo này.";
    public const string WindowOver = "Người hỏi đã không nhắn gì quá 7 ngày, kênh này không cho gửi nữa.";
    public const string ChannelOff = "Kênh của người hỏi đang tắt.";

    public const string OnlyVisited = "Người hỏi trên trang web chỉ xem được câu trả lời ở trang phiếu của mình.";

    public static string Searching(int documents) => $"Đang tìm trong {Replies.Number(documents)} văn bản…";

    public static string GoesOn(int left) => $"Còn {Id(left)} ý nữa ở mục “{MoreTitle}”.";

    public static string MoreSources(int left) => $"{MoreTitle} (còn {Id(left)} nguồn)";

    public static string TicketOpened(long id) =>
        $"Đã chuyển câu hỏi cho cán bộ, số phiếu {Id(id)}. Câu trả lời sẽ đến ngay tại đây. Gõ /xoa nếu muốn xóa.";

    public static string NewTicket(long id) => $"Có câu hỏi mới chờ cán bộ, phiếu {Id(id)}. Gõ /chuatraloi để xem.";

    public static string OfficerAnswers(long id, string answer) => $"Cán bộ trả lời phiếu {Id(id)}:\n{answer}";

    public static string AnswerRefused(long id, string why) => $"Câu trả lời phiếu {Id(id)} không gửi được: {why} Phiếu đã mở lại.";

    public static string AnswerUncertain(long id) =>
        $"Câu trả lời phiếu {Id(id)} đã gửi hai lần mà kênh không phản hồi, nên không rõ đã đến hay chưa. Người hỏi sẽ được báo khi nhắn lại.";

    public static string TicketOver(long id, int days) =>
        $"Phiếu {Id(id)} đã chờ {Id(days)} ngày mà chưa có cán bộ trả lời, nên câu hỏi đã được xóa. Xin lỗi bạn; bạn có thể gửi lại hoặc liên hệ thẳng cơ quan phụ trách.";

    public static string TooLong(int length, int max) =>
        $"Tin nhắn dài {Replies.Number(length)} ký tự, tối đa là {Replies.Number(max)}. Xin rút gọn rồi gửi lại.";

    public static string StillInForce(string number) => $"{number} còn hiệu lực không?";

    public static string WhatSays(string number) => $"{number} nói gì?";

    private static string Id(long id) => id.ToString(CultureInfo.InvariantCulture);
}
