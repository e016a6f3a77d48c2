using Archive.Documents;
using Archive.Index;
using Bot.Answering.Asking;
using Bot.Answering.Evidence;
using Bot.Answering.Numbers;

namespace Bot.Answering.Routes;

/// <summary>"Còn hiệu lực không?": computed for a day from documents, with the words that decide; news never decides.</summary>
internal sealed class InForce : IRoute
{
    private static readonly RelationKind[] Ending = [RelationKind.Replaces, RelationKind.Repeals];

    public Draft? TryAnswer(Asked asked, Sources sources)
    {
        if (!asked.Wants(AskedFor.InForce)) return null;
        var mention = asked.Numbers.Count > 0 ? asked.Numbers[0] : asked.LeansOn?.Number is { } leant ? new NumberMention(leant, default, false) : null;
        if (mention is null)
            return Titled(asked, sources) is { } titled ? Tell(asked, sources, titled) : Unknown(asked, Replies.ThisDocument, null);
        var found = Resolution.Of(mention, asked, sources);
        if (found.Own is [var own]) return Tell(asked, sources, own);
        if (found.Own.Count > 1) return null;
        var known = found.Namings.Count > 0 ? found.Namings[0] : null;
        var name = Replies.Name(known?.Number ?? mention.Number, known?.Kind ?? mention.Kind ?? DocumentKind.Of(mention.Number), null, null);
        // Not held, but an official document of the archive may end it.
        var ended = found.Namings.FirstOrDefault(n => n.In.Facts.Class == SourceClass.Official && (n.In.Facts.Effective ?? n.In.Facts.Issued) <= asked.AsOf
            && sources.Archive.RelationsOf(n.In).Any(r => Ending.Contains(r.Kind) && r.TargetPlace is null && r.Target is { } target && target.CanMean(n.Number)));
        if (ended is null) return Unknown(asked, name, known?.In);
        var since = ended.In.Facts.Effective ?? ended.In.Facts.Issued;
        return new Draft(AnswerKind.Answer, [new Statement(Replies.Ended(name, EffectState.Expired, asked.AsOf, since, Replies.Name(ended.In.Facts)), Quotation.Of(sources, ended.In, ended.Clause))])
        {
            Focus = new Focus { Documents = [ended.In.Facts.Id], Number = known?.Number, Question = asked.Text },
        };
    }

    private static Draft Tell(Asked asked, Sources sources, ArchivedDocument document)
    {
        var facts = document.Facts;
        var effects = new Effects(sources, asked.AsOf);
        var effect = effects.Of(document);
        var name = Replies.Name(facts);
        var focus = new Focus { Documents = [facts.Id], Number = facts.Number, Question = asked.Text };
        var cause = effect.CauseId is { } id && id != facts.Id ? sources.Archive.FindById(id) : null;
        Quotation? words = null;
        if (cause is not null && effect.CauseQuote is { } quote && sources.TextOf(cause).IndexOf(quote, StringComparison.Ordinal) is var at && at >= 0)
            words = Quotation.Of(sources, cause, new(at, quote.Length));
        else if (effects.OwnWords(document) is { } own)
            words = Quotation.Of(sources, document, own);
        if (effect.State == EffectState.Unknown || words is null) return Unknown(asked, name, document) with { Focus = focus };
        var merged = facts.Issuer?.Place is { } place && Province.TryParse(place) is { IsMergedAway: true } province && asked.AsOf >= province.NewFrom ? province : null;
        var text = cause is null ? Replies.Stands(name, effect.State, asked.AsOf, effect.Since) : Replies.Ended(name, effect.State, asked.AsOf, effect.Since, Replies.Name(cause.Facts), effect.CauseKind);
        var statements = new List<Statement> { new($"{text} “{string.Join(' ', words.Quote.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))}”", words) };
        if (merged is not null && effect.State == EffectState.InForce) statements.Add(new Statement(Replies.MergedProvince(merged), []));
        return new Draft(AnswerKind.Answer, statements) { Focus = focus };
    }

    private static Draft Unknown(Asked asked, string name, ArchivedDocument? near) => new(AnswerKind.NotFound, [new Statement(Replies.NoEffect(name), [])])
    {
        OffersContact = true,
        Focus = new Focus { Documents = near is null ? asked.LeansOn?.Documents ?? [] : [near.Facts.Id], Number = asked.Numbers.Count > 0 ? asked.Numbers[0].Number : asked.LeansOn?.Number, Question = asked.Text },
    };

    private static ArchivedDocument? Titled(Asked asked, Sources sources)
    {
        var scope = Scope.Of(asked, sources);
        var best = asked.LeansOn is not null ? scope.Documents.FirstOrDefault()
            : new SentenceFinder(asked, sources).Rank(null, scope.Passages).FirstOrDefault(c => c.Covered >= Thresholds.SureOfMatter)?.At.Document;
        return best?.Facts.Class == SourceClass.Official ? best : null;
    }
}
