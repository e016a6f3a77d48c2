using System.Collections.Concurrent;
using System.Text;
using ZstdSharp;

namespace Archive.Index;

/// <summary>Packs texts as <see cref="StoredText"/> unpacks them, with one dictionary or none. Safe for many threads.</summary>
internal sealed class TextPacker(byte[]? dictionary) : IDisposable
{
    private const int Level = 3;

    private readonly ConcurrentBag<Compressor> idle = [];

    public byte[] Pack(string text)
    {
        var packer = idle.TryTake(out var used) ? used : NewPacker();
        var packed = packer.Wrap(Encoding.UTF8.GetBytes(text));
        idle.Add(packer);
        return [dictionary is null ? StoredText.Alone : StoredText.ByDictionary, .. packed];
    }

    public void Dispose()
    {
        while (idle.TryTake(out var packer)) packer.Dispose();
    }

    private Compressor NewPacker()
    {
        var made = new Compressor(Level);
        if (dictionary is not null) made.LoadDictionary(dictionary);
        return made;
    }
}
