using Archive.Text;
using Bot.Answering.Asking;

namespace Bot.Answering.Sentences;

/// <summary>Lines of official form that say nothing of the matter: distribution lists, grounds, notes of proposal (30/2020/NĐ-CP, Phụ lục I).</summary>
internal static class Formula
{
    private static readonly string[] Always = ["Nơi nhận", "- Lưu:", "Lưu:", "Kính gửi", "- Như Điều", "- Như trên"];
    private static readonly string[] Grounds = ["Căn cứ ", "Theo đề nghị của", "Xét Tờ trình", "Xét đề nghị"];

    public static bool IsOne(string text, TextSpan sentence, AskedFor? what)
    {
        var words = text.AsSpan(sentence.Start, sentence.Length);
        foreach (var start in Always)
            if (words.StartsWith(start, StringComparison.Ordinal)) return true;
        if (what is AskedFor.Basis or AskedFor.Documents) return false;
        foreach (var start in Grounds)
            if (words.StartsWith(start, StringComparison.Ordinal)) return true;
        return false;
    }
}
