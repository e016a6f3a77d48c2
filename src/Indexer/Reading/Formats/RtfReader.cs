using Indexer.Reading.Lines;

namespace Indexer.Reading.Formats;

/// <summary>Rich Text Format (specification 1.9.1): paragraphs, and tables row by row; what a reader does not see is left out.</summary>
internal sealed class RtfReader : DocumentReader
{
    private const int Deepest = 200;

    // Groups that hold no text of the document.
    private static readonly HashSet<string> Destinations =
    [
        "fonttbl", "colortbl", "stylesheet", "info", "pict", "object", "fldinst", "xe", "tc", "header", "headerl", "headerr", "headerf", "footer", "footerl",
        "footerr", "footerf", "annotation", "atnid", "atnauthor", "themedata", "datastore", "filetbl", "revtbl", "rsidtbl", "listtable", "bkmkstart", "bkmkend",
    ];

    private static readonly Dictionary<string, char> Characters = new()
    {
        ["tab"] = '\t',
        ["line"] = '\n',
        ["emdash"] = '—',
        ["endash"] = '–',
        ["bullet"] = '•',
        ["lquote"] = '‘',
        ["rquote"] = '’',
        ["ldblquote"] = '“',
        ["rdblquote"] = '”',
        ["emspace"] = ' ',
        ["enspace"] = ' ',
        ["~"] = '\u00a0',
        ["_"] = '-',
        ["softline"] = '\n',
        ["nestcell"] = '\n',
    };

    public override IEnumerable<Extract> Extract(SourceFile file, CancellationToken cancellationToken)
    {
        var reading = new Reading(file.Id);
        foreach (var token in RtfToken.In(file.Bytes))
        {
            cancellationToken.ThrowIfCancellationRequested();
            reading.Take(token);
        }
        yield return reading.Finish();
    }

    private sealed class Reading(string id)
    {
        private readonly Stack<State> outer = [];
        private readonly RtfFonts fonts = new();
        private readonly RtfText text = new();
        private readonly List<Line> lines = [];
        private readonly List<string> cells = [];

        private State state = new(false, false, 1, 1252);
        private bool isDestination;
        private bool hadHidden;
        private int skippedCharacters;

        public void Take(RtfToken token)
        {
            if (token.Kind is RtfTokenKind.Open or RtfTokenKind.Close) skippedCharacters = 0;
            switch (token.Kind)
            {
                case RtfTokenKind.Open:
                    if (outer.Count >= Deepest) throw new UnreadableDocumentException(ReasonCode.DepthLimit, $"{id}: nests deeper than {Deepest} levels.");
                    outer.Push(state);
                    isDestination = true;
                    return;
                case RtfTokenKind.Close:
                    if (outer.TryPop(out var above)) state = above;
                    if (!state.IsSkipped) fonts.EndTable();
                    break;
                case RtfTokenKind.Word:
                    Word(token);
                    break;
                case RtfTokenKind.Byte:
                    // A character of \u has a replacement for readers that know no Unicode.
                    if (skippedCharacters > 0) skippedCharacters--;
                    else if (!state.IsSkipped) Byte(token.Value);
                    break;
            }
            isDestination = false;
        }

        private void Word(RtfToken word)
        {
            if (fonts.Take(word)) return;
            // "{\\*\\name …}" may be ignored by who does not know it.
            if (isDestination && (word.Name == "*" || Destinations.Contains(word.Name))) state = state with { IsSkipped = true };
            if (state.IsSkipped) return;
            switch (word.Name)
            {
                case "u":
                    Character((char)(ushort)word.Value);
                    skippedCharacters = state.Replacements;
                    break;
                case "uc":
                    state = state with { Replacements = word.Value };
                    break;
                case "f":
                    state = state with { CodePage = fonts.CodePage(word.Value) };
                    break;
                case "v" or "deleted":
                    state = state with { IsHidden = word.Value != 0 };
                    break;
                case "plain":
                    state = state with { IsHidden = false };
                    break;
                case "par" or "sect" or "page":
                    Paragraph();
                    break;
                case "intbl":
                    text.IsInTable = true;
                    break;
                case "pard":
                    text.IsInTable = false;
                    break;
                case "cell":
                    cells.Add(text.Take());
                    break;
                case "row":
                    if (cells.Count > 0) lines.Add(Line.Row([.. cells]));
                    cells.Clear();
                    break;
                default:
                    if (Characters.TryGetValue(word.Name, out var character)) Character(character);
                    break;
            }
        }

        private void Byte(int value)
        {
            if (state.IsHidden) hadHidden |= value > ' ';
            else text.Add((byte)value, state.CodePage);
        }

        private void Character(char character)
        {
            if (state.IsHidden) hadHidden |= !char.IsWhiteSpace(character);
            else text.Add(character);
        }

        private void Paragraph()
        {
            if (text.IsInTable) text.Add('\n');
            else lines.AddRange(text.Take().Split('\n').Select(line => new Line(line)));
        }

        public Extract Finish()
        {
            if (cells.Count > 0) lines.Add(Line.Row([.. cells]));
            text.IsInTable = false;
            Paragraph();
            var warnings = new List<ReasonCode>();
            if (outer.Count > 0) warnings.Add(ReasonCode.Truncated);
            if (hadHidden) warnings.Add(ReasonCode.HiddenText);
            return new Extract(lines) { Warnings = warnings };
        }
    }

    private readonly record struct State(bool IsSkipped, bool IsHidden, int Replacements, int CodePage);
}
