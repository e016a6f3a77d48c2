namespace Archive.Text;

/// <summary>
/// A word of a text as the index knows it. <paramref name="Exact"/> is lower case NFC in one spelling ("hoà" and "hòa",
/// "lí" and "lý" are one), <paramref name="Folded"/> the same without diacritics; <paramref name="Span"/> is where it stands.
/// </summary>
public readonly record struct Syllable(string Exact, string Folded, TextSpan Span);
