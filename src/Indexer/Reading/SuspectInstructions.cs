using System.Text.RegularExpressions;
using Archive.Text;

namespace Indexer.Reading;

/// <summary>Words that speak to a language model instead of a reader. Such text is kept and quoted as any other; the admin is told.</summary>
internal static class SuspectInstructions
{
    private static readonly Regex Cue = new(
        @"(bo qua|quen (het )?|phot lo) (moi |het |tat ca )?(cac )?(huong dan|chi dan|quy tac|lenh)|ignore (all|any|previous|the) |disregard (all|the|any) |system prompt|<\|im_(start|end)\|>|\[/?inst\]|</?(document|context|system)>|tool_calls|\b(assistant|system)\s*:|\b(luu y cho )?tro ly(:| doc| ao:)|reply only with|new task for the assistant|you are dan\b",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);

    public static bool In(string text) => Cue.IsMatch(Folding.Fold(text));
}
