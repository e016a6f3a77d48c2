using Archive.Documents;
using Archive.Index;
using Archive.Text;
using Bot.Answering.Asking;
using Bot.Answering.Evidence;
using Bot.Answering.Numbers;
using Bot.Answering.Sentences;

namespace Bot.Answering.Routes;

/// <summary>"Văn bản nào thay thế …", "nó nhắc tới văn bản nào": edges of the legal graph, each with the words that make it.</summary>
internal sealed class Relations : IRoute
{
    private const int LongestList = 10;

    private static readonly ILookup<string, Phrase> Verbs = Lines.Read("relations.tsv").ToLookup(cells => cells[0], cells => new Phrase(cells[1]), StringComparer.Ordinal);

    public Draft? TryAnswer(Asked asked, Sources sources)
    {
        if (RelationAsked.In(asked) is not { } relation) return null;
        var number = asked.Numbers.Count > 0 ? asked.Numbers[0] : asked.LeansOn?.Number is { } leant ? new NumberMention(leant, default, false) : null;
        var found = number is null ? null : Resolution.Of(number, asked, sources);
        var own = found?.Own.Count > 0 ? found.Own : [];
        if (own.Count > 1) return null;
        if (own is not [var subject])
        {
            if (found is not null && relation.Incoming) return Answer(asked, relation, found.Asked.Number, Mentioning(found.Asked.Number, relation, sources), sources, null);
            if (found is { Groups: [var only, ..] }) return Answer(asked, relation, only[0].Number, BesideIt(only, relation, sources), sources, null);
            if (found is not null) return null;
            // What a rule rests on stands in its sentences; only a document has grounds.
            if (relation.Kind != RelationKind.Refers && asked.LeansOn is null) return null;
            if (Topic(asked, sources) is not { } topic) return null;
            subject = topic;
        }
        var edges = relation.Incoming ? Incoming(subject, relation, sources) : Outgoing(subject, relation, sources);
        // A plan has no grounds ("Căn cứ"); it rests on what it carries out.
        if (edges.Count == 0 && relation is { Kind: RelationKind.BasedOn, Incoming: false } && Outgoing(subject, relation with { Kind = RelationKind.Implements }, sources) is { Count: > 0 } carriedOut)
            (relation, edges) = (relation with { Kind = RelationKind.Implements }, carriedOut);
        return Answer(asked, relation, subject.Facts.Number, edges, sources, subject);
    }

    private static Draft Answer(Asked asked, RelationAsked relation, DocumentNumber? number, IReadOnlyList<Edge> edges, Sources sources, ArchivedDocument? subject)
    {
        var name = subject is not null ? Replies.Name(subject.Facts) : number is null ? "" : Replies.Name(number, DocumentKind.Of(number), null, null);
        var focus = new Focus { Documents = [.. subject is null ? edges.Select(e => e.In.Facts.Id).Distinct().Take(3) : [subject.Facts.Id]], Number = number, Question = asked.Text };
        if (edges.Count == 0)
            return new Draft(AnswerKind.NotFound, [new Statement(Replies.NoRelation(relation.Kind, relation.Incoming, name), [])]) { OffersContact = true, Focus = focus };
        var items = edges.Take(LongestList).Select(e => new Statement($"• {e.Line}", Quotation.Of(sources, e.In, e.Evidence)) { IsItem = true }).ToList();
        var lead = new Statement(Replies.RelationList(relation.Kind, relation.Incoming, name), []);
        return new Draft(AnswerKind.Answer, edges.Count > LongestList ? [lead, .. items, new Statement(Replies.More(edges.Count - LongestList), [])] : [lead, .. items]) { Focus = focus };
    }

    /// <summary>What the document says it does to others.</summary>
    private static List<Edge> Outgoing(ArchivedDocument document, RelationAsked asked, Sources sources)
    {
        var text = sources.TextOf(document);
        var whole = new TextSpan(0, text.Length);
        if (asked.Kind == RelationKind.Refers)
            return Distinct(Naming.FindAll(sources, document, whole).Where(n => document.Facts.Number is not { } own || n.Number.Key != own.Key), sources);
        var edges = sources.Archive.RelationsOf(document)
            .Where(r => Fits(r.Kind, asked.Kind))
            .Select(r => new Edge(Replies.Target(r), document, Line(text, r.Evidence)))
            .DistinctBy(e => e.Line)
            .ToList();
        return edges.Count > 0 ? edges : Distinct(Naming.FindAll(sources, document, whole).Where(n => Says(text, n, asked.Kind)), sources);
    }

    /// <summary>What others do to the document: the graph, and sentences that name it with the verb.</summary>
    private static List<Edge> Incoming(ArchivedDocument document, RelationAsked asked, Sources sources)
    {
        var edges = sources.Archive.RelationsTo(document)
            .Where(e => asked.Kind == RelationKind.Refers || Fits(e.Relation.Kind, asked.Kind) || IsAboutIt(e, document, asked.Kind))
            .Select(e => new Edge(Replies.NameWithTitle(e.Source.Facts), e.Source, Line(sources.TextOf(e.Source), e.Relation.Evidence)))
            .DistinctBy(e => e.In.Key)
            .ToList();
        return edges.Count > 0 || document.Facts.Number is not { } number ? edges : Mentioning(number, asked, sources);
    }

