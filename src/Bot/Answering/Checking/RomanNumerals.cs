namespace Bot.Answering.Checking;

/// <summary>I to XXXIX in capitals, as quarters, chapters and parts are counted.</summary>
internal static class RomanNumerals
{
    private static readonly string[] Units = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];

    public static int? Read(string written)
    {
        var tens = written.TakeWhile(letter => letter == 'X').Count();
        var unit = Array.IndexOf(Units, written[tens..]);
        return written.Length > 0 && tens <= 3 && unit >= 0 ? (tens * 10) + unit : null;
    }
}
