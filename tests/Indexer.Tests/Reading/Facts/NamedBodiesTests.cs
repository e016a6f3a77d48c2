using Indexer.Reading.Facts;

namespace Indexer.Tests.Reading.Facts;

public sealed class NamedBodiesTests
{
    [Theory]
    [InlineData("Đồng chí Cục trưởng Cục Báo chí truyền đạt nội dung.", "Cục Báo chí")]
    [InlineData("Văn bản của Trung tâm Khuyến nông tỉnh.", "Trung tâm Khuyến nông")]
    [InlineData("Yêu cầu các sở, ban, ngành báo cáo.", "các sở, ban, ngành")]
    [InlineData("UBND các huyện, thị xã, thành phố triển khai.", "UBND các huyện, thị xã, thành phố")]
    [InlineData("Công chức Sở TTTT dự họp.", "Sở Thông tin và Truyền thông")]
    [InlineData("Trên Báo Lạng Sơn có bài.", "Báo Lạng Sơn")]
    public void Names_offices_of_the_table_others_by_their_head_word_and_groups(string text, string body)
    {
        NamedBodies.In(text, new DateOnly(2023, 1, 1)).ShouldContain(body);
    }

    [Theory]
    [InlineData("Hội nghị bàn các giải pháp, các nội dung của vụ việc.")]
    [InlineData("Phòng chống thiên tai là việc của mọi người.")]
    public void Common_words_are_no_bodies(string text)
    {
        NamedBodies.In(text, null).ShouldBeEmpty();
    }

    [Fact]
    public void A_line_of_its_own_holds_the_whole_name()
    {
        NamedBodies.In("Nội dung.\nTrung tâm Công nghệ số", null).ShouldBe(["Trung tâm Công nghệ số"]);
    }
}
