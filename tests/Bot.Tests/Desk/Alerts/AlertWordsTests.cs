using Bot.Desk.Alerts;
using Bot.State.Alerts;

namespace Bot.Tests.Desk.Alerts;

public sealed class AlertWordsTests
{
    [Theory]
    [InlineData("", AlertDeed.List, "", Rhythm.Now, 0)]
    [InlineData("họp báo", AlertDeed.Add, "họp báo", Rhythm.Now, 0)]
    [InlineData("ngay họp báo", AlertDeed.Add, "họp báo", Rhythm.Now, 0)]
    [InlineData("hằng ngày họp báo", AlertDeed.Add, "họp báo", Rhythm.Daily, 0)]
    [InlineData("hang tuan hop bao", AlertDeed.Add, "hop bao", Rhythm.Weekly, 0)] // without accents
    [InlineData("ngày:2026 họp báo", AlertDeed.Add, "ngày:2026 họp báo", Rhythm.Now, 0)] // an operator, no rhythm
    [InlineData("ngay:2026 hop bao", AlertDeed.Add, "ngay:2026 hop bao", Rhythm.Now, 0)]
    [InlineData("thử họp báo", AlertDeed.Try, "họp báo", Rhythm.Now, 0)]
    [InlineData("tạm dừng 3", AlertDeed.Pause, "", Rhythm.Now, 3)]
    [InlineData("tiep tuc 3", AlertDeed.Resume, "", Rhythm.Now, 3)]
    [InlineData("bỏ 12", AlertDeed.Delete, "", Rhythm.Now, 12)]
    [InlineData("bỏ phiếu kín", AlertDeed.Add, "bỏ phiếu kín", Rhythm.Now, 0)] // a word that is the matter
    [InlineData("bản tin tuần", AlertDeed.Digest, "", Rhythm.Weekly, 0)]
    internal void A_wish_is_read_with_its_rhythm_or_number(string typed, AlertDeed deed, string query, Rhythm rhythm, long id) =>
        AlertWords.Read(typed).ShouldBe(new AlertWish(deed, query, rhythm, id));

    [Theory]
    [InlineData("báo tôi khi có văn bản sửa đổi 12/2023/QĐ-UBND", "văn bản sửa đổi 12/2023/QĐ-UBND")]
    [InlineData("bao cho toi khi co hop bao", "hop bao")]
    [InlineData("báo chí", "báo chí")]
    public void The_words_that_ask_are_no_matter(string typed, string query) => AlertWords.Query(typed).ShouldBe(query);
}
