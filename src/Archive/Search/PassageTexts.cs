using Archive.Index;

namespace Archive.Search;

/// <summary>The texts of a passage compared with a question. <paramref name="HeadLength"/>: words of the title that name the matter.</summary>
internal sealed record PassageTexts(ComparedText Title, ComparedText Body, int HeadLength)
{
    public static PassageTexts Of(PassageOf passage, AskedVocabulary asked)
    {
        var title = AnalysedPassage.SearchedTitle(passage.Document.Facts, passage.Passage.Heading);
        var withInitials = asked.Units.Any(unit => unit.Initials is not null);
        return new(ComparedText.Of(title, asked, withInitials), ComparedText.Of(passage.Passage.Text, asked, withInitials: false), LengthOfHead(title));
    }

    /// <summary>Words before the first dash or full stop that parts a title: what it names, without where it stands.</summary>
    private static int LengthOfHead(string title)
    {
        var end = title.AsSpan().IndexOfAny('–', '—', '|');
        if (end <= 0) end = title.IndexOf(" - ", StringComparison.Ordinal);
        var head = end <= 0 ? title : title[..end];
        var count = 0;
        foreach (var _ in Text.Syllables.In(head)) count++;
        return count;
    }
}
