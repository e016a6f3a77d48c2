using Archive.Documents;
using Indexer.Reading;
using Indexer.Tests.Fixtures;

namespace Indexer.Tests.Reading;

/// <summary>What every format must give of the same letter.</summary>
public abstract class DocumentReaderTests
{
    protected abstract string FixtureName { get; }

    /// <summary>Program the format needs; the test is skipped where it is not installed.</summary>
    protected virtual string? Tool => null;

    protected virtual string FiledWith => "VT, VX";

    private ReadDocument Read()
    {
        if (Tool is { } tool) Assert.SkipUnless(ExternalTool.Find(tool) is not null, $"{tool} is not installed.");
        return Read(Fixture.Load(FixtureName))[^1];
    }

    private protected virtual IReadOnlyList<ReadDocument> Read(SourceFile file) => Fixture.Read(file);

    [Fact]
    public void Reads_the_facts_of_the_letterhead()
    {
        var facts = Read().Document.Facts;

        facts.Number?.ToString().ShouldBe("214/UBND-VX");
        facts.Kind?.Name.ShouldBe("Công văn");
        facts.Issuer?.ToString().ShouldBe("UBND tỉnh Lâm Giang");
        facts.Place.ShouldBe("Lâm Giang");
        facts.Issued.ShouldBe(new DateOnly(2025, 3, 12));
        facts.Title.ShouldBe("V/v chuẩn bị thư viện lưu động cho các xã vùng cao");
        facts.Class.ShouldBe(SourceClass.Official);
        facts.Signer.ShouldBe("Trần Thị Mai Lan");
        facts.SignerCapacity.ShouldBe("KT. CHỦ TỊCH PHÓ CHỦ TỊCH");
        facts.Recipients?.Split('\n').ShouldBe(["Sở Văn hóa, Thể thao và Du lịch", "Như trên"]);
        facts.FiledWith.ShouldBe(FiledWith);
        facts.Effective.ShouldBeNull();
        facts.Published.ShouldBeNull();
    }

    [Fact]
    public void Keeps_paragraphs_whole_and_in_order()
    {
        var lines = Read().Document.Text.Split('\n');

        lines.ShouldContain("1. Sở Văn hóa, Thể thao và Du lịch bố trí hai xe thư viện, mỗi xe có ít nhất 1.200 cuốn sách, hoàn thành trước ngày 30 tháng 4 năm 2025.");
        Array.IndexOf(lines, "2. Mỗi xã vùng cao có một điểm dừng xe cố định, mở cửa hai buổi mỗi tháng.")
            .ShouldBeGreaterThan(Array.FindIndex(lines, line => line.StartsWith("1. Sở", StringComparison.Ordinal)));
    }

    [Fact]
    public void Gives_clean_text()
    {
        var text = Read().Document.Text;

        text.IsNormalized().ShouldBeTrue();
        text.ShouldNotContain("  ");
        text.ShouldNotContain("\t");
        text.ShouldNotContain("Skip to main content");
        text.ShouldNotContain("Tăng tương phản");
        text.ShouldNotContain("Tin liên quan");
        text.ShouldNotContain("hienThi");
    }

    [Fact]
    public void Names_what_the_letter_implements()
    {
        var document = Read().Document;

        var relation = document.Relations.Single(r => r.Target?.ToString() == "31/KH-UBND");
        relation.Kind.ShouldBe(RelationKind.Implements);
        relation.TargetDate.ShouldBe(new DateOnly(2025, 1, 20));
        relation.Evidence.In(document.Text).ShouldStartWith("Thực hiện Kế hoạch số 31/KH-UBND");
    }

    [Fact]
    public void Tells_its_own_bytes_by_a_hash()
    {
        Read().Document.Facts.ContentHash!.Length.ShouldBe(64);
    }
}
