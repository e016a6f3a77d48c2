using Archive.Documents;
using Bot.Answering.Asking;
using Bot.Answering.Evidence;

namespace Bot.Answering.Routes;

/// <summary>"Bài viết về … là của ai?": the byline of a news item, which is nobody's signature.</summary>
internal sealed class Authorship : IRoute
{
    public Draft? TryAnswer(Asked asked, Sources sources)
    {
        if (!asked.Wants(AskedFor.Author) || asked.Numbers.Count > 0) return null;
        var scope = Scope.Of(asked, sources).Keep(d => d.Facts.Class == SourceClass.News);
        var best = asked.LeansOn is not null ? scope.Documents.FirstOrDefault()
            : new SentenceFinder(asked, sources).Rank(null, scope.Passages).FirstOrDefault(c => c.Covered >= Thresholds.Enough)?.At.Document;
        if (best is null || scope.MissingDay is not null) return FreeQuestion.NotFound(asked, scope);
        var focus = new Focus { Documents = [best.Facts.Id], Question = asked.Text, Person = best.Facts.Author };
        return best.Facts.Author is { } author
            ? new Draft(AnswerKind.Answer, [new Statement(Replies.WrittenBy(best.Facts, author), Telling.Naming(sources, best))]) { Focus = focus }
            : new Draft(AnswerKind.NotFound, [new Statement(Replies.NoAuthor(best.Facts), Telling.Naming(sources, best))]) { Focus = focus, OffersContact = true };
    }
}
