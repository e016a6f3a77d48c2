using Archive.Text;

namespace Archive.Documents;

/// <summary>
/// A stretch of a document that can answer by itself: a khoản, an Điều, a paragraph. <paramref name="Text"/> equals the
/// document's text at <paramref name="Span"/>; <paramref name="Heading"/> is the chain of headings above it
/// ("Chương II. Quy định cụ thể › Điều 5. Trách nhiệm"), searched with it but never quoted as its own words.
/// </summary>
public sealed record Passage(int Ordinal, Place Place, string Heading, TextSpan Span, string Text);
