using System.Globalization;
using System.Text;
using Bot.Admin.Indexing;
using Bot.Answering;
using Bot.State.Administration;
using Bot.State.Chats;
using Bot.State.Delivery;

namespace Bot.Admin;

/// <summary>Every sentence that admins and officers read in a chat, at pairing on the server, or on the admin pages.</summary>
internal static partial class AdminReplies
{
    public const string PrivateOnly = "Lệnh quản trị chỉ dùng được trong tin nhắn riêng với tôi.";
    public const string WhichCode = "Xin gõ mã sau lệnh: /ghepcap MÃ. Mã được tạo trên máy chủ bằng lệnh ghepcap của trợ lý.";
    public const string WrongCode = "Mã không đúng hoặc đã hết hạn.";
    public const string TooManyCodes = "Đã thử sai nhiều lần. Xin thử lại sau một giờ.";
    public const string CommandDescription = "Tạo mã ghép cặp cho người quản trị hoặc cán bộ trả lời.";
    public const string OfficerOption = "Mã cho cán bộ trả lời câu hỏi, không có quyền quản trị.";

    public const string Paused = "Đã tạm dừng trả lời trên mọi kênh trò chuyện. Gõ /tieptuc để mở lại.";
    public const string ModelOff = "Đã tắt mô hình ngôn ngữ: câu trả lời chỉ gồm lời trích. Gõ /mohinh bat để bật lại.";
    public const string ModelOn = "Đã bật lại mô hình ngôn ngữ.";
    public const string ModelUsage = "Gõ /mohinh để xem, /mohinh tat để tắt, /mohinh bat để bật.";
    public const string Resumed = "Đã mở lại.";
    public const string IndexingBusy = "Đang có một lượt lập chỉ mục khác. Xin chờ lượt đó xong.";
    public const string IndexingStarted = "Đã bắt đầu lập chỉ mục. Tôi sẽ báo tiến độ và kết quả tại đây.";
    public const string NoCorpus = "Không thấy thư mục văn bản. Xem FirstBuild:Corpus trong docs/settings.md.";
    public const string NoIndexer = "Không thấy chương trình lập chỉ mục bên cạnh trợ lý.";
    public const string IndexingBroken = "Lượt lập chỉ mục bị ngắt vì trợ lý dừng. Kho đang phục vụ không bị ảnh hưởng; xin chạy lại.";
    public const string HowToWithdraw = "Xin gõ: /rutvanban MÃ lý do. MÃ là đường dẫn dưới thư mục văn bản, ví dụ van-ban/155.pdf; lý do là bắt buộc.";
    public const string FileMustGo = "Nhớ bỏ tệp khỏi thư mục văn bản, nếu không lượt lập kho sau sẽ đưa vào lại.";
    public const string NoTickets = "Không có câu hỏi nào đang chờ.";
    public const string HowToAnswer = "Xin gõ: /traloi SỐ_PHIẾU nội dung trả lời. Xem các phiếu bằng /chuatraloi.";
    public const string NoSuchTicket = "Không có phiếu này, hoặc người hỏi đã xóa.";
    public const string AlreadyAnswered = "Phiếu này đã có người trả lời.";
    public const string HowToRemove = "Xin gõ: /thoiquyen KÊNH:SỐ, ví dụ /thoiquyen telegram:123456. Xem danh sách bằng /quantri.";
    public const string NotAdmin = "Người này không có quyền.";
    public const string Removed = "Đã thôi quyền.";
    public const string NothingLogged = "Chưa có việc quản trị nào.";

    public static string CodeMade(string code, Role role) =>
        $"Mã ghép cặp cho {Named(role)}: {code}\nTrong 10 phút, người đó nhắn riêng cho trợ lý: /ghepcap {code}\nMã chỉ dùng được một lần.";

    public static string Paired(Role role) => role == Role.Admin
        ? "Đã ghép cặp: bạn là người quản trị. Lệnh: /trangthai, /lapchimuc, /rutvanban, /quaylai, /tamdung, /tieptuc, /mohinh, /chuatraloi, /traloi, /mamoi, /quantri, /thoiquyen, /nhatky."
        : "Đã ghép cặp: bạn là cán bộ trả lời. Lệnh: /chuatraloi, /traloi.";

    public static string Progress(TimeSpan time, RunReport? run) =>
        $"Đang lập chỉ mục, đã {Seconds(time)} giây{(run is { Files: > 0 } ? $", {Replies.Number(run.Files)} tệp" : "")}.";

    public static string IndexerEnded(string what, int exitCode, IEnumerable<string> lines) =>
        $"{what}: {(exitCode == 0 ? "xong" : exitCode == 2 ? "xong, có tệp bị bỏ qua" : "không làm được")}.\n{string.Join('\n', lines)}";

    public const string Indexing = "Lập chỉ mục";
    public const string Withdrawing = "Rút văn bản";
    public const string RollingBack = "Quay lại bản kho trước";

