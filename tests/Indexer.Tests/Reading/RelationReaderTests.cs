using Archive.Documents;
using Indexer.Reading.Links;

namespace Indexer.Tests.Reading;

public sealed class RelationReaderTests
{
    private static readonly DocumentFacts Act = new() { Id = "a", Title = "a", Issued = new DateOnly(2025, 6, 1), Number = DocumentNumber.Parse("20/2025/QĐ-UBND") };

    [Theory]
    [InlineData("Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ;", "BasedOn", "30/2020/NĐ-CP")]
    [InlineData("Sửa đổi, bổ sung một số điều của Quyết định số 11/2022/QĐ-UBND ngày 04/5/2022.", "Amends", "11/2022/QĐ-UBND")]
    [InlineData("Quyết định này thay thế Quyết định số 11/2022/QĐ-UBND ngày 04/5/2022.", "Replaces", "11/2022/QĐ-UBND")]
    [InlineData("Bãi bỏ Quyết định số 11/2022/QĐ-UBND ngày 04/5/2022.", "Repeals", "11/2022/QĐ-UBND")]
    [InlineData("Đính chính Quyết định số 11/2022/QĐ-UBND như sau:", "Corrects", "11/2022/QĐ-UBND")]
    [InlineData("Triển khai thực hiện Chỉ thị số 07/CT-TTg ngày 21/3/2023 của Thủ tướng Chính phủ.", "Implements", "07/CT-TTg")]
    [InlineData("Việc lập hồ sơ thực hiện theo quy định tại Nghị định số 30/2020/NĐ-CP.", "Refers", "30/2020/NĐ-CP")]
    [InlineData("Nghị định số 09/2010/NĐ-CP hết hiệu lực kể từ ngày Quyết định này có hiệu lực.", "Replaces", "09/2010/NĐ-CP")] // lapses by this act
    [InlineData("Thực hiện Điều 5 Quy chế ban hành kèm theo Quyết định số 39/2024/QĐ-UBND ngày 20/8/2024.", "Implements", "39/2024/QĐ-UBND")] // "kèm theo" is no "theo"
    [InlineData("Thời gian trên thay cho ngày 09 tháng 5 năm 2025 ghi trong Kế hoạch số 05/KH-UBND.", "Refers", "05/KH-UBND")] // a day is replaced, not the act
    [InlineData("Kế hoạch này thay cho Kế hoạch số 05/KH-UBND ngày 08/01/2025.", "Replaces", "05/KH-UBND")]
    public void The_nearest_verb_says_what_is_done(string sentence, string kind, string target)
    {
        var relation = RelationReader.Of(Act, sentence).ShouldHaveSingleItem();

        relation.Kind.ShouldBe(Enum.Parse<RelationKind>(kind));
        relation.Target?.ToString().ShouldBe(target);
    }

    [Fact]
    public void What_a_title_says_about_another_act_is_that_acts_doing()
    {
        var relations = RelationReader.Of(Act, "Căn cứ Nghị định số 09/2010/NĐ-CP ngày 08/02/2010 sửa đổi, bổ sung một số điều của Nghị định số 110/2004/NĐ-CP;");

        relations.Select(r => (r.Kind, r.Target!.ToString())).ShouldBe([(RelationKind.BasedOn, "09/2010/NĐ-CP"), (RelationKind.Refers, "110/2004/NĐ-CP")]);
    }

    [Fact]
    public void All_acts_of_a_history_are_history()
    {
        var relations = RelationReader.Of(Act, "Sửa đổi, bổ sung Luật Đầu tư số 61/2020/QH14 đã được sửa đổi, bổ sung một số điều theo Luật số 72/2020/QH14, Luật số 03/2022/QH15 và Luật số 20/2023/QH15.");

        relations.Select(r => r.Kind).ShouldBe([RelationKind.Amends, RelationKind.Refers, RelationKind.Refers, RelationKind.Refers]);
    }

    [Fact]
    public void What_was_changed_by_others_is_history()
    {
        RelationReader.Of(Act, "Nội dung đã được sửa đổi theo Quyết định số 11/2022/QĐ-UBND thì giữ nguyên.").ShouldHaveSingleItem().Kind.ShouldBe(RelationKind.Refers);
    }

