using Archive.Documents;

namespace Archive.Tests.Documents;

public class IssuerTests
{
    [Theory]
    [InlineData("ỦY BAN NHÂN DÂN TỈNH LÂM GIANG", "UBND tỉnh", "UBND", "Lâm Giang")] // header in capitals
    [InlineData("ỦY BAN NHÂN DÂN\nTỈNH LÂM GIANG", "UBND tỉnh", "UBND", "Lâm Giang")] // on two lines
    [InlineData("UBND tỉnh Lạng Sơn", "UBND tỉnh", "UBND", "Lạng Sơn")]
    [InlineData("ubnd tinh lang son", "UBND tỉnh", "UBND", "Lạng Sơn")]
    [InlineData("Uỷ ban nhân dân Thanh Hoá", "UBND tỉnh", "UBND", "Thanh Hóa")] // level from the place; other tone place
    [InlineData("UBND TP.HCM", "UBND thành phố", "UBND", "Hồ Chí Minh")]
    [InlineData("UBND thành phố Lạng Sơn", "UBND thành phố", "UBND", "Lạng Sơn")] // the city, not the province
    [InlineData("UBND huyện Hữu Lũng", "UBND huyện", "UBND", "Hữu Lũng")]
    [InlineData("UBND xã Tân Thành", "UBND xã", "UBND", "Tân Thành")]
    [InlineData("UBND tỉnh", "UBND tỉnh", "UBND", null)]
    [InlineData("HĐND tỉnh Hậu Giang", "HĐND tỉnh", "HĐND", "Hậu Giang")]
    [InlineData("Chủ tịch UBND tỉnh Lạng Sơn", "UBND tỉnh", "UBND", "Lạng Sơn")]
    [InlineData("Sở TT&TT Thanh Hóa", "Sở Thông tin và Truyền thông", "STTTT", "Thanh Hóa")]
    [InlineData("Sở Văn hoá, Thể thao và Du lịch tỉnh Lạng Sơn", "Sở Văn hóa, Thể thao và Du lịch", "SVHTTDL", "Lạng Sơn")]
    [InlineData("so thong tin va truyen thong quang binh", "Sở Thông tin và Truyền thông", "STTTT", "Quảng Bình")]
    [InlineData("Bộ trưởng Bộ Công an", "Bộ Công an", "BCA", null)]
    [InlineData("Thủ tướng Chính phủ", "Thủ tướng Chính phủ", "TTg", null)]
    [InlineData("THỦ TƯỚNG", "Thủ tướng Chính phủ", "TTg", null)]
    [InlineData("Thống đốc Ngân hàng Nhà nước Việt Nam", "Ngân hàng Nhà nước Việt Nam", "NHNN", null)]
    [InlineData("Bộ Chính trị", "Bộ Chính trị", "TW", null)]
    [InlineData("Tỉnh ủy Lạng Sơn", "Tỉnh ủy", "TU", "Lạng Sơn")]
    [InlineData("TỈNH ỦY LÂM GIANG", "Tỉnh ủy", "TU", "Lâm Giang")] // a place of no table
    [InlineData("Sở Y tế Lâm Giang", "Sở Y tế", "SYT", "Lâm Giang")]
    [InlineData("Cục Báo chí", "Cục Báo chí", null, null)] // not in the table
    [InlineData("TRƯỜNG ĐẠI HỌC LÂM GIANG", "Trường đại học lâm giang", null, null)]
    public void An_issuer_is_read_as_printed(string text, string name, string? code, string? place)
    {
        var issuer = Issuer.TryParse(text).ShouldNotBeNull();
        (issuer.Name, issuer.Code, issuer.Place).ShouldBe((name, code, place));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Nguyễn Văn A")]
    [InlineData("Căn cứ Luật Báo chí")]
    [InlineData("mới nhất")]
    public void Other_words_are_no_issuer(string text) => Issuer.TryParse(text).ShouldBeNull();

    [Fact]
    public void Spellings_and_aliases_are_one_issuer()
    {
        Issuer.Parse("Sở TT&TT Thanh Hoá").ShouldBe(Issuer.Parse("SỞ THÔNG TIN VÀ TRUYỀN THÔNG TỈNH THANH HÓA"));
        Issuer.Parse("UBND tỉnh Lạng Sơn").ShouldNotBe(Issuer.Parse("UBND thành phố Lạng Sơn"));
    }

    [Fact]
    public void Offices_are_found_in_a_question()
    {
        var text = "Công văn của Sở TT&TT Quảng Bình gửi UBND huyện Lệ Thủy và Bộ Văn hóa về báo chí";
        Issuer.FindAll(text).Select(m => m.Span.In(text))
            .ShouldBe(["Sở TT&TT Quảng Bình", "UBND huyện Lệ Thủy", "Bộ Văn hóa"]);
    }

    [Theory]
    [InlineData("hội đồng thi tuyển")]
    [InlineData("stp nào cũng được")] // a short code in lower case is no office
    [InlineData("báo tỉnh nào đăng")]
    [InlineData("đồng chí Dương Xuân Huyên, Ủy viên Ban Thường vụ")] // Huyên, Ủy is no Huyện ủy
    public void General_words_are_no_office(string text) => Issuer.FindAll(text).ShouldBeEmpty();

    [Fact]
    public void A_place_does_not_reach_into_the_next_sentence()
    {
        Issuer.FindAll("dự có Phó Chủ tịch UBND tỉnh. Thành phần gồm lãnh đạo các đơn vị")[0].Issuer.ToString().ShouldBe("UBND tỉnh");
    }

    [Fact]
    public void Of_two_ministries_of_one_name_the_day_decides()
    {
        Issuer.FindAll("bộ nông nghiệp", new DateOnly(2020, 1, 1))[0].Issuer.Code.ShouldBe("BNNPTNT");
        Issuer.FindAll("bộ nông nghiệp", new DateOnly(2025, 9, 1))[0].Issuer.Code.ShouldBe("BNNMT");
    }

    [Fact]
    public void A_divided_office_has_several_successors_each_in_its_field()
    {
        var successors = Issuer.Parse("Sở TTTT Quảng Bình").SuccessorsOn(new DateOnly(2025, 8, 1));
        successors.Select(s => s.Issuer.ToString()).ShouldBe(["Sở Khoa học và Công nghệ Quảng Trị", "Sở Văn hóa, Thể thao và Du lịch Quảng Trị"]);
        successors[1].Field.ShouldBe("báo chí, xuất bản, phát thanh, thông tin cơ sở");
    }

    [Fact]
    public void Before_the_change_there_is_no_successor() =>
        Issuer.Parse("Sở TTTT Quảng Bình").SuccessorOn(new DateOnly(2025, 2, 28)).ShouldBeNull();

    [Fact]
    public void A_merged_province_hands_its_committee_to_the_new_one()
    {
        Issuer.Parse("UBND tỉnh Quảng Bình").SuccessorOn(new DateOnly(2025, 7, 1))!.ToString().ShouldBe("UBND tỉnh Quảng Trị");
        Issuer.Parse("UBND tỉnh Hải Dương").SuccessorOn(new DateOnly(2025, 7, 1))!.ToString().ShouldBe("UBND thành phố Hải Phòng");
        Issuer.Parse("UBND tỉnh Lạng Sơn").SuccessorOn(new DateOnly(2025, 7, 1)).ShouldBeNull();
    }

    [Fact]
    public void The_district_level_is_followed_by_the_communes() =>
        Issuer.Parse("UBND huyện Lệ Thủy").SuccessorOn(new DateOnly(2025, 7, 1))!.Name.ShouldBe("UBND cấp xã");
}
