using Archive.Documents;
using Archive.Index;
using Bot.Answering.Asking;
using Bot.Answering.Numbers;

namespace Bot.Answering.Routes;

/// <summary>
/// A question that names a document by its number: exactly one of that number → its card, or what is asked of it; several → the
/// list; none, but named in others → what those say; none at all → says so and what the archive holds.
/// </summary>
internal sealed class NumberLookup(FreeQuestion free) : IRoute
{
    private const int LongestList = 8;

    public Draft? TryAnswer(Asked asked, Sources sources)
    {
        var mention = asked.Numbers.Count > 0 ? asked.Numbers[0] : Leant(asked, sources);
        if (mention is null) return null;
        var found = Resolution.Of(mention, asked, sources);
        return found switch
        {
            { Own: [var only] } => new DocumentCard(sources, free).Answer(asked, found, only),
            { Own.Count: > 1 } => Several(asked, found, sources),
            { Groups: [var one] } => new NamedOnly(sources, free).Answer(asked, found, one),
            { Groups.Count: > 1 } => SeveralNamed(asked, found, sources),
            _ => Missing(asked, mention, sources),
        };
    }

    /// <summary>"Ai ký?", "văn bản đó ban hành ngày nào?" after an answer about a document; other follow-ups look into what was cited.</summary>
    private static NumberMention? Leant(Asked asked, Sources sources)
    {
        if (asked.LeansOn is not { } focus || !DocumentCard.IsOfLetterhead(asked)) return null;
        var number = focus.Number ?? (focus.Documents is [var first, ..] ? sources.Archive.FindById(first)?.Facts.Number : null);
        return number is null ? null : new NumberMention(number, new(0, 0), false);
    }

    private static Draft Several(Asked asked, Resolution found, Sources sources)
    {
        var items = found.Own.Take(LongestList).Select(d => Statement.Item(d.Facts, Telling.Naming(sources, d)));
        return new Draft(AnswerKind.Clarify, [new Statement(Replies.SeveralOfNumber(Replies.WrittenAsAsked(found.Asked.Number), found.Own.Count), []), .. items])
        {
            Suggestions = [.. found.Own.Take(3).Select(d => Replies.AskAbout(d.Facts))],
            Focus = new Focus { Documents = [.. found.Own.Take(3).Select(d => d.Facts.Id)], Question = asked.Text },
        };
    }

    private static Draft SeveralNamed(Asked asked, Resolution found, Sources sources)
    {
        var items = found.Groups.Take(LongestList).Select(group => group[0]).Select(n => new Statement(
            $"• {Replies.Name(n.Number, n.Kind, n.Date, n.Issuer)}", Quotation.Of(sources, n.In, n.Clause))
        { IsItem = true });
        return new Draft(AnswerKind.Clarify, [new Statement(Replies.SeveralNamed(found.Asked.Number), []), .. items])
        {
            Suggestions = [.. found.Groups.Take(3).Select(g => Replies.AskAbout(g[0].Number, g[0].Kind))],
            Focus = new Focus { Documents = [.. found.Groups.Select(g => g[0].In.Facts.Id).Distinct().Take(3)], Question = asked.Text },
        };
    }

    private static Draft Missing(Asked asked, NumberMention mention, Sources sources)
    {
        var alike = Alike(mention, sources);
        var text = Replies.NoSuchNumber(Replies.Name(mention.Number, mention.Kind ?? DocumentKind.Of(mention.Number), null, null));
        var holds = Replies.Holds(sources.Archive.DocumentCount, sources.Archive.Count(new DocumentFilter { Class = SourceClass.Official }));
        return new Draft(AnswerKind.NotFound, [new Statement(alike.Count == 0 ? $"{text} {holds}" : $"{text} {Replies.Alike(alike)}", [])])
        {
            OffersContact = true,
            Suggestions = [.. alike.Select(name => $"{name} nói gì?")],
            Focus = new Focus { Number = mention.Number, Question = asked.Text },
        };
    }

    /// <summary>Numbers of the same ordinal, or with two neighbouring digits exchanged: the usual slips.</summary>
    private static List<string> Alike(NumberMention mention, Sources sources)
    {
        var ordinals = Exchanged(mention.Number.Ordinal).Prepend(mention.Number.Ordinal).Distinct(StringComparer.Ordinal);
        var alike = new List<string>();
        foreach (var ordinal in ordinals)
        {
            var any = new DocumentNumber { Ordinal = ordinal };
            alike.AddRange(sources.Archive.FindByNumber(any).Select(d => Replies.Name(d.Facts)));
            alike.AddRange(sources.Archive.FindMentions(any, 40)
                .SelectMany(p => Naming.FindAll(sources, p.Document, p.Passage.Span))
                .Where(n => any.CanMean(n.Number))
                .Select(n => Replies.Name(n.Number, n.Kind, n.Date, null)));
        }
        return [.. alike.Distinct(StringComparer.Ordinal).Take(3)];
    }

    private static IEnumerable<string> Exchanged(string ordinal)
    {
        for (var i = 0; i + 1 < ordinal.Length; i++)
            if (ordinal[i] != ordinal[i + 1])
                yield return $"{ordinal[..i]}{ordinal[i + 1]}{ordinal[i]}{ordinal[(i + 2)..]}";
    }
}
