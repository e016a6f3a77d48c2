namespace Indexer.Reading.Formats;

/// <summary>The table of fonts: each says by its character set how its bytes are meant.</summary>
internal sealed class RtfFonts
{
    // \fcharset of the specification; 163 is Vietnamese. Old Vietnamese fonts call themselves ANSI and are told by their letters later.
    private static readonly Dictionary<int, int> CodePages = new()
    {
        [0] = 1252,
        [1] = 1252,
        [128] = 932,
        [129] = 949,
        [134] = 936,
        [136] = 950,
        [161] = 1253,
        [162] = 1254,
        [163] = 1258,
        [177] = 1255,
        [178] = 1256,
        [186] = 1257,
        [204] = 1251,
        [222] = 874,
        [238] = 1250,
    };

    private readonly Dictionary<int, int> codePages = [];
    private int font = -1;
    private bool isReading;
    private int ansi = 1252;

    /// <summary>The code page of a font; that of the file for one without a character set.</summary>
    public int CodePage(int number) => codePages.GetValueOrDefault(number, ansi);

    /// <summary>Whether the word belongs to the table and nothing else.</summary>
    public bool Take(RtfToken word)
    {
        switch (word.Name)
        {
            case "ansicpg":
                ansi = word.Value;
                return true;
            case "fonttbl":
                isReading = true;
                return false;
            case "f" when isReading:
                font = word.Value;
                return true;
            case "fcharset" when isReading:
                codePages[font] = CodePages.GetValueOrDefault(word.Value, ansi);
                return true;
            default:
                return false;
        }
    }

    /// <summary>The group of the table was closed.</summary>
    public void EndTable() => isReading = false;
}
