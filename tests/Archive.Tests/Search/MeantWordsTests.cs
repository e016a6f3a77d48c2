using Archive.Index;
using Archive.Search;
using Archive.Tests.Fixtures;

namespace Archive.Tests.Search;

public sealed class MeantWordsTests : IDisposable
{
    private readonly IndexFolder folder = new();

    public MeantWordsTests() => folder.Build(
        InventedDocument.Of("cu-tru.txt", "Người dân đăng ký thường trú tại công an xã. Hồ sơ đăng ký tạm trú nộp ở công an phường.", "Công dân xóa đăng ký thường trú khi chuyển nhà."),
        InventedDocument.Of("thue.txt", "Thuế đất nông nghiệp thu hằng năm. Cổng thông tin điện tử đăng mức thuế.", "Mức thu lệ phí cấp phép xây dựng là 75.000 đồng.", "Tài khoản VNeID dùng cho dịch vụ công."));

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("dang ky thuong tru o dau", "đăng ký thường trú ở dau")]              // no marks; đâu is no word of this archive
    [InlineData("cong an phuong", "công an phường")]                                  // công, not cổng: by its neighbour
    [InlineData("cong thong tin dien tu", "cổng thông tin điện tử")]                  // cổng, not công
    [InlineData("đăng ky thuong tru", "đăng ký thường trú")]                          // half of the marks
    [InlineData("thuế đất nôgn nghiệp", "thuế đất nông nghiệp")]                      // two letters swapped
    [InlineData("thuế đất nông nghieejp", "thuế đất nông nghiệp")]                    // raw Telex
    [InlineData("ddawng kys thuwowngf trus", "đăng ký thường trú")]                   // nothing but raw Telex
    [InlineData("đăng ký thườgtrú", "đăng ký thườgtrú")]                              // two slips in one word are too many to guess
    [InlineData("đăng ký thườngtrú", "đăng ký thường trú")]                           // run together
    [InlineData("tài khoản vnied", "tài khoản vneid")]                                // a known word that is no syllable
    [InlineData("cấp phép xây dưngj", "cấp phép xây dựng")]                           // the last mark was not taken
    [InlineData("hồ sơ đăng kí tạm trú", "hồ sơ đăng kí tạm trú")]                    // another spelling of the same
    [InlineData("đắng ký tạm trú", "đăng ký tạm trú")]                                // a tone that makes no word here
    public void A_question_is_read_as_this_archive_writes(string typed, string meant) => Meant(typed).ShouldBe(meant);

    [Theory]
    [InlineData("Quyết định 12/2020/QĐ-UBND thuế đất")]     // a number is no word
    [InlineData("mức thu của HĐNĐ")]                        // capitals are initials
    [InlineData("thuế gtgt")]                               // an abbreviation of the table
    [InlineData("xyzabc kkkk")]                             // nothing is near
    [InlineData("thuế đất nông nghiệp")]                    // nothing is wrong
    public void What_is_no_slip_stays_as_typed(string typed) => Meant(typed).ShouldBe(typed);

    [Fact]
    public void A_question_full_of_slips_finds_what_was_meant()
    {
        using var reader = new ArchiveReader(folder.Path);
        using var snapshot = reader.Snapshot();

        var found = new PassageSearcher().Find(snapshot, PassageQuery.Read("xoas ddawng kys thuowng tru", new DateOnly(2026, 1, 1)), DocumentFilter.All, 1);

        found.Kept[0].Passage.Text.ShouldStartWith("Công dân xóa đăng ký thường trú");
        found.Meant.ShouldBe("xóa đăng ký thường trú");
    }

    [Fact]
    public void A_number_whose_kind_was_mistyped_is_a_number_all_the_same()
    {
        folder.Build(InventedDocument.Of("a.txt", "Thực hiện Nghị định số 46/2017/NĐ-CP về giáo dục."), InventedDocument.Of("b.txt", "Nghị định về năm học, số trường, 46 lớp, năm 2017."));
        using var reader = new ArchiveReader(folder.Path);
        using var snapshot = reader.Snapshot();

        var found = new PassageSearcher().Find(snapshot, PassageQuery.Read("Nghị đinhj số 46 năm 2017", new DateOnly(2026, 1, 1)), DocumentFilter.All, 1);

        found.Kept[0].Document.Facts.Id.ShouldBe("a.txt");
    }

    private string Meant(string typed)
    {
        using var reader = new ArchiveReader(folder.Path);
        using var snapshot = reader.Snapshot();
        return AskedWords.Read(PassageQuery.Read(typed, new DateOnly(2026, 1, 1)), snapshot).Meant;
    }
}