    /// <summary>A guideline or plan whose own title names the document carries it out, whatever words it uses.</summary>
    private static bool IsAboutIt(IncomingRelation edge, ArchivedDocument document, RelationKind kind) =>
        Fits(RelationKind.Implements, kind) && document.Facts.Number is { } number
        && DocumentNumber.FindAll(edge.Source.Facts.Title).Any(n => n.Number.CanMean(number))
        && edge.Relation.Kind is RelationKind.Refers or RelationKind.BasedOn;

    private static List<Edge> Mentioning(DocumentNumber number, RelationAsked asked, Sources sources)
    {
        var edges = new List<Edge>();
        foreach (var passage in sources.Archive.FindMentions(number, 100))
        {
            var text = sources.TextOf(passage.Document);
            if (passage.Document.Facts.Number is { } own && number.CanMean(own)) continue;
            var namings = Naming.FindAll(sources, passage.Document, passage.Passage.Span).Where(n => number.CanMean(n.Number));
            foreach (var naming in namings)
            {
                if (asked.Kind != RelationKind.Refers && !Says(text, naming, asked.Kind)) continue;
                // A news item tells of a document that acts: the number named just before is the actor.
                var actor = passage.Document.Facts.Number is not null ? null
                    : Naming.FindAll(sources, passage.Document, naming.Sentence).LastOrDefault(n => n.Name.End <= naming.Name.Start && n.Number.Key != naming.Number.Key);
                edges.Add(actor is null
                    ? new Edge(Replies.NameWithTitle(passage.Document.Facts), passage.Document, naming.Sentence.Length <= 400 ? naming.Sentence : naming.Clause)
                    : new Edge(Replies.Name(actor.Number, actor.Kind, actor.Date, actor.Issuer), passage.Document, TextSpan.Between(actor.Name.Start, Math.Max(actor.Clause.End, naming.Name.End))));
            }
        }
        return [.. edges.DistinctBy(e => e.Line)];
    }

    /// <summary>The subject is only named itself: other numbers in what is said of it.</summary>
    private static List<Edge> BesideIt(IReadOnlyList<Naming> namings, RelationAsked asked, Sources sources)
    {
        var found = new List<Naming>();
        foreach (var document in namings.Select(n => n.In).DistinctBy(d => d.Key))
        {
            var text = sources.TextOf(document);
            var start = namings.Where(n => n.In.Key == document.Key).Min(n => n.Sentence.Start);
            found.AddRange(Naming.FindAll(sources, document, TextSpan.Between(start, text.Length))
                .Where(n => n.Number.Key != namings[0].Number.Key && n.Name.Start > start && (asked.Kind == RelationKind.Refers || Says(text, n, asked.Kind))));
        }
        return Distinct(found, sources);
    }

    private static List<Edge> Distinct(IEnumerable<Naming> namings, Sources sources) =>
    [
        .. namings.GroupBy(n => n.Number.Key, StringComparer.Ordinal)
            .Select(group => group.OrderByDescending(n => n.Date is not null).First())
            .OrderBy(n => n.Name.Start)
            .Select(n => new Edge(Replies.Name(n.Number, n.Kind, n.Date, n.Issuer), n.In, EvidenceOf(n, sources))),
    ];

    /// <summary>The name with its date and issuer is enough; the whole clause when it is short.</summary>
    private static TextSpan EvidenceOf(Naming naming, Sources sources)
    {
        if (naming.Clause.Length <= 260) return naming.Clause;
        var text = sources.TextOf(naming.In);
        var end = text.IndexOf(" về ", naming.Name.End, StringComparison.Ordinal) is var at && at > 0 && at < naming.Name.End + 120 ? at : Math.Min(naming.Clause.End, naming.Name.End + 30);
        return TextSpan.Between(Math.Min(naming.Clause.Start, naming.Name.Start), Math.Max(end, naming.Name.End));
    }

    private static bool Fits(RelationKind kind, RelationKind asked) => kind == asked
        || (asked is RelationKind.Amends or RelationKind.Supplements && kind is RelationKind.Amends or RelationKind.Supplements)
        || (asked is RelationKind.Implements or RelationKind.Guides or RelationKind.Details && kind is RelationKind.Implements or RelationKind.Guides or RelationKind.Details);

    /// <summary>The verb stands before the number, in its sentence.</summary>
    private static bool Says(string text, Naming naming, RelationKind kind)
    {
        var before = Wording.Of(text[naming.Sentence.Start..naming.Name.Start]);
        return Enum.GetValues<RelationKind>().Where(k => Fits(k, kind)).Any(k => Verbs[k.ToString()].Any(verb => verb.IsIn(before)));
    }

    private static TextSpan Line(string text, TextSpan evidence)
    {
        if (evidence.Length <= 600) return evidence;
        return SentenceSplitter.Split(text, evidence) is [var first, ..] ? first : evidence;
    }

    private static ArchivedDocument? Topic(Asked asked, Sources sources)
    {
        var scope = Scope.Of(asked, sources);
        return asked.LeansOn is not null ? scope.Documents.FirstOrDefault()
            : new SentenceFinder(asked, sources).Rank(null, scope.Passages).FirstOrDefault(c => c.Covered >= Thresholds.Enough)?.At.Document;
    }

    private sealed record Edge(string Line, ArchivedDocument In, TextSpan Evidence);
}
