using Bot.Answering;
using Bot.Answering.Topics;
using Bot.Desk.Statistics;
using Bot.State.Statistics;

namespace Bot.Tests.Desk.Statistics;

public sealed class QuestionPicturesTests
{
    private static readonly DateOnly Day = new(2026, 11, 20);

    [Theory]
    [InlineData(40, 12, 40L, 12L)]
    [InlineData(40, 9, null, null)] // 40 of 49 would tell the 9
    [InlineData(9, 40, null, null)]
    [InlineData(40, 0, null, null)] // none is as telling as a few
    public void Parts_are_told_together_or_not_at_all(long answered, long not, long? toldAnswered, long? toldNot)
    {
        var picture = Pictures(new(Day, AnswerCounts.Kinds, nameof(AnswerKind.Answer), answered), new(Day, AnswerCounts.Kinds, nameof(AnswerKind.NotFound), not)).Answers();

        picture.Rows.Select(row => row.Values[^1]).ShouldBe([toldAnswered, toldNot]);
    }

    [Fact]
    public void No_count_below_ten_is_ever_told_nor_left_to_be_reckoned()
    {
        var random = new Random(3);
        AnswerKind[] kinds = [AnswerKind.Answer, AnswerKind.Documents, AnswerKind.NotFound, AnswerKind.Refused, AnswerKind.Help];
        for (var round = 0; round < 300; round++)
        {
            var pictures = Pictures(
            [
                .. kinds.Select(kind => new Tallied(Day, AnswerCounts.Kinds, kind.ToString(), random.Next(0, 25))),
                new(Day, AnswerCounts.Fields, "Y tế", random.Next(0, 25)),
                new(Day, AnswerCounts.Fields, "Giáo dục", random.Next(0, 25)),
            ]);
            var total = pictures.Questions().Rows[0].Values[^1];
            var parts = pictures.Answers().Rows.Select(row => row.Values[^1]).ToList();
            foreach (var told in parts.Append(total).Concat(pictures.Fields().Rows.Select(row => row.Values[0])))
                if (told is { } count) count.ShouldBeGreaterThanOrEqualTo(Discretion.Fewest);
            if (parts[0] is { } answered && parts[1] is { } other) total.ShouldBe(answered + other);
            else parts.ShouldAllBe(part => part == null);
        }
    }

    [Fact]
    public void Times_are_told_as_the_bounds_they_kept()
    {
        var picture = Pictures(new(Day, AnswerCounts.Times, "10", 90), new(Day, AnswerCounts.Times, "100", 8), new(Day, AnswerCounts.Times, AnswerCounts.Beyond, 2)).Times();

        picture.Rows.Select(row => row.Values[^1]).ShouldBe([10L, 100L]);
    }

    private static QuestionPictures Pictures(params Tallied[] counts) => new(counts, Day.AddDays(-1), Day);
}
