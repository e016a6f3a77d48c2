using Archive.Documents;
using Indexer.Reading;
using Indexer.Reading.Facts;
using Indexer.Tests.Fixtures;

namespace Indexer.Tests.Reading.Facts;

public sealed class OfficialFactsTests
{
    private const string Body = "Căn cứ Luật Thư viện ngày 21 tháng 11 năm 2019;\nĐiều 1. Giao Sở Văn hóa, Thể thao và Du lịch lập danh sách.\nĐiều 2. Quyết định này có hiệu lực kể từ ngày ký.\n";

    private const string Head = "ỦY BAN NHÂN DÂN\nTỈNH LÂM GIANG\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 15/QĐ-UBND\nLâm Giang, ngày 03 tháng 7 năm 2025\n";

    [Fact]
    public void A_decision_of_general_effect_carries_a_year()
    {
        var facts = Read("HỘI ĐỒNG NHÂN DÂN\nTỈNH LÂM GIANG\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 07/2025/NQ-HĐND\nLâm Giang, ngày 09 tháng 7 năm 2025\nNGHỊ QUYẾT\nVề hỗ trợ thư viện xã\n" + Body);

        facts.Number?.ToString().ShouldBe("07/2025/NQ-HĐND");
        facts.Kind?.Name.ShouldBe("Nghị quyết");
        facts.Issuer?.ToString().ShouldBe("HĐND tỉnh Lâm Giang");
        facts.Title.ShouldBe("Về hỗ trợ thư viện xã");
    }

    [Fact]
    public void A_party_letterhead_is_read_too()
    {
        var facts = Read("TỈNH ỦY LÂM GIANG\n*\nSố 12-NQ/TU\nĐẢNG CỘNG SẢN VIỆT NAM\nLâm Giang, ngày 05 tháng 6 năm 2025\nNGHỊ QUYẾT\nVề phát triển văn hóa đọc\nBan Chấp hành Đảng bộ tỉnh ban hành Nghị quyết như sau:\n");

        facts.Number?.ToString().ShouldBe("12-NQ/TU");
        facts.Issued.ShouldBe(new DateOnly(2025, 6, 5));
        facts.Issuer?.ToString().ShouldBe("Tỉnh ủy Lâm Giang");
    }

    [Fact]
    public void Recipients_are_those_addressed_and_those_listed_and_the_last_line_tells_where_it_is_filed()
    {
        var facts = Read("ỦY BAN NHÂN DÂN\nTỈNH LÂM GIANG\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 214/UBND-VX\nV/v thư viện lưu động\nLâm Giang, ngày 12 tháng 3 năm 2025\n"
            + "Kính gửi:\n- Sở Văn hóa, Thể thao và Du lịch;\n- Ủy ban nhân dân các xã.\nỦy ban nhân dân tỉnh yêu cầu lập danh sách điểm dừng xe.\n"
            + "Nơi nhận:\n- Như trên;\n- Ban Tuyên giáo và\nDân vận Tỉnh ủy;\n- Lưu: VT, KGVX.\nCHỦ TỊCH\nTrần Văn Bình");

        facts.Recipients?.Split('\n').ShouldBe(["Sở Văn hóa, Thể thao và Du lịch", "Ủy ban nhân dân các xã", "Như trên", "Ban Tuyên giáo và Dân vận Tỉnh ủy"]);
        facts.FiledWith.ShouldBe("VT, KGVX");
        facts.Signer.ShouldBe("Trần Văn Bình");
    }

    [Fact]
    public void A_title_in_capitals_takes_the_letters_of_the_text()
    {
        TitleOf.InSentenceCase("QUY ĐỊNH MỨC HỖ TRỢ THƯ VIỆN TỈNH LÂM GIANG", "Ủy ban ban hành Quyết định quy định mức hỗ trợ thư viện tỉnh Lâm Giang.")
            .ShouldBe("Quy định mức hỗ trợ thư viện tỉnh Lâm Giang");
    }

    [Fact]
    public void A_blank_number_makes_a_draft_that_is_not_indexed()
    {
        var read = Fixture.ReadText("ỦY BAN NHÂN DÂN\nTỈNH LÂM GIANG\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố:        /QĐ-UBND\nLâm Giang, ngày     tháng     năm 2025\nQUYẾT ĐỊNH\nVề thư viện xã\n" + Body);

        read.Document.Facts.Number.ShouldBeNull();
        read.Document.Facts.Issued.ShouldBeNull();
        read.Refusal.ShouldBe(ReasonCode.Draft);
    }

    [Theory]
    [InlineData("MẬT")]
    [InlineData("TUYỆT MẬT")]
    [InlineData("LƯU HÀNH NỘI BỘ")]
    public void A_marked_document_is_kept_out(string mark)
    {
        Fixture.ReadText($"{mark}\nỦY BAN NHÂN DÂN\nTỈNH LÂM GIANG\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 15/QĐ-UBND\nQUYẾT ĐỊNH\nVề thư viện\n" + Body)
            .Refusal.ShouldBe(ReasonCode.Restricted);
    }

