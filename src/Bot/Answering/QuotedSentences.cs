using Bot.Answering.Asking;
using Bot.Answering.Evidence;

namespace Bot.Answering;

/// <summary>
/// Words the sentences found, the likeliest first, as far as there is room. Those of one passage that stand side by side become one
/// quotation, in reading order.
/// </summary>
internal sealed class QuotedSentences(Asked asked, Sources sources, int maxCharacters)
{
    public IReadOnlyList<Statement> Of(IReadOnlyList<Candidate> found)
    {
        var blocks = new List<Block>();
        IReadOnlyList<Statement> written = [];
        foreach (var group in found.GroupBy(c => (c.At.Document.Key, c.Sentence)))
        {
            if (blocks.Exists(block => block.Shows(sources, group.First()))) continue;
            var with = With(blocks, [.. group], maxCharacters - Shortening.Length(written));
            var statements = Write(with);
            if (blocks.Count > 0 && Shortening.Length(statements) > maxCharacters) continue;
            (blocks, written) = (with, statements);
        }
        return written;
    }

    /// <summary>The blocks with a sentence more: joined to its neighbours, or by itself.</summary>
    private List<Block> With(List<Block> blocks, IReadOnlyList<Candidate> group, int room)
    {
        for (var at = 0; at < blocks.Count; at++)
        {
            List<Candidate> sentences = [.. blocks[at].Sentences, group[0]];
            if (group.Count == 1 && Quoting.Together(sources, sentences) is { } joined)
                return [.. blocks[..at], new Block(sentences, joined), .. blocks[(at + 1)..]];
        }
        return [.. blocks, new Block([group[0]], Quoting.Of(sources, group[0], [.. group.Select(c => c.Clause)], asked, room))];
    }

    private List<Statement> Write(List<Block> blocks)
    {
        var telling = new Telling(sources);
        return [.. blocks.Select(block => telling.Of(block.Sentences[0].At.Document, block.Excerpt) with { Answering = block.AnsweringIn(sources) })];
    }

    private sealed record Block(IReadOnlyList<Candidate> Sentences, Excerpt Excerpt)
    {
        /// <summary>The likeliest came first.</summary>
        public string? AnsweringIn(Sources sources) => Sentences is [var best, _, ..] ? best.Sentence.In(sources.TextOf(best.At.Document)) : null;

        /// <summary>A list quoted with its lead-in, or a passage quoted whole, may hold the next sentence already.</summary>
        public bool Shows(Sources sources, Candidate candidate) =>
            Sentences[0].At.Document.Key == candidate.At.Document.Key && Excerpt.Shows(candidate.Clause.In(sources.TextOf(candidate.At.Document)));
    }
}
