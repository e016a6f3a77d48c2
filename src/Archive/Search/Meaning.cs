namespace Archive.Search;

/// <summary>A question's vector by an embedding model. Vectors of two models, or of two lengths, do not compare.</summary>
public sealed record Meaning(string Model, ReadOnlyMemory<float> Vector);
