namespace Bot.Answering;

/// <summary>Sentences about answers in a model's words.</summary>
internal static partial class Replies
{
    // Luật 134/2025/QH15, art. 11: a user is told what a machine made.
    public static string Rewritten(string? note) => $"Câu trả lời do máy diễn đạt lại từ các trích dẫn kèm theo.{(note is null ? "" : $" {note}")}";
}
