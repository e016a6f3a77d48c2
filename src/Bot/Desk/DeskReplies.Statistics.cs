using Bot.Answering;

namespace Bot.Desk;

/// <summary>Sentences beside the pictures.</summary>
internal static partial class DeskReplies
{
    public const string OnlyFromTen = "Chỉ nêu số từ 10 trở lên: ngày có ít câu hỏi hơn để trống. Không tính lời chào và trợ giúp.";
    public const string PartsFromTen = "Chỉ nêu khi cả hai phần đều từ 10 trở lên, để không suy ra được số nhỏ.";
    public const string TimesAreBounds = "Mốc trên của khoảng thời gian máy xử lý, chưa tính đường truyền; ngày có dưới 10 câu hỏi để trống.";
    public const string FieldsByWords = "30 ngày gần đây, lĩnh vực nhận theo từ ngữ của câu hỏi; chỉ nêu từ 10 câu trở lên.";
    public const string ByDayOfDocument = "Theo ngày ban hành của văn bản, ngày đăng của tin; 24 tháng gần đây.";
    public const string TopicsByTitle = "Chủ đề nhận theo từ ngữ của tiêu đề và chuyên mục; tin không rõ chủ đề không tính. 24 tháng gần đây.";
    public const string BelowTen = "dưới 10";
    public const string NotEnough = "Chưa đủ số liệu để vẽ.";

    public static string LargestIssuers(int shown, int all) =>
        shown == all ? "Số tài liệu trong kho theo năm ban hành hoặc đăng." : $"{Replies.Number(shown)} nơi có nhiều tài liệu nhất trong {Replies.Number(all)}; số tài liệu theo năm ban hành hoặc đăng.";
}
