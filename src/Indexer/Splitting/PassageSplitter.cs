using Archive.Documents;
using Archive.Text;
using Indexer.Reading.Links;

namespace Indexer.Splitting;

/// <summary>
/// Cuts a document into passages that can answer by themselves: a khoản with its điểm, an Điều, a paragraph; never longer than a
/// screen. Spans are in order and do not overlap; together they cover all but headings, letterhead and signature.
/// </summary>
internal static class PassageSplitter
{
    /// <summary>About a screen of a phone.</summary>
    public const int Longest = 1_200;

    // A whole Điều is one passage when it is a short list, for its items answer together.
    private const int ShortArticle = 700;

    // Paragraphs shorter than that are read with their neighbours.
    private const int ShortText = 200;
    private const int PackedText = 500;
    private const int PackedItems = 800;

    public static IReadOnlyList<Passage> Split(OfficialDocument document)
    {
        if (document.Text.Length == 0) return [];
        var packing = new Packing(document.Text);
        var atoms = Outline.Of(document);
        for (var i = 0; i < atoms.Count;)
        {
            var end = i + 1;
            while (end < atoms.Count && SameUnit(atoms[i], atoms[end])) end++;
            var unit = atoms.Skip(i).Take(end - i).ToList();
            if (unit[0].Place.Dieu is null) packing.AddParagraphs(unit);
            else packing.AddArticle(unit);
            i = end;
        }
        return packing.Passages;
    }

    private static bool SameUnit(Atom first, Atom other) =>
        first.Place.KemTheo == other.Place.KemTheo && first.Place.PhuLuc == other.Place.PhuLuc && first.Place.Dieu == other.Place.Dieu && first.Heading == other.Heading;

    private sealed class Packing(string text)
    {
        public List<Passage> Passages { get; } = [];

        public void AddArticle(List<Atom> article)
        {
            var isList = article[0].Kind == AtomKind.Lead && EndsWithColon(article[0]) && article.Count > 1;
            if (Length(article, 0, article.Count) <= (isList ? ShortArticle : 0) || article.TrueForAll(atom => atom.Place == article[0].Place))
            {
                Emit(article, article[0].Place);
                return;
            }
            List<Atom> waiting = [];
            foreach (var clause in Groups(article, atom => atom.Place.Khoan))
            {
                // A lead-in is no answer by itself: it goes with what it announces.
                if (clause[0].Place.Khoan is null && clause.Count == 1 && EndsWithColon(clause[0]) && Length(clause, 0, 1) < PackedText)
                {
                    waiting = clause;
                    continue;
                }
                AddClause([.. waiting, .. clause], clause[0].Place);
                waiting = [];
            }
            if (waiting.Count > 0) Emit(waiting, waiting[0].Place);
        }

        private void AddClause(List<Atom> clause, Place place)
        {
            if (Length(clause, 0, clause.Count) <= Longest)
            {
                Emit(clause, place with { Diem = clause.TrueForAll(atom => atom.Place.Diem == clause[0].Place.Diem) ? clause[0].Place.Diem : null });
                return;
            }
            List<Atom> waiting = [];
            foreach (var point in Groups(clause, atom => atom.Place.Diem))
            {
                if (point[0].Place.Diem is null && EndsWithColon(point[^1]) && Length(point, 0, point.Count) < PackedText)
                {
                    waiting.AddRange(point);
                    continue;
                }
                Emit([.. waiting, .. point], point[0].Place);
                waiting = [];
            }
            if (waiting.Count > 0) Emit(waiting, place);
        }

        /// <summary>Paragraphs one by one; lists with the line that announces them, short ones with their neighbours.</summary>
        public void AddParagraphs(List<Atom> paragraphs)
        {
            List<Atom> open = [];
            foreach (var paragraph in paragraphs)
            {
                if (open.Count > 0 && !Joins(open, paragraph))
                {
                    Emit(open, open[0].Place);
                    open = [];
                }
                open.Add(paragraph);
            }
            if (open.Count > 0) Emit(open, open[0].Place);
        }

