using Indexer.Reading.Facts;

namespace Indexer.Tests.Reading.Facts;

public sealed class NewsPlaceTests
{
    [Theory]
    [InlineData("Họp báo quý I", "UBND tỉnh Lạng Sơn tổ chức họp báo.", "Lạng Sơn")]
    [InlineData("Họp báo quý I", "UBND tỉnh tổ chức họp báo.", null)]                                   // not said: not guessed
    [InlineData("Họp báo quý I", "Chủ tịch UBND tỉnh Trần Quốc Thịnh chủ trì họp báo.", null)]         // a person, no province
    [InlineData("Thanh Hóa: Tập huấn", "Sở tổ chức lớp học cho người dân Thanh Hóa.", "Thanh Hóa")]     // a kicker the text bears out
    [InlineData("Ký kết hợp tác", "Tỉnh Lạng Sơn và tỉnh Cao Bằng ký thỏa thuận.", null)]              // two: nobody decides
    [InlineData("Lạng Sơn ký kết hợp tác", "Tỉnh Lạng Sơn và tỉnh Cao Bằng ký thỏa thuận.", "Lạng Sơn")] // the title decides
    public void A_province_is_taken_only_where_the_item_names_it(string title, string text, string? place) =>
        NewsPlace.Of(title, text).ShouldBe(place);
}