    public static string TicketLine(Ticket ticket) => string.Create(
        CultureInfo.InvariantCulture, $"Phiếu {ticket.Id}, {Moment(ticket.CreatedAt)}, {ticket.Chat.Channel}:\n{ticket.Question}");

    public static string TicketsHead(long open, int shown) => open > shown
        ? string.Create(CultureInfo.InvariantCulture, $"Có {open} câu hỏi đang chờ; {shown} câu lâu nhất:")
        : string.Create(CultureInfo.InvariantCulture, $"Có {open} câu hỏi đang chờ:");

    public static string TicketAnswered(long id) => string.Create(CultureInfo.InvariantCulture, $"Đã gửi câu trả lời cho phiếu {id}.");

    public static string CannotReach(string why) => $"Chưa gửi được: {why}";

    public static string Status(BotStatus status)
    {
        var text = new StringBuilder();
        text.Append(status.Generation is { } generation
            ? string.Create(CultureInfo.InvariantCulture, $"Kho: thế hệ {generation}, {Replies.Number(status.Documents)} văn bản, {Replies.Number(status.Passages)} đoạn.\n")
            : "Kho: chưa có.\n");
        text.Append(status.InMaintenance ? "Đang tạm dừng.\n" : "Đang trả lời.\n");
        foreach (var channel in status.Channels)
        {
            text.Append(CultureInfo.InvariantCulture, $"{channel.Name}: chờ xử lý {channel.Incoming}, chờ gửi {channel.Outgoing}, không rõ đã đến {channel.Uncertain}, hỏng {channel.Dead}.");
            if (channel.Trouble is { } trouble) text.Append(' ').Append(Named(trouble));
            text.Append('\n');
        }
        text.Append(CultureInfo.InvariantCulture, $"Câu hỏi chờ cán bộ: {status.OpenTickets}.\n");
        text.Append(CultureInfo.InvariantCulture, $"Đánh giá 7 ngày qua: {status.Useful} hữu ích, {status.NotUseful} chưa đúng ý.");
        return text.ToString();
    }

    public static string Model(bool isSet, bool isOff) => !isSet ? "Chưa đặt mô hình ngôn ngữ trong phần cài đặt: câu trả lời chỉ gồm lời trích."
        : isOff ? "Mô hình ngôn ngữ đang tắt. Gõ /mohinh bat để bật lại."
        : "Mô hình ngôn ngữ đang bật. Gõ /mohinh tat để tắt.";

    public static string InTrouble(string channel, ChannelTrouble trouble) => $"Kênh {channel}: {Named(trouble)}";

    private static string Named(ChannelTrouble trouble) => trouble switch
    {
        ChannelTrouble.NoAnswerYet => "Máy chủ của kênh chưa trả lời; đang thử lại.",
        ChannelTrouble.TokenNotTaken => "Mã truy cập (token) không được chấp nhận. Đặt mã đúng rồi chạy lại.",
        ChannelTrouble.AnotherConsumer => "Có chương trình khác đang dùng cùng mã truy cập, hoặc đã đặt webhook.",
        ChannelTrouble.WebhookSet => "Kênh đang đặt webhook của nơi khác nên không hỏi tin được.",
        ChannelTrouble.WebhookFailing => "Máy chủ của kênh không gọi được webhook của trợ lý: xem địa chỉ, chứng thư và máy chủ trung gian.",
        ChannelTrouble.RefreshFailed => "Chưa làm mới được mã truy cập; đang thử lại.",
        ChannelTrouble.ConsentNeeded => "Mã làm mới không dùng được nữa: cần cấp quyền lại trên trang nhà phát triển Zalo.",
        ChannelTrouble.RefreshBrokenOff => "Lần làm mới mã bị ngắt giữa chừng: cần cấp quyền lại trên trang nhà phát triển Zalo.",
        ChannelTrouble.NoEvents => "Cả ngày không có tin nào đến: xem webhook còn bật không.",
        _ => "Gặp lỗi, đang tự chạy lại; xem nhật ký của máy chủ.",
    };

    public static string AdminLine(Person person, Role role) => $"{person.Channel}:{person.User}, {Named(role)}";

    public static string AuditLine(AuditEntry entry) =>
        $"{Moment(entry.At)} {entry.Person.Channel}:{entry.Person.User} {entry.Action}{(entry.Target is { } target ? $" {target}" : "")}: {entry.Outcome}";

    private static string Named(Role role) => role == Role.Admin ? "người quản trị" : "cán bộ trả lời";

    private static string Seconds(TimeSpan time) => ((int)time.TotalSeconds).ToString(CultureInfo.InvariantCulture);

    public static string Moment(DateTimeOffset moment) => Vietnam.Local(moment).ToString("HH:mm dd/MM/yyyy", CultureInfo.InvariantCulture);
}