    [Fact]
    public void A_text_about_secrets_is_not_secret()
    {
        Fixture.ReadText("Bảo vệ bí mật nhà nước\n\nTài liệu đóng dấu MẬT phải được quản lý theo quy định. Người lưu giữ chịu trách nhiệm.\nLớp tập huấn diễn ra trong hai ngày tại thư viện tỉnh.")
            .Refusal.ShouldBeNull();
    }

    [Fact]
    public void A_copy_keeps_the_number_of_what_was_copied()
    {
        var facts = Read("SAO Y; Số: 88/SY-VP; 20/7/2025\nỦY BAN NHÂN DÂN\nTỈNH LÂM GIANG\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 15/QĐ-UBND\nLâm Giang, ngày 03 tháng 7 năm 2025\nQUYẾT ĐỊNH\nVề thư viện\n" + Body);

        facts.Number?.ToString().ShouldBe("15/QĐ-UBND");
        facts.Issued.ShouldBe(new DateOnly(2025, 7, 3));
    }

    [Fact]
    public void An_annex_by_itself_belongs_to_its_parent_and_has_no_number()
    {
        var facts = Read("PHỤ LỤC II\nDANH MỤC THƯ VIỆN XÃ\n(Kèm theo Quyết định số 15/2025/QĐ-UBND ngày 03 tháng 7 năm 2025 của Ủy ban nhân dân tỉnh Lâm Giang)\n1. Thư viện xã Nà Tăm.\n2. Thư viện xã Bản Lầu.");

        facts.Number.ShouldBeNull();
        facts.BelongsTo?.ToString().ShouldBe("15/2025/QĐ-UBND");
        facts.Kind?.Name.ShouldBe("Phụ lục");
    }

    [Theory]
    [InlineData("TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nLê Thị Hoa", "KT. Chủ tịch, Phó Chủ tịch Lê Thị Hoa")]   // a deputy for the head
    [InlineData("KT. CỤC TRƯỞNG\nPHÓ CỤC TRƯỞNG\nĐại tá Nguyễn Văn An", "KT. Cục trưởng, Phó Cục trưởng Đại tá Nguyễn Văn An")] // a rank stays with the name
    [InlineData("CHỦ TỊCH\n(Đã ký)\nTrần Văn Bình", "Chủ tịch Trần Văn Bình")]                                                     // a mark of signing is no name
    [InlineData("TL. CHỦ TỊCH\nCHÁNH VĂN PHÒNG\nVũ Minh Đức", "TL. Chủ tịch, Chánh Văn phòng Vũ Minh Đức")]                      // by order
    public void The_signature_gives_capacity_and_name(string foot, string spoken)
    {
        var facts = Read("ỦY BAN NHÂN DÂN\nTỈNH LÂM GIANG\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 15/QĐ-UBND\nLâm Giang, ngày 03 tháng 7 năm 2025\nQUYẾT ĐỊNH\nVề thư viện\n" + Body + "Nơi nhận:\n- Như Điều 2;\n- Lưu: VT.\n" + foot);

        SignatureOf.Spoken(facts.Signer, facts.SignerCapacity).ShouldBe(spoken);
    }

    [Theory]
    [InlineData("45/BC-XYZNS", "45/BC-XYZNS")]            // one letter off a known symbol, and right all the same
    [InlineData("07 / KH - UBND", "07/KH-UBND")]
    [InlineData("12/QWE-RTZ3", "12/QWE-RTZ3")]            // an office that no table has
    [InlineData("5/QĐ-UBND", "05/QĐ-UBND")]
    [InlineData("301 /GM-VPUBND", "301/GM-VPUBND")]
    public void The_number_of_a_letterhead_is_believed_to_the_letter(string printed, string number)
    {
        Read(Head.Replace("15/QĐ-UBND", printed, StringComparison.Ordinal) + "QUYẾT ĐỊNH\nVề thư viện\n" + Body).Number?.ToString().ShouldBe(number);
    }

    [Theory]
    [InlineData("Lâm Giang, ngày 03/7/2025")]
    [InlineData("Lâm Giang, ngày 3 tháng 7 năm 2025")]
    [InlineData("Lâm Giang, ngày ba tháng bảy năm hai nghìn không trăm hai mươi lăm")]
    public void Place_and_date_are_read_in_every_dress(string line)
    {
        var facts = Read(Head.Replace("Lâm Giang, ngày 03 tháng 7 năm 2025", line, StringComparison.Ordinal) + "QUYẾT ĐỊNH\nVề thư viện\n" + Body);

        facts.Issued.ShouldBe(new DateOnly(2025, 7, 3));
        facts.Place.ShouldBe("Lâm Giang");
    }

    [Fact]
    public void Whose_directive_it_is_stands_between_type_and_title()
    {
        Read("TỈNH ỦY LÂM GIANG\n*\nSố 24-CT/TU\nĐẢNG CỘNG SẢN VIỆT NAM\nLâm Giang, ngày 05 tháng 6 năm 2025\nCHỈ THỊ\nCỦA BAN THƯỜNG VỤ TỈNH ỦY\nVề văn hóa đọc\n-----\nBan Thường vụ yêu cầu mở thư viện xã.\n")
            .Title.ShouldBe("Về văn hóa đọc");
    }

