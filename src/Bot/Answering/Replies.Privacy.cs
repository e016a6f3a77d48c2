using Bot.Answering.Privacy;

namespace Bot.Answering;

/// <summary>Sentences about personal data.</summary>
internal static partial class Replies
{
    public static string Hidden(IReadOnlyList<PersonalKind> kinds, string? note) =>
        $"Tôi đã che {string.Join(", ", kinds.Select(Personal))} trong câu hỏi.{(note is null ? "" : $" {note}")}";

    private static string Personal(PersonalKind kind) => kind switch
    {
        PersonalKind.Identity => "số định danh",
        PersonalKind.Phone => "số điện thoại",
        PersonalKind.Account => "số tài khoản",
        PersonalKind.Plate => "biển số xe",
        _ => "địa chỉ thư điện tử",
    };
}
