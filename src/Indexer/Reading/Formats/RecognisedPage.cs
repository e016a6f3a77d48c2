using System.Globalization;
using System.Text;

namespace Indexer.Reading.Formats;

/// <summary>One page of tesseract's table of words, laid out again as lines with their gaps, so that columns can be told apart.</summary>
internal sealed record RecognisedPage(IReadOnlyList<string> Lines, double Confidence, IReadOnlyList<string> UnsureWords)
{
    private const int WordLevel = 5;
    private const double Sure = 80;

    public static RecognisedPage Of(string tsv)
    {
        var words = tsv.Split('\n').Select(Word.Parse).OfType<Word>().ToList();
        if (words.Count == 0) return new RecognisedPage([], 0, []);
        var height = words.Select(word => word.Height).Order().ElementAt(words.Count / 2);
        var letterWidth = Math.Max(4, words.Sum(word => word.Width) / Math.Max(1, words.Sum(word => word.Text.Length)));
        return new RecognisedPage(
            [.. Rows(words, height).Select(row => Laid(row, letterWidth))],
            words.Average(word => word.Confidence),
            [.. words.Where(word => word.Confidence < Sure && word.Text.Any(char.IsDigit)).Select(word => word.Text)]);
    }

    /// <summary>Words whose middles lie within half a line of each other stand on one line, whichever block tesseract put them in.</summary>
    private static IEnumerable<List<Word>> Rows(List<Word> words, int height)
    {
        var row = new List<Word>();
        foreach (var line in words.GroupBy(word => word.LineKey).Select(group => group.ToList()).OrderBy(Middle))
        {
            if (row.Count > 0 && Middle(line) - Middle(row) > height * 0.6)
            {
                yield return row;
                row = [];
            }
            row.AddRange(line);
        }
        if (row.Count > 0) yield return row;

        static double Middle(List<Word> line) => line.Average(word => word.Top + (word.Height / 2.0));
    }

    private static string Laid(List<Word> row, int letterWidth)
    {
        var text = new StringBuilder();
        var right = 0;
        foreach (var word in row.OrderBy(word => word.Left))
        {
            var gap = (word.Left - right) / letterWidth;
            if (text.Length == 0) text.Append(' ', Math.Clamp(gap / 2, 0, 60));
            else text.Append(' ', gap >= 4 ? Math.Min(gap, 40) : 1);
            text.Append(word.Text);
            right = word.Left + word.Width;
        }
        return text.ToString();
    }

    private sealed record Word(string LineKey, int Left, int Top, int Width, int Height, double Confidence, string Text)
    {
        // level page block par line word left top width height conf text
        public static Word? Parse(string row)
        {
            var cells = row.Split('\t');
            if (cells.Length < 12 || cells[0] != WordLevel.ToString(CultureInfo.InvariantCulture) || cells[11].Trim().Length == 0) return null;
            int Number(int i) => int.Parse(cells[i], CultureInfo.InvariantCulture);
            return new Word(string.Join('/', cells[2..5]), Number(6), Number(7), Number(8), Number(9), double.Parse(cells[10], CultureInfo.InvariantCulture), cells[11].Trim());
        }
    }
}
