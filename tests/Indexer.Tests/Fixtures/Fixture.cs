using Indexer.Reading;

namespace Indexer.Tests.Fixtures;

/// <summary>One small letter of our own in every format, and how to read it without a child process.</summary>
internal static class Fixture
{
    public static string Folder => Path.Combine(AppContext.BaseDirectory, "Fixtures");

    public static string PathOf(string name) => Path.Combine(Folder, name);

    public static SourceFile Load(string name) => SourceFile.Load(PathOf(name), name);

    public static List<ReadDocument> Read(SourceFile file) =>
        [.. Readers.For(file, new Silent()).Read(file, TestContext.Current.CancellationToken)];

    public static ReadDocument ReadText(string text, string name = "a.txt") => Read(new SourceFile(name, System.Text.Encoding.UTF8.GetBytes(text)))[0];

    internal sealed class Silent : IProgress<string>
    {
        public void Report(string value)
        {
        }
    }
}
