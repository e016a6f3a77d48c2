using System.Text;
using Indexer.Reading.Encodings;

namespace Indexer.Reading.Formats;

/// <summary>The text of a paragraph or a cell as it comes in, bytes of code pages among characters.</summary>
internal sealed class RtfText
{
    private readonly StringBuilder text = new();
    private readonly List<byte> bytes = [];
    private int codePage;

    public bool IsInTable { get; set; }

    public void Add(byte value, int page)
    {
        if (page != codePage) Decode();
        codePage = page;
        bytes.Add(value);
    }

    public void Add(char character)
    {
        Decode();
        text.Append(character);
    }

    public string Take()
    {
        Decode();
        var taken = text.ToString();
        text.Clear();
        return taken;
    }

    private void Decode()
    {
        if (bytes.Count == 0) return;
        text.Append(LegacyEncodings.CodePage(codePage).GetString([.. bytes]));
        bytes.Clear();
    }
}
