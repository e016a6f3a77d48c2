namespace Bot.Answering;

/// <summary>Sentences about starting, for whoever runs the bot: what is missing and the next step.</summary>
internal static partial class Replies
{
    public const string WhatItIs = "Trợ lý hỏi đáp văn bản và tin của tỉnh. Không có lệnh: mở trang web tại http://127.0.0.1:5080.";
    public const string IndexOption = "Thư mục kho văn bản (mặc định: index).";
    public const string UrlsOption = "Địa chỉ của trang web (mặc định: http://127.0.0.1:5080).";
    public const string ConsoleOption = "Hỏi đáp ngay trong cửa sổ lệnh.";
    public const string AskCommand = "Trả lời một câu hỏi rồi thoát.";
    public const string AskText = "Câu hỏi.";
    public const string JsonOption = "In câu trả lời ở dạng JSON.";
    public const string AsOfOption = "Xét hiệu lực tại ngày này, ví dụ 2026-11-22 (mặc định: hôm nay).";

    public static string FirstBuildStarts(string corpus, string index) =>
        $"Chưa có kho văn bản. Đang lập từ {corpus} vào {index} …";

    public static string NoArchive(string index) =>
        $"Chưa có kho văn bản trong {index}. Hãy lập kho: dotnet run --project src/Indexer -- build THƯ_MỤC --index {index}";

    public static string NoArchiveNoCorpus(string index, string corpus) =>
        $"Chưa có kho văn bản trong {index}, cũng không tìm thấy thư mục {corpus}. "
        + $"Hãy chạy tại thư mục gốc của dự án, hoặc lập kho: dotnet run --project src/Indexer -- build THƯ_MỤC --index {index}";

    public static string NoIndexer(string corpus, string index) =>
        $"Không thấy chương trình lập kho bên cạnh trợ lý. Hãy chạy: dotnet run --project src/Indexer -- build {corpus} --index {index}";

    public static string FirstBuildFailed(int exitCode, string corpus, string index) =>
        $"Chương trình lập kho dừng với mã {exitCode}, chưa có kho trong {index}. Hãy xem các dòng trên, sửa rồi chạy: "
        + $"dotnet run --project src/Indexer -- build {corpus} --index {index}";

    public static string WrongSetting(string what) => $"Cấu hình chưa đúng: {what} Xem docs/settings.md.";

    public static string WrongArgument(string argument) => $"Không hiểu tham số '{argument}'. Gõ --help để xem các tham số.";

    public static string WrongDay(string text) => $"'{text}' không phải là ngày, ví dụ 2026-11-22 hoặc 22/11/2026.";
}
