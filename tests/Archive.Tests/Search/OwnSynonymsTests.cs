using Archive.Search;

namespace Archive.Tests.Search;

public sealed class OwnSynonymsTests : IDisposable
{
    [Fact]
    public void The_wordings_of_a_group_answer_for_each_other_until_the_list_changes()
    {
        OwnSynonyms.Set([["ngựa sắt", "xe máy", "mô tô hai bánh"], ["một mình"], ["", "?"]]);

        Readings("giá giữ ngựa sắt").ShouldBe(["xe máy", "mô tô hai bánh"]);
        Readings("giá giữ mô tô hai bánh").ShouldBe(["ngựa sắt", "xe máy"]);
        OwnSynonyms.Groups.Count.ShouldBe(1);

        OwnSynonyms.Set([]);
        Readings("giá giữ ngựa sắt").ShouldBeEmpty();
    }

    public void Dispose() => OwnSynonyms.Set([]);

    private static IEnumerable<string> Readings(string question) =>
        AskedWords.Read(question).Units.SelectMany(unit => unit.Alternatives).Select(words => string.Join(' ', words.Select(word => word.Exact)));
}
