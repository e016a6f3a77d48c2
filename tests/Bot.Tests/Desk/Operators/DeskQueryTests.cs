using Bot.Desk;
using Bot.Desk.Operators;

namespace Bot.Tests.Desk.Operators;

public sealed class DeskQueryTests
{
    private static readonly DateOnly Today = new(2026, 11, 24);

    [Theory]
    [InlineData("\"họp báo\"", "\"họp báo\"")] // a phrase
    [InlineData("“họp báo”", "\"họp báo\"")] // quotation marks of a word processor
    [InlineData("-trừ", "-\"trừ\"")] // a word left out
    [InlineData("-\"họp báo\" giá", "-\"họp báo\" \"giá\"")]
    [InlineData("–trừ", "-\"trừ\"")] // a dash for the hyphen
    [InlineData("số:155/UBND-KGVX", "số:155/UBND-KGVX")]
    [InlineData("so:155/ubnd-kgvx", "số:155/UBND-KGVX")] // no accents, no capitals
    [InlineData("number:155/UBND-KGVX", "số:155/UBND-KGVX")] // English
    [InlineData("Số: 155/UBND-KGVX", "số:155/UBND-KGVX")] // as printed, with a blank
    [InlineData("số:155", "số:155/?")] // an ordinal alone
    [InlineData("số:\"qđ 41/2023\"", "số:41/2023/QĐ-?")]
    [InlineData("loại:\"công văn\"", "loại:\"Công văn\"")]
    [InlineData("loại:công-văn", "loại:\"Công văn\"")] // hyphens for blanks
    [InlineData("loai:QĐ", "loại:\"Quyết định\"")]
    [InlineData("kind:\"nghi quyet\"", "loại:\"Nghị quyết\"")]
    [InlineData("-loại:\"công văn\"", "-loại:\"Công văn\"")]
    [InlineData("cơ-quan:\"UBND tỉnh\"", "cơ-quan:\"UBND tỉnh\"")]
    [InlineData("issuer:\"Sở Y tế\"", "cơ-quan:\"Sở Y tế\"")]
    [InlineData("ngày:2023", "ngày:2023")]
    [InlineData("ngày:2023-02", "ngày:2023-02")]
    [InlineData("ngày:02/2023", "ngày:2023-02")]
    [InlineData("ngày:18/01/2023", "ngày:2023-01-18")]
    [InlineData("ngày:2023-01..2023-03", "ngày:2023-01-01..2023-03-31")]
    [InlineData("ngày:..2023", "ngày:..2023-12-31")] // one end open
    [InlineData("date:2023..", "ngày:2023-01-01..")]
    [InlineData("ngày:2023-q1", "ngày:2023-01-01..2023-03-31")]
    [InlineData("ngày:\"quý I năm 2023\"", "ngày:2023-01-01..2023-03-31")] // in words
    [InlineData("ngày:\"tuần trước\"", "ngày:2026-11-16..2026-11-22")] // relative to today
    [InlineData("ban-hành:2023", "ban-hành:2023")]
    [InlineData("hiệu-lực:còn", "hiệu-lực:còn")]
    [InlineData("hiệu-lực:\"hết một phần\"", "hiệu-lực:một-phần")]
    [InlineData("hiệu-lực:2025", "hiệu-lực:2025")] // days instead of a state
    [InlineData("đăng:2026-10", "đăng:2026-10")]
    [InlineData("nguồn:tin", "nguồn:tin")]
    [InlineData("nguồn:văn-bản", "nguồn:văn-bản")]
    [InlineData("source:news", "nguồn:tin")]
    [InlineData("dẫn:07/CT-TTg", "dẫn:07/CT-TTg")]
    [InlineData("sửa-đổi:21/2021/QĐ-UBND", "sửa-đổi:21/2021/QĐ-UBND")]
    [InlineData("replaces:41/2023/QĐ-UBND", "thay-thế:41/2023/QĐ-UBND")]
    [InlineData("loại:\"công văn\", ngày:2023, nguồn:văn-bản;", "loại:\"Công văn\" ngày:2023 nguồn:văn-bản")] // commas between
    [InlineData("lúc 14:30", "\"lúc 14\" \"30\"")] // a colon of running text is no operator
    [InlineData("Quyết định - Nghị quyết", "loại:\"Quyết định\" \"Nghị quyết\"")] // a dash of running text leaves nothing out
    public void An_operator_is_read_in_all_its_forms_and_written_in_one(string typed, string written)
    {
        var query = DeskQuery.Read(typed, Today);

        query.Faults.ShouldBeEmpty();
        query.Explicit.ShouldBe(written);
        DeskQuery.Read(query.Explicit, Today.AddDays(40)).Explicit.ShouldBe(written);
    }

