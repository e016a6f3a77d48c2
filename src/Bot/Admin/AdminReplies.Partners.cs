using Bot.Answering;
using Bot.State.Administration;

namespace Bot.Admin;

/// <summary>Sentences about keys of partners.</summary>
internal static partial class AdminReplies
{
    public const string PartnerDescription = "Khóa cho chương trình của đối tác hỏi qua API.";
    public const string AddPartner = "Tạo khóa; đối tác cùng tên nhận khóa mới thay khóa cũ.";
    public const string ListPartners = "Liệt kê đối tác có khóa.";
    public const string RemovePartner = "Thu hồi khóa của một đối tác.";
    public const string PartnerName = "Tên đối tác.";
    public const string PartnerLimit = "Số câu hỏi mỗi phút.";
    public const string WrongPartnerLimit = "--per-minute phải từ 1 đến 10.000.000.";

    public static string PartnerKeyMade(string key, string name, int perMinute) =>
        $"{key}\nKhóa của {name}, {Replies.Number(perMinute)} câu hỏi mỗi phút. Gửi kèm mỗi yêu cầu trong tiêu đề X-Api-Key. Khóa chỉ hiện lần này: kho chỉ giữ mã băm.";

    public static string Partners(IReadOnlyList<Partner> partners) => partners.Count == 0
        ? "Chưa có đối tác nào."
        : string.Join('\n', partners.Select(partner => $"{partner.Name}: {Replies.Number(partner.QuestionsPerMinute)} câu mỗi phút, tạo ngày {Replies.Day(Vietnam.DayOf(partner.MadeAt))}"));

    public static string PartnerRemoved(string name, bool removed) => removed ? $"Đã thu hồi khóa của {name}." : $"Không có đối tác {name}.";
}
