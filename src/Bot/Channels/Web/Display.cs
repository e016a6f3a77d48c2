using System.Globalization;

namespace Bot.Channels.Web;

/// <summary>
/// How a reader wants pages to look, kept in a cookie of theirs: size of text in steps from the usual one, contrast, light or
/// dark (null: as the device), and words of law explained. Its written form is "1.high.dark.plain".
/// </summary>
internal sealed record Display(int Size, bool HighContrast, string? Theme, bool Plain)
{
    public static readonly Display Usual = new(0, false, null, false);

    public const int Smallest = -1;
    public const int Largest = 3;

    public static Display Parse(string? text) => text?.Split('.') is [var size, var contrast, var theme, var words]
        && int.TryParse(size, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var step)
            ? new(Math.Clamp(step, Smallest, Largest), contrast == "high", theme is "light" or "dark" ? theme : null, words == "plain")
            : Usual;

    /// <summary>After one press of a button of the display tools.</summary>
    public Display Press(string? button) => button switch
    {
        "smaller" => this with { Size = Math.Max(Smallest, Size - 1) },
        "usual" => this with { Size = 0 },
        "larger" => this with { Size = Math.Min(Largest, Size + 1) },
        "contrast" => this with { HighContrast = !HighContrast },
        "light" or "dark" => this with { Theme = button },
        "plain" => this with { Plain = !Plain },
        "device" => this with { Theme = null },
        _ => this,
    };

    public override string ToString() =>
        $"{Size.ToString(CultureInfo.InvariantCulture)}.{(HighContrast ? "high" : "normal")}.{Theme ?? "device"}.{(Plain ? "plain" : "usual")}";
}
