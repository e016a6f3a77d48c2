namespace Archive.Text;

/// <summary>Every way a syllable typed without its diacritics can be meant: "cong" is công, cộng, cổng and others.</summary>
internal static class SyllableForms
{
    private static readonly Lazy<ILookup<string, string>> Forms =
        new(() => VietnameseSyllable.All().Distinct(StringComparer.Ordinal).ToLookup(Folding.Fold, StringComparer.Ordinal));

    /// <summary>Index forms, the bare one among them where the spelling allows it; empty for what is no syllable.</summary>
    public static IEnumerable<string> Of(string folded) => Forms.Value[folded];
}