    [Theory]
    [InlineData("giá \"mở mà không đóng", 4, 17, "ngoặc kép")]
    [InlineData("\"\"", 0, 2, "giữa hai dấu ngoặc")]
    [InlineData("abc:def", 0, 4, "Không có toán tử “abc:”")]
    [InlineData("họp báo ngày:2023-13", 13, 7, "“2023-13”")] // no month 13
    [InlineData("ngày:31/02/2024", 5, 10, "31/02/2024")] // no such day
    [InlineData("ngày:2024..2023", 5, 10, "ngày đầu sau ngày cuối")]
    [InlineData("số:abc", 3, 3, "“abc” không phải số")]
    [InlineData("loại:xyz", 5, 3, "không phải loại")]
    [InlineData("nguồn:đài", 6, 3, "nguồn:tin")]
    [InlineData("hiệu-lực:ngon", 9, 4, "tình trạng")]
    [InlineData("dẫn:", 0, 4, "chưa có giá trị")]
    [InlineData("số: nguồn:tin", 0, 3, "chưa có giá trị")]
    public void A_fault_says_what_is_wrong_and_where(string typed, int start, int length, string told)
    {
        var fault = DeskQuery.Read(typed, Today).Faults.ShouldHaveSingleItem();

        (fault.Span.Start, fault.Span.Length).ShouldBe((start, length));
        DeskReplies.At(fault).ShouldStartWith($"Vị trí {start + 1}: ");
        fault.Message.ShouldContain(told);
    }

    [Fact]
    public void The_place_of_a_fault_is_that_of_the_text_as_typed()
    {
        // Typed with marks apart, as some keyboards send them: the reading is of composed letters, the place is not.
        var typed = "họp báo ngày:2023-13".Normalize(System.Text.NormalizationForm.FormD);

        var fault = DeskQuery.Read(typed, Today).Faults.ShouldHaveSingleItem();

        fault.Span.In(typed).ShouldBe("2023-13");
    }

    [Fact]
    public void Every_fault_is_told_at_once()
    {
        DeskQuery.Read("số:abc loại:xyz foo:bar", Today).Faults.Count.ShouldBe(3);
    }

    [Theory]
    [InlineData("công văn của UBND tỉnh về báo chí quý I năm 2023", "loại:\"Công văn\" cơ-quan:\"UBND tỉnh\" \"báo chí\" ngày:2023-01-01..2023-03-31")]
    [InlineData("cong van cua ubnd tinh ve bao chi quy 1 nam 2023", "loại:\"Công văn\" cơ-quan:\"UBND tỉnh\" \"bao chi\" ngày:2023-01-01..2023-03-31")] // without accents
    [InlineData("tuần trước có văn bản gì mới", "ngày:2026-11-16..2026-11-22 nguồn:văn-bản")]
    [InlineData("các nghị quyết của HĐND tỉnh năm 2023", "loại:\"Nghị quyết\" cơ-quan:\"HĐND tỉnh\" ngày:2023")]
    [InlineData("tin đăng tháng 10/2026", "nguồn:tin đăng:2026-10")]
    [InlineData("văn bản có hiệu lực từ tháng 9 năm 2026", "nguồn:văn-bản hiệu-lực:2026-09-01..")]
    [InlineData("quyết định ban hành năm 2024 về giá nước", "loại:\"Quyết định\" ban-hành:2024 \"giá nước\"")]
    [InlineData("quyết định còn hiệu lực về giá nước", "loại:\"Quyết định\" hiệu-lực:còn \"giá nước\"")]
    [InlineData("công văn số 318/UBND-KGVX", "số:318/UBND-KGVX")]
    [InlineData("công văn 318", "loại:\"Công văn\" số:318/?")]
    [InlineData("văn bản nào thay thế quyết định 41/2023/QĐ-UBND", "nguồn:văn-bản thay-thế:41/2023/QĐ-UBND")]
    [InlineData("nhắc tới 07/CT-TTg", "dẫn:07/CT-TTg")]
    [InlineData("giá trông giữ xe", "\"giá\" \"trông\" \"giữ\" \"xe\"")] // of more than two words nobody knows which belong together
    [InlineData("hướng dẫn của Sở Y tế", "loại:\"Hướng dẫn\" cơ-quan:\"Sở Y tế\"")]
    [InlineData("họp với Sở Y tế", "\"họp\" \"Sở Y tế\"")] // an office that is the matter, not the issuer
    [InlineData("phát ngôn -\"họp báo\" nguồn:văn-bản", "\"phát ngôn\" -\"họp báo\" nguồn:văn-bản")] // words beside operators
    public void Plain_words_are_understood_and_the_understanding_reads_back(string typed, string written)
    {
        var query = DeskQuery.Read(typed, Today);

        query.Explicit.Split(' ').Order().ShouldBe(written.Split(' ').Order());
        DeskQuery.Read(query.Explicit, Today).Explicit.ShouldBe(query.Explicit);
    }

    [Fact]
    public void What_is_inferred_is_told_and_only_what_is_inferred()
    {
        var query = DeskQuery.Read("công văn nguồn:văn-bản ngày:2023", Today);

        query.Conditions.Where(condition => condition.IsInferred).ShouldHaveSingleItem().ShouldBeOfType<KindCondition>();
        DeskReplies.Understood(query).ShouldBe("Tôi hiểu là: loại công văn; là văn bản; ban hành hoặc đăng tin từ 01/01/2023 đến 31/12/2023.");
    }

    [Fact]
    public void A_query_too_long_is_refused_not_cut()
    {
        DeskQuery.Read(new string('a', DeskQuery.Longest + 1), Today).Faults.ShouldHaveSingleItem().Message.ShouldContain("1.000");
    }
}
