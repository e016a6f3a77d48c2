namespace Bot.Answering.Asking;

/// <summary>
/// What "giá …", "phí …", "tiền …" is asked of. A document that never names it tells another price, however alike the rest of the
/// question is: "giá điện sinh hoạt" is not "giá nước sinh hoạt".
/// </summary>
internal static class PricedThing
{
    private const double Said = 1;

    private static readonly PhraseList Measures = new(new[]
    {
        "giá", "đơn giá", "biểu giá", "phí", "lệ phí", "học phí", "mức phí", "tiền", "thuế", "cước", "mức giá", "mức thu",
    }.Select(measure => ("", measure)));

    /// <summary>The term right behind the measure; null when no price is asked for, or nothing stands there.</summary>
    public static Term? In(Asked asked)
    {
        if (!asked.Wants(AskedFor.Money) && !asked.Wants(AskedFor.Amount)) return null;
        foreach (var measure in Measures.Find(asked.Words))
        {
            if (asked.Terms.FirstOrDefault(term => term.Position == measure.End) is not { } thing) continue;
            // A word that says little by itself names no thing.
            if (thing.Weight >= Said && !measure.Words.Contains(thing.Position)) return thing;
        }
        return null;
    }
}
