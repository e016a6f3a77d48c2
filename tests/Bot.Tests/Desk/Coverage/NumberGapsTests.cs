using Archive.Documents;
using Bot.Desk;
using Bot.Desk.Coverage;

namespace Bot.Tests.Desk.Coverage;

public sealed class NumberGapsTests
{
    [Fact]
    public void Planted_holes_are_listed_and_no_others()
    {
        var series = NumberGaps.Of(
        [
            .. Numbers("UBND tỉnh", "{0}/QĐ-UBND", 2026, 10, 11, 14, 15, 20),
            .. Numbers("UBND tỉnh", "{0}/QĐ-UBND", 2025, 1, 2, 3), // another year begins anew
            .. Numbers("UBND tỉnh", "{0}/KH-UBND", 2026, 5, 90), // two are no series
            .. Numbers("Sở Y tế", "{0}/QĐ-UBND", 2026, 12, 13, 14), // another issuer fills no hole
            .. Numbers("UBND tỉnh", "{0}/2026/QĐ-UBND", 2026, 7, 9, 10), // with the year in the number
        ]);

        series.Select(one => $"{one.Issuer} {one.Symbol} {one.Year} {one.First}-{one.Last}: {DeskReplies.Gaps(one)}").ShouldBe(
        [
            "Sở Y tế QĐ-UBND 2026 12-14: không thiếu",
            "UBND tỉnh QĐ-UBND 2025 1-3: không thiếu",
            "UBND tỉnh QĐ-UBND 2026 7-20: 7 số: 08, 12–13, 16–19",
        ], ignoreOrder: true);
    }

    private static IEnumerable<DocumentFacts> Numbers(string issuer, string form, int year, params int[] ordinals) => ordinals.Select(ordinal => new DocumentFacts
    {
        Id = $"{issuer} {form} {year} {ordinal}",
        Title = "Về một việc",
        Number = DocumentNumber.Parse(string.Format(System.Globalization.CultureInfo.InvariantCulture, form, ordinal.ToString("D2", System.Globalization.CultureInfo.InvariantCulture))),
        Issuer = Issuer.Parse(issuer),
        Issued = new(year, 3, 1),
    });
}