        private bool Joins(List<Atom> open, Atom next)
        {
            var length = next.Span.End - open[0].Span.Start;
            var last = open[^1];
            if (next.Kind == AtomKind.Row) return last.Kind == AtomKind.Row || EndsWithColon(last);
            if (last.Kind == AtomKind.Row) return false;
            if (EndsWithColon(open[0]) && next.Kind == AtomKind.Item) return length <= Longest;
            if (EndsWithColon(last)) return length <= Longest;
            if (next.Kind == AtomKind.Item && last.Kind == AtomKind.Item) return length <= PackedItems;
            return next.Kind == AtomKind.Text && last.Kind == AtomKind.Text && length <= PackedText
                && (next.Span.Length < ShortText || last.Span.Length < ShortText) && !StartsNumbered(next);
        }

        private void Emit(List<Atom> atoms, Place place)
        {
            if (Length(atoms, 0, atoms.Count) <= Longest)
            {
                Add(TextSpan.Between(atoms[0].Span.Start, atoms[^1].Span.End), place, atoms[0].Heading);
                return;
            }
            // Too long for a screen: lines first, then sentences.
            var start = 0;
            for (var i = 0; i < atoms.Count; i++)
            {
                if (i > start && Length(atoms, start, i + 1) > Longest) Flush(i);
                if (atoms[i].Span.Length <= Longest) continue;
                if (i > start) Flush(i);
                AddSentences(atoms[i], place);
                start = i + 1;
            }
            if (start < atoms.Count) Flush(atoms.Count);

            void Flush(int end)
            {
                // A row far down says little without the names of the columns.
                var head = atoms.FindIndex(atom => atom.Kind == AtomKind.Row);
                var header = head >= 0 && start > head && atoms[start].Kind == AtomKind.Row ? " › " + atoms[head].Span.In(text) : "";
                Add(TextSpan.Between(atoms[start].Span.Start, atoms[end - 1].Span.End), place, (atoms[0].Heading + header).Trim(' ', '›'));
                start = end;
            }
        }

        private void AddSentences(Atom atom, Place place)
        {
            TextSpan? open = null;
            foreach (var sentence in Sentences.InLine(text, atom.Span.Start, atom.Span.End).SelectMany(Pieces))
            {
                if (open is { } span && sentence.End - span.Start > Longest)
                {
                    Add(span, place, atom.Heading);
                    open = sentence;
                }
                else open = TextSpan.Between(open?.Start ?? sentence.Start, sentence.End);
            }
            if (open is { } rest) Add(rest, place, atom.Heading);
        }

        // A sentence longer than a screen is cut at semicolons, else at blanks.
        private IEnumerable<TextSpan> Pieces(TextSpan sentence)
        {
            var start = sentence.Start;
            while (sentence.End - start > Longest)
            {
                var cut = text.LastIndexOf("; ", start + Longest - 2, Longest - 2, StringComparison.Ordinal);
                if (cut <= start) cut = text.LastIndexOf(' ', start + Longest - 1, Longest - 1);
                if (cut <= start) cut = start + Longest - 1;
                yield return TextSpan.Between(start, cut + 1);
                start = cut + 1;
                while (start < sentence.End && text[start] == ' ') start++;
            }
            if (start < sentence.End) yield return TextSpan.Between(start, sentence.End);
        }

        private void Add(TextSpan span, Place place, string heading)
        {
            var words = span.In(text);
            var left = words.Length - words.TrimStart().Length;
            var trimmed = new TextSpan(span.Start + left, words.Trim().Length);
            if (trimmed.Length > 0) Passages.Add(new Passage(Passages.Count, place, heading, trimmed, trimmed.In(text)));
        }

        private bool EndsWithColon(Atom atom) => atom.Span.Length > 0 && text[atom.Span.End - 1] == ':';

        private bool StartsNumbered(Atom atom) => char.IsDigit(text[atom.Span.Start]);

        private static int Length(List<Atom> atoms, int from, int to) => from >= to ? 0 : atoms[to - 1].Span.End - atoms[from].Span.Start;

        private static IEnumerable<List<Atom>> Groups(List<Atom> atoms, Func<Atom, string?> key)
        {
            for (var i = 0; i < atoms.Count;)
            {
                var end = i + 1;
                while (end < atoms.Count && key(atoms[end]) == key(atoms[i])) end++;
                yield return atoms.GetRange(i, end - i);
                i = end;
            }
        }
    }
}
