using System.Text.Json;

namespace Load;

/// <summary>Questions in a fixed shuffled order, each as the body of a request; asked again from the beginning when they are used up.</summary>
internal sealed class Questions
{
    private readonly byte[][] bodies;

    private Questions(byte[][] bodies) => this.bodies = bodies;

    public int Count => bodies.Length;

    public byte[] this[long i] => bodies[i % bodies.Length];

    /// <param name="files">One JSON object with "text" a line.</param>
    public static Questions Read(IEnumerable<FileInfo> files, int seed)
    {
        var read = files.SelectMany(file => File.ReadLines(file.FullName)).Where(line => line.Length > 0).Select(line =>
        {
            using var json = JsonDocument.Parse(line);
            return JsonSerializer.SerializeToUtf8Bytes(new { text = json.RootElement.GetProperty("text").GetString() });
        }).ToArray();
        new Random(seed).Shuffle(read);
        return new(read);
    }
}