    [Fact]
    public void Items_below_a_verb_with_a_colon_inherit_it()
    {
        var relations = RelationReader.Of(Act, "Điều 1. Bãi bỏ các quyết định sau đây:\n1. Quyết định số 11/2022/QĐ-UBND ngày 04/5/2022;\n2. Quyết định số 12/2022/QĐ-UBND ngày 05/5/2022.");

        relations.ShouldAllBe(r => r.Kind == RelationKind.Repeals);
        relations.Count.ShouldBe(2);
    }

    [Fact]
    public void Numbers_joined_by_and_share_the_verb()
    {
        var relations = RelationReader.Of(Act, "Quyết định này thay thế Quyết định số 11/2022/QĐ-UBND ngày 04/5/2022 và Quyết định số 12/2023/QĐ-UBND ngày 05/5/2023.");

        relations.Select(r => r.Kind).ShouldBe([RelationKind.Replaces, RelationKind.Replaces]);
    }

    [Fact]
    public void Laws_are_named_without_a_number()
    {
        var relation = RelationReader.Of(Act, "Căn cứ Luật Phí và lệ phí ngày 25 tháng 11 năm 2015;").ShouldHaveSingleItem();

        relation.TargetName.ShouldBe("Luật Phí và lệ phí");
        relation.TargetDate.ShouldBe(new DateOnly(2015, 11, 25));
    }

    [Fact]
    public void The_provision_that_is_meant_travels_with_the_edge()
    {
        RelationReader.Of(Act, "Bãi bỏ khoản 2 Điều 5 Quyết định số 11/2022/QĐ-UBND ngày 04/5/2022.").ShouldHaveSingleItem().TargetPlace.ShouldBe("khoản 2 Điều 5");
    }

    [Theory]
    [InlineData("Bãi bỏ Phụ lục II ban hành kèm theo Quyết định số 11/2022/QĐ-UBND ngày 04/5/2022.", "Phụ lục II")]
    [InlineData("Thay thế Mẫu số 03 tại Quyết định số 11/2022/QĐ-UBND ngày 04/5/2022.", "Mẫu số 03")]
    [InlineData("Thay thế cụm từ “Sở Thông tin và Truyền thông” tại Quyết định số 11/2022/QĐ-UBND.", "cụm từ “Sở Thông tin và Truyền thông”")]
    [InlineData("Thay thế cụm từ “kinh doanh dịch vụ định danh và xác thực điện tử” bằng cụm từ “kinh doanh dịch vụ xác thực điện tử” tại Phụ lục IV ban hành kèm theo Luật Đầu tư số 61/2020/QH14.", "cụm từ “kinh doanh dịch vụ định danh và xác thực điện tử” bằng cụm từ “kinh…")]
    public void An_act_of_which_a_part_goes_stays(string sentence, string part)
    {
        RelationReader.Of(Act, sentence).ShouldHaveSingleItem().TargetPlace.ShouldBe(part);
    }

    [Fact]
    public void The_day_of_issue_may_stand_before_the_number()
    {
        RelationReader.Of(Act, "Ngày 18/01/2023, UBND tỉnh ban hành Công văn số 155/UBND-KGVX về báo chí.").ShouldHaveSingleItem().TargetDate.ShouldBe(new DateOnly(2023, 1, 18));
    }

    [Fact]
    public void Nothing_cites_the_future()
    {
        RelationReader.Of(Act, "Thực hiện Quyết định số 11/2029/QĐ-UBND và Kế hoạch số 5/KH-UBND ngày 01/01/2026.").ShouldBeEmpty();
    }

    [Fact]
    public void A_news_item_reports_and_does_nothing()
    {
        var news = new DocumentFacts { Id = "n", Title = "n", Class = SourceClass.News, Published = new DateOnly(2025, 6, 1) };

        RelationReader.Of(news, "Quyết định mới thay thế Quyết định số 11/2022/QĐ-UBND ngày 04/5/2022.").ShouldHaveSingleItem().Kind.ShouldBe(RelationKind.Refers);
    }
}
