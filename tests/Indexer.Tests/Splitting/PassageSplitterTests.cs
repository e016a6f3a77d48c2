using Archive.Documents;
using Indexer.Splitting;
using Indexer.Tests.Fixtures;

namespace Indexer.Tests.Splitting;

public sealed class PassageSplitterTests
{
    private const string Head = "ỦY BAN NHÂN DÂN\nTỈNH LÂM GIANG\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 15/2025/QĐ-UBND\nLâm Giang, ngày 03 tháng 7 năm 2025\nQUYẾT ĐỊNH\nVề thư viện xã\n";

    private const string Foot = "\nNơi nhận:\n- Như Điều 3;\n- Lưu: VT.\nCHỦ TỊCH\nTrần Văn Bình";

    [Fact]
    public void Each_khoan_is_a_passage_with_its_chain_of_headings()
    {
        var passages = Split("Chương I\nQUY ĐỊNH CHUNG\nĐiều 1. Phạm vi\nQuy định này áp dụng cho thư viện xã.\nChương II\nTRÁCH NHIỆM\nĐiều 2. Thư viện xã\n1. Mở cửa ít nhất năm buổi mỗi tuần.\n2. Cho mượn sách không thu tiền:\na) Người dân trong xã;\nb) Học sinh của các trường trong xã.");

        passages.SkipLast(1).Select(p => p.Place.ToString()).ShouldBe(["dieu-1", "dieu-2-khoan-1", "dieu-2-khoan-2"]);
        passages[1].Heading.ShouldBe("Chương II. TRÁCH NHIỆM › Điều 2. Thư viện xã");
        passages[2].Text.ShouldBe("2. Cho mượn sách không thu tiền:\na) Người dân trong xã;\nb) Học sinh của các trường trong xã.");
    }

    [Theory]
    [InlineData("Điều 1: Phạm vi\nÁp dụng cho thư viện xã.", "dieu-1")]           // a colon for the full stop
    [InlineData("Điều 1\nPhạm vi\nÁp dụng cho thư viện xã.", "dieu-1")]            // the title on the next line
    [InlineData("Điều 1. Áp dụng cho mọi thư viện xã.", "dieu-1")]                 // a sentence, no title
    public void Articles_are_known_in_every_dress(string body, string place) => Split(body)[0].Place.ToString().ShouldBe(place);

    [Fact]
    public void Inserted_provisions_and_the_letter_d_with_a_stroke_keep_their_names()
    {
        var points = string.Join('\n', "abcdđe".Select(letter => $"{letter}) {new string('x', 10)} {string.Concat(Enumerable.Repeat("nội dung dài ", 30))};"));
        var passages = Split($"Điều 5. Nhiệm vụ\n1. Thư viện có các nhiệm vụ:\n{points}\n1a. Thư viện lưu động có xe riêng.\nĐiều 5a. Xe thư viện\nMỗi huyện có một xe.");

        passages.Select(p => p.Place.ToString()).ShouldContain("dieu-5-khoan-1-diem-đ");
        passages.Select(p => p.Place.ToString()).ShouldContain("dieu-5-khoan-1a");
        passages.Select(p => p.Place.ToString()).ShouldContain("dieu-5a");
    }

    [Fact]
    public void Quoted_replacement_text_stays_with_the_amending_article()
    {
        var passages = Split("Điều 1. Sửa đổi, bổ sung Quyết định số 11/2022/QĐ-UBND\n1. Khoản 2 Điều 7 được sửa đổi như sau:\n“2. Thư viện mở cửa cả ngày Chủ nhật.\nĐiều 8. Người đọc\n1. Người đọc giữ gìn sách.”\n2. Bãi bỏ Điều 9.\nĐiều 2. Hiệu lực\nQuyết định này có hiệu lực kể từ ngày ký.");

        passages.Where(p => p.Place.Dieu is not null).Select(p => p.Place.ToString()).ShouldBe(["dieu-1-khoan-1", "dieu-1-khoan-2", "dieu-2"]);
        passages[0].Text.ShouldContain("Điều 8. Người đọc");
    }

    [Fact]
    public void An_attached_regulation_counts_its_articles_anew()
    {
        var passages = PassageSplitter.Split(Fixture.ReadText(Head + "Điều 1. Ban hành kèm theo Quyết định này Quy chế thư viện.\nĐiều 2. Quyết định này có hiệu lực kể từ ngày ký." + Foot
            + "\nQUY CHẾ\nThư viện xã\n(Ban hành kèm theo Quyết định số 15/2025/QĐ-UBND ngày 03 tháng 7 năm 2025 của Ủy ban nhân dân tỉnh)\nĐiều 1. Giờ mở cửa\nThư viện mở cửa từ 8 giờ.").Document);

        passages[^1].Place.ToString().ShouldBe("quy-che-dieu-1");
        passages[^1].Heading.ShouldStartWith("Quy chế Thư viện xã");
    }

