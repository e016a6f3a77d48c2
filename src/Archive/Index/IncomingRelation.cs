using Archive.Documents;

namespace Archive.Index;

/// <summary>An edge seen from its target: what <paramref name="Source"/> says it does, and the sentence that says so.</summary>
public sealed record IncomingRelation(ArchivedDocument Source, Relation Relation, string Quote);
