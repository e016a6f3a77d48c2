using System.Reflection;

namespace Bot.Answering.Asking;

/// <summary>A tab-separated list shipped inside the program: lines with '#' are remarks.</summary>
internal static class Lines
{
    public static IEnumerable<string[]> Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The list {name} is not embedded in the program.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
            if (line.Length > 0 && line[0] != '#')
                yield return line.Split('\t');
    }
}
