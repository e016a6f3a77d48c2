using Archive.Documents;
using Archive.Text;
using Indexer.Reading.Encodings;
using Indexer.Reading.Facts;
using Indexer.Reading.Lines;
using Indexer.Reading.Links;

namespace Indexer.Reading;

/// <summary>From the lines of a format to a document with facts and relations: the same steps for every format.</summary>
internal static class Understanding
{
    public static ReadDocument Of(SourceFile file, Extract extract)
    {
        var warnings = new HashSet<ReasonCode>(extract.Warnings);
        IReadOnlyList<Line> lines = Clean(extract, warnings);
        lines = Columns.ReadLayoutTables(lines);
        lines = GluedSignature.Part(Columns.ReadFoot(Columns.ReadLetterhead(lines)));
        if (extract.Wrapped) lines = Paragraphs.Join(lines);
        lines = Furniture.Drop([.. lines.Select(Tidy).Where(line => line.Text.Length > 0 || line.Kind == LineKind.Picture)]);

        var id = extract.Id ?? (extract.Part is null ? file.Id : $"{file.Id}/{extract.Part}");
        var (document, refusal) = Read(id, extract, lines);
        if (Secrecy.IsMarked([.. lines.Select(line => line.Text)])) refusal = ReasonCode.Restricted;
        if (SuspectInstructions.In(document.Text)) warnings.Add(ReasonCode.SuspectInstructions);
        if (FileTypes.Contradicts(file.Extension, FileTypes.Of(file))) warnings.Add(ReasonCode.WrongExtension);
        if (document.Text.Length == 0) refusal = ReasonCode.Empty;
        document = document with { Facts = document.Facts with { File = file.Id, ContentHash = file.ContentHash } };
        return new ReadDocument(document, [.. warnings.Order()], refusal) { OcrConfidence = extract.OcrConfidence };
    }

    private static List<Line> Clean(Extract extract, HashSet<ReasonCode> warnings)
    {
        var cleaning = new CharacterCleaning();
        var output = new List<Line>(extract.Lines.Count);
        foreach (var line in extract.Lines)
        {
            var text = Repaired(cleaning.Clean(line.Text));
            var cells = line.Cells?.Select(cell => Repaired(cleaning.Clean(cell))).ToList();
            output.Add(line with { Text = text, Cells = cells });
        }
        warnings.UnionWith(cleaning.Found);
        return output;

        string Repaired(string text)
        {
            // Recognised letters are Unicode already; what looks odd among them was misread.
            if (extract.OcrConfidence is not null || LegacyFonts.Repair(text) is not { } repaired) return text;
            warnings.Add(ReasonCode.LegacyFontText);
            return repaired;
        }
    }

    private static Line Tidy(Line line) => line.Cells is { } cells
        ? Line.Row([.. cells.Select(Blanks.Collapse)])
        : line with { Text = Blanks.Collapse(line.Text) };

    private static (OfficialDocument Document, ReasonCode? Refusal) Read(string id, Extract extract, IReadOnlyList<Line> lines)
    {
        var (attributes, withoutTable) = AttributeTable.Take(lines);
        var text = FromLetterhead([.. withoutTable.Where(line => line.Kind is not (LineKind.Picture or LineKind.Caption)).Select(line => line.Text)]);
        var form = OfficialForm.Of(text);
        return form.IsOfficial || !attributes.IsEmpty ? ReadOfficial(id, extract, form, attributes) : ReadNews(id, extract, withoutTable);
    }

    private static (OfficialDocument, ReasonCode?) ReadOfficial(string id, Extract extract, OfficialForm form, AttributeTable attributes)
    {
        var (facts, isDraft) = FactsOf.Official(form, id);
        facts = attributes.Fill(facts);
        if (extract.HeadIsRecognised) facts = Recognised(facts, form, extract);
        if (facts.Title.Length == 0) facts = facts with { Title = extract.Title ?? FirstWords(form.Lines) };
        facts = facts with { SourceUrl = extract.SourceUrl, Publisher = extract.Publisher };
        var text = string.Join('\n', form.Lines);
        var document = new OfficialDocument(facts, text) { Relations = RelationReader.Of(facts, text) };
        return (document, isDraft && facts.Number is null ? ReasonCode.Draft : null);
    }

    /// <summary>A recognised letterhead: an unsure number or a name nobody can bear is none, and what a stamp covers is read from the clause that repeats it.</summary>
    private static DocumentFacts Recognised(DocumentFacts facts, OfficialForm form, Extract extract)
    {
        if (!IsSure(facts, extract)) facts = facts with { Number = null };
        if (facts.Signer?.Split(' ').All(word => VietnameseSyllable.IsPossible(Folding.Fold(word))) == false) facts = facts with { Signer = null, SignerCapacity = null };
        var isWhole = facts.Title.Length > 0 && char.IsUpper(facts.Title[0]);
        if (isWhole && facts.Issuer is not null) return facts;
        var clause = EnactingClause.Of(form);
        return facts with { Title = isWhole ? facts.Title : clause?.Title ?? "", Issuer = facts.Issuer ?? clause?.Issuer };
    }

    /// <summary>A recognised number counts when its figures were read with confidence and its year is the year of the date.</summary>
    private static bool IsSure(DocumentFacts facts, Extract extract) =>
        facts.Number is { } number && !extract.UnsureNumbers.Any(word => word.Contains(number.Ordinal, StringComparison.Ordinal))
        && (number.Year is null || number.Year == facts.Issued?.Year);

    private static (OfficialDocument, ReasonCode?) ReadNews(string id, Extract extract, IReadOnlyList<Line> lines)
    {
        var page = NewsPage.Of(extract, lines);
        var text = string.Join('\n', page.Body.Select(line => line.Text));
        var title = page.Title ?? FirstWords([.. page.Body.Select(line => line.Text)]);
        var facts = new DocumentFacts
        {
            Id = id,
            Title = title,
            Class = SourceClass.News,
            Published = page.Published,
            PublishedBy = page.PublishedBy,
            Place = NewsPlace.Of(title, text),
            Author = page.Author,
            Captions = page.Captions.Count == 0 ? null : string.Join('\n', page.Captions),
            EventDays = EventDays.Of(text, page.Published),
            Section = page.Section,
            Publisher = extract.Publisher ?? EditorialNote.PublisherIn(page.Body.Select(line => line.Text)),
            SourceUrl = extract.SourceUrl,
        };
        return (new OfficialDocument(facts, text) { Relations = RelationReader.Of(facts, text) }, null);
    }

    /// <summary>A site's tools and the stamps of a gazette stand above the letterhead.</summary>
    private static List<string> FromLetterhead(List<string> lines)
    {
        var motto = lines.FindIndex(Letterhead.IsMotto);
        if (motto is < 0 or > 40) return lines;
        // Issuer, number and subject stand on the left and so may come before Quốc hiệu; they begin with the name of an office.
        var first = Math.Max(0, motto - LeftColumn);
        var start = Enumerable.Range(first, motto - first).FirstOrDefault(i => IssuerOf.IsOffice(lines[i]), motto);
        return lines.GetRange(start, lines.Count - start);
    }

    // Two offices, a rule, number, subject over some lines.
    private const int LeftColumn = 10;

    private static string FirstWords(IReadOnlyList<string> lines)
    {
        if (lines.Count == 0) return "";
        const int longest = 120;
        var line = lines[0];
        if (line.Length <= longest) return line;
        var cut = line.LastIndexOf(' ', longest);
        return line[..(cut > 0 ? cut : longest)] + "…";
    }
}