    [Fact]
    public void Two_acts_of_a_kind_issued_with_one_decision_keep_their_articles_apart()
    {
        const string Issued = "(Ban hành kèm theo Quyết định số 15/2025/QĐ-UBND ngày 03 tháng 7 năm 2025 của Ủy ban nhân dân tỉnh)";
        var passages = PassageSplitter.Split(Fixture.ReadText(Head + "Điều 1. Ban hành kèm theo Quyết định này hai quy chế.\nĐiều 2. Quyết định này có hiệu lực kể từ ngày ký." + Foot
            + $"\nQUY CHẾ\nThư viện xã\n{Issued}\nĐiều 1. Giờ mở cửa\nThư viện mở cửa từ 8 giờ."
            + $"\nQUY CHẾ\nNhà văn hóa xã\n{Issued}\nĐiều 1. Giờ mở cửa\nNhà văn hóa mở cửa từ 18 giờ.").Document);

        passages.Select(passage => passage.Place.ToString()).Where(place => !place.StartsWith("doan", StringComparison.Ordinal)).ShouldBe(["dieu-1", "dieu-2", "quy-che-dieu-1", "quy-che-2-dieu-1"]);
    }

    [Fact]
    public void A_long_khoan_is_cut_at_sentence_ends()
    {
        var sentence = "Thư viện xã mở cửa cho mọi người dân đến đọc sách tại chỗ và mượn sách về nhà. ";
        var passages = Split("Điều 1. Giờ mở cửa\n1. " + string.Concat(Enumerable.Repeat(sentence, 40)).Trim());

        var parts = passages.Where(p => p.Place.Khoan == "1").ToList();
        parts.Count.ShouldBeGreaterThan(1);
        parts.ShouldAllBe(p => p.Text.Length <= PassageSplitter.Longest && p.Text.EndsWith('.'));
    }

    [Fact]
    public void A_plan_without_articles_goes_by_sections_and_paragraphs()
    {
        var passages = PassageSplitter.Split(Fixture.ReadText(Head.Replace("QUYẾT ĐỊNH\n", "KẾ HOẠCH\n", StringComparison.Ordinal)
            + "I. MỤC ĐÍCH\n1. Yêu cầu\nMỗi xã có một thư viện mở cửa thường xuyên cho người dân.\nII. TỔ CHỨC THỰC HIỆN\n1. Sở Văn hóa, Thể thao và Du lịch cấp sách trước ngày 30/9.\n2. Ủy ban nhân dân xã bố trí phòng đọc." + Foot).Document);

        passages[0].Heading.ShouldBe("I. MỤC ĐÍCH › 1. Yêu cầu");
        passages[1].Heading.ShouldBe("II. TỔ CHỨC THỰC HIỆN");
        passages[1].Text.ShouldStartWith("1. Sở Văn hóa");
    }

    [Fact]
    public void A_long_table_repeats_its_head_in_the_heading()
    {
        var rows = string.Join('\n', Enumerable.Range(1, 60).Select(i => $"{i} | Thư viện xã số {i} | {i * 100} cuốn"));
        var document = new OfficialDocument(new DocumentFacts { Id = "t", Title = "t", Class = SourceClass.News }, "TT | Thư viện | Số sách\n" + rows);
        var passages = PassageSplitter.Split(document);

        passages.Count.ShouldBeGreaterThan(1);
        passages.Skip(1).ShouldAllBe(p => p.Heading.EndsWith("TT | Thư viện | Số sách", StringComparison.Ordinal));
    }

    [Fact]
    public void An_annex_that_has_nothing_but_its_bracket_has_no_title()
    {
        var passages = PassageSplitter.Split(Fixture.ReadText(Head + "Điều 1. Giao Sở Tài chính thực hiện." + Foot + "\nPHỤ LỤC\n(Kèm theo Quyết định số 15/2025/QĐ-UBND)\n(Kèm theo Quyết định số 15/2025/QĐ-UBND)\n1. Thư viện xã Nà Tăm.").Document);

        passages[^1].Text.ShouldContain("Nà Tăm");
    }

    [Fact]
    public void Own_articles_are_counted_without_quoted_and_attached_ones()
    {
        var document = Fixture.ReadText(Head + "Điều 1. Sửa đổi Điều 7 như sau:\n“Điều 7. Người đọc\n1. Giữ gìn sách.”\nĐiều 2. Hiệu lực\nCó hiệu lực từ ngày ký." + Foot
            + "\nPHỤ LỤC\n(Kèm theo Quyết định số 15/2025/QĐ-UBND)\nĐiều 1. Mẫu đơn").Document;

        Provisions.Count(document)["điều"].ShouldBe(2);
    }

    private static IReadOnlyList<Passage> Split(string body) => PassageSplitter.Split(Fixture.ReadText(Head + body + Foot).Document);
}
