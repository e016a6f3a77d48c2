namespace Archive.Search;

/// <summary>A term asked for; the weight is the field's times the word's, idf comes from the archive.</summary>
internal readonly record struct QueryTerm(ulong Term, float Weight);

/// <summary>
/// One thing asked for, in one or several readings ("cccd" or "căn cước công dân"): a passage gets what its best reading
/// scores, so a word with synonyms counts as one word, not as many.
/// </summary>
internal sealed record TermGroup(IReadOnlyList<IReadOnlyList<QueryTerm>> Readings)
{
    public TermGroup(QueryTerm only)
        : this([[only]])
    {
    }
}
