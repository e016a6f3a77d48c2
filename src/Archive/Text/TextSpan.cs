namespace Archive.Text;

/// <summary>A stretch of UTF-16 units in a text that is kept elsewhere.</summary>
public readonly record struct TextSpan(int Start, int Length)
{
    public int End => Start + Length;

    public static TextSpan Between(int start, int end) => new(start, end - start);

    public bool Contains(TextSpan other) => Start <= other.Start && other.End <= End;

    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    public string In(string text) => text.Substring(Start, Length);
}
