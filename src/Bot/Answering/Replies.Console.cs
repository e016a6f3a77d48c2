namespace Bot.Answering;

/// <summary>Sentences of the console channel.</summary>
internal static partial class Replies
{
    public const string ConsoleWelcome =
        "Trợ lý tự động: trả lời bằng trích dẫn từ văn bản và tin đã đăng. Gõ câu hỏi, hoặc /trogiup.";

    public const string ConsoleHelp = """
        /nguon      xem các nguồn của câu trả lời vừa rồi
        /nguon 1    xem nguồn số 1: trích nguyên văn, hiệu lực, nơi đăng
        /kiemtra K7F3-9QX2   lời trích mang mã đó có thay đổi không
        /thoat      kết thúc
        Mọi dòng khác là câu hỏi.
        """;
}
