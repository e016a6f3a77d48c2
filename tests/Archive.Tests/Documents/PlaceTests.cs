using Archive.Documents;

namespace Archive.Tests.Documents;

public class PlaceTests
{
    [Theory]
    [InlineData("toan-van", "")]
    [InlineData("dieu-5", "Điều 5")]
    [InlineData("dieu-5a-khoan-2", "Điều 5a khoản 2")] // inserted between two others
    [InlineData("dieu-5-khoan-2-diem-đ", "Điều 5 khoản 2 điểm đ")] // đ is a letter of its own
    [InlineData("dieu-5-khoan-2-diem-d", "Điều 5 khoản 2 điểm d")]
    [InlineData("phu-luc", "Phụ lục")] // an only annex has no label
    [InlineData("phu-luc-ii-dieu-3", "Phụ lục II, Điều 3")]
    [InlineData("phu-luc-dieu-3", "Phụ lục, Điều 3")]
    [InlineData("phu-luc-i-doan-4", "Phụ lục I, đoạn 4")]
    [InlineData("quy-che-dieu-5-khoan-2", "Quy chế Điều 5 khoản 2")] // issued with a decision that has an Điều 5 of its own
    [InlineData("quy-che-2-dieu-5", "Quy chế thứ 2 Điều 5")] // two of a kind are issued with one act
    [InlineData("quy-che-2", "Quy chế thứ 2")]
    [InlineData("dieu-le-dieu-3", "Điều lệ Điều 3")] // begins as articles do
    [InlineData("quy-dinh-phu-luc-i", "Quy định Phụ lục I")]
    [InlineData("de-an", "Đề án")]
    [InlineData("doan-4", "đoạn 4")]
    public void An_anchor_is_read_and_written_back(string anchor, string display)
    {
        var place = Place.Parse(anchor);
        place.ToString().ShouldBe(anchor);
        place.Display.ShouldBe(display);
    }

    [Theory]
    [InlineData("")]
    [InlineData("chuong-1")]
    [InlineData("dieu")]
    [InlineData("doan-x")]
    public void Other_text_is_no_anchor(string anchor) => Should.Throw<FormatException>(() => Place.Parse(anchor));

    [Fact]
    public void Equal_places_are_equal() => Place.Parse("dieu-5").ShouldBe(new Place { Dieu = "5" });
}