    [Fact]
    public void A_reprint_without_its_letterhead_is_read_from_the_lines_under_its_type()
    {
        var facts = Read("QUYẾT ĐỊNH\nCỦA ỦY BAN NHÂN DÂN TỈNH LÂM GIANG\nSố: 15/2023/QĐ-UBND, ngày 20 tháng 6 năm 2023\nVề thư viện xã\nỦY BAN NHÂN DÂN TỈNH LÂM GIANG\n" + Body + "CHỦ TỊCH\nTrần Văn Bình");

        (facts.Number?.ToString(), facts.Issuer?.ToString(), facts.Issued, facts.Title, facts.Signer)
            .ShouldBe(("15/2023/QĐ-UBND", "UBND tỉnh Lâm Giang", new DateOnly(2023, 6, 20), "Về thư viện xã", "Trần Văn Bình"));
    }

    [Fact]
    public void A_joint_circular_names_both_who_issued_it()
    {
        var facts = Read("BỘ TÀI CHÍNH - BỘ CÔNG AN\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 14/2013/TTLT-BTC-BCA\nHà Nội, ngày 31 tháng 12 năm 2013\nTHÔNG TƯ LIÊN TỊCH\nVề bảo hiểm cháy\nĐiều 1. Hiệu lực\nThông tư liên tịch này có hiệu lực thi hành kể từ ngày 01 tháng 3 năm 2014.\n");

        facts.Issuer?.Name.ShouldBe("Bộ Tài chính - Bộ Công an");
        facts.Effective.ShouldBe(new DateOnly(2014, 3, 1));
    }

    [Fact]
    public void A_consolidated_text_has_its_number_beside_what_certifies_it_and_changes_nothing()
    {
        var read = Fixture.ReadText("BỘ TÀI CHÍNH\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nTHÔNG TƯ\nQuy định phí thẩm định\nĐiều 1. Phạm vi\nThông tư này quy định phí.\nĐiều 2. Hiệu lực\nThông tư này thay thế Thông tư số 53/2016/TT-BTC ngày 04 tháng 6 năm 2016.\n"
            + "BỘ TÀI CHÍNH\nSố: 15/VBHN-BTC\nXÁC THỰC VĂN BẢN HỢP NHẤT\nHà Nội, ngày 20 tháng 3 năm 2020\nKT. BỘ TRƯỞNG\nTHỨ TRƯỞNG\nVũ Thị Mai").Document;

        read.Facts.Number?.ToString().ShouldBe("15/VBHN-BTC");
        read.Facts.Kind?.Name.ShouldBe("Văn bản hợp nhất");
        read.Facts.Issued.ShouldBe(new DateOnly(2020, 3, 20));
        read.Relations.ShouldAllBe(relation => relation.Kind == RelationKind.Refers);
    }

    [Fact]
    public void The_stamp_of_a_copy_gives_neither_issuer_nor_day()
    {
        var facts = Read("VĂN PHÒNG UBND TỈNH LÂM GIANG\nSAO Y\nSố: 112/SY-VP\nLâm Giang, ngày 20 tháng 02 năm 2024\nBỘ Y TẾ\nSố: 512/BYT-DP\nV/v tiêm chủng\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nHà Nội, ngày 16 tháng 02 năm 2024\nKính gửi: Ủy ban nhân dân các tỉnh\nBộ Y tế đề nghị tiêm chủng.\n");

        (facts.Number?.ToString(), facts.Issuer?.ToString(), facts.Issued).ShouldBe(("512/BYT-DP", "Bộ Y tế", new DateOnly(2024, 2, 16)));
    }

    [Fact]
    public void Attributes_of_a_portal_fill_what_the_text_leaves_open()
    {
        var facts = Fixture.ReadText("<html><body><h1>Văn bản</h1><table><tr><td>Số kí hiệu</td><td>15/QĐ-UBND</td></tr><tr><td>Ngày ban hành</td><td>03/07/2025</td></tr><tr><td>Loại văn bản</td><td>Quyết định</td></tr><tr><td>Trích yếu</td><td>Về thư viện xã</td></tr><tr><td>Cơ quan ban hành</td><td>UBND tỉnh Lâm Giang</td></tr></table><p>Nội dung văn bản xem trong tệp đính kèm, tải về bằng liên kết bên cạnh.</p></body></html>", "a.html").Document.Facts;

        facts.Number?.ToString().ShouldBe("15/QĐ-UBND");
        facts.Issued.ShouldBe(new DateOnly(2025, 7, 3));
        facts.Kind?.Name.ShouldBe("Quyết định");
        facts.Title.ShouldBe("Về thư viện xã");
        facts.Issuer?.ToString().ShouldBe("UBND tỉnh Lâm Giang");
    }

    private static DocumentFacts Read(string text) => Fixture.ReadText(text).Document.Facts;
}
