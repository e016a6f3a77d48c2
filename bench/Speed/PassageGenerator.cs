using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Speed;

/// <summary>
/// Makes passages of about 150 syllables by putting sentences of given corpora together at random, with a fixed seed: real words
/// in real frequencies, at any size.
/// </summary>
internal static class PassageGenerator
{
    private const int FewestSyllables = 90;
    private const int MostSyllables = 210;

    private static readonly string[] Kinds = ["Quyết định", "Công văn", "Thông báo", "Kế hoạch", "Báo cáo", "Nghị quyết", "Tờ trình", "Hướng dẫn"];
    private static readonly string[] Issuers = ["UBND tỉnh", "HĐND tỉnh", "Sở Nội vụ", "Sở Tài chính", "Sở Xây dựng", "Sở Y tế", "Công an tỉnh", "Thanh tra tỉnh"];

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(IReadOnlyList<FileInfo> corpora, int passages, int seed, bool withFacts, FileInfo output)
    {
        var (titles, sentences) = Read(corpora);
        var random = new Random(seed);
        using var writer = new StreamWriter(output.FullName, append: false, new UTF8Encoding(false));
        var text = new StringBuilder();
        for (var i = 0; i < passages; i++)
        {
            text.Clear();
            var wanted = random.Next(FewestSyllables, MostSyllables);
            for (var syllables = 0; syllables < wanted;)
            {
                var (sentence, count) = sentences[random.Next(sentences.Count)];
                if (text.Length > 0) text.Append(' ');
                text.Append(sentence);
                syllables += count;
            }
            var (id, title) = (i.ToString("D8", CultureInfo.InvariantCulture), titles[random.Next(titles.Count)]);
            writer.WriteLine(withFacts
                ? JsonSerializer.Serialize(new { id, title, text = text.ToString(), kind = Kinds[random.Next(Kinds.Length)], issuer = Issuers[random.Next(Issuers.Length)], date = Day(random) }, Json)
                : JsonSerializer.Serialize(new { id, title, text = text.ToString() }, Json));
        }
    }

    /// <summary>A day of twenty years.</summary>
    private static string Day(Random random) => new DateOnly(2006, 1, 1).AddDays(random.Next(20 * 365)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static (List<string> Titles, List<(string Sentence, int Syllables)> Sentences) Read(IReadOnlyList<FileInfo> corpora)
    {
        var titles = new List<string>();
        var sentences = new List<(string, int)>();
        foreach (var line in corpora.SelectMany(corpus => File.ReadLines(corpus.FullName)))
        {
            using var json = JsonDocument.Parse(line);
            titles.Add(json.RootElement.GetProperty("title").GetString()!);
            foreach (var piece in json.RootElement.GetProperty("text").GetString()!.Split(["\n", ". ", "; "], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                var count = piece.Count(letter => letter == ' ') + 1;
                if (count is >= 5 and <= 80) sentences.Add((piece + ".", count));
            }
        }
        return (titles, sentences);
    }
}
