using System.Globalization;
using Archive.Documents;
using Archive.Index;
using Archive.Text;

namespace Bot.Tests.Fixtures;

/// <summary>An archive of many short invented decisions, every tenth of which replaces an earlier one; gone with the test.</summary>
internal sealed class LargeArchive : IDisposable
{
    private static readonly string[] Matters = ["giá nước sạch", "phí trông giữ xe", "học phí", "hỗ trợ hộ nghèo", "quy chế phát ngôn", "thu gom rác thải", "lịch họp báo"];

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("large-archive-");

    public LargeArchive(int documents)
    {
        using var writer = new Generations(Folder).BeginNext();
        for (var i = 0; i < documents; i++)
        {
            var document = Document(i);
            writer.Put(document, [new(1, new Place { Dieu = "1" }, "", new TextSpan(0, document.Text.Length), document.Text)]);
        }
        writer.Commit();
    }

    public string Folder => folder.FullName;

    public static DocumentNumber NumberOf(int i) => DocumentNumber.Parse(string.Create(CultureInfo.InvariantCulture, $"{(i % 900) + 1:00}/{2000 + (i / 900)}/QĐ-UBND"));

    public static OfficialDocument Document(int i)
    {
        var issued = new DateOnly(2000 + (i / 900), 1, 1).AddDays(i % 365);
        var matter = Matters[i % Matters.Length];
        var replaced = i >= 900 && i % 10 == 0 ? NumberOf(i - 900) : null;
        var ending = replaced is null ? "" : $" Quyết định này thay thế Quyết định số {replaced}.";
        var text = string.Create(CultureInfo.InvariantCulture, $"Điều 1. Quy định {matter} tại xã thứ {i} của tỉnh, áp dụng cho mọi tổ chức, cá nhân có liên quan. Quyết định có hiệu lực kể từ ngày {issued.AddDays(10):dd/MM/yyyy}.{ending}");
        return new(
            new()
            {
                Id = string.Create(CultureInfo.InvariantCulture, $"van-ban/{i:00000}.txt"),
                Title = string.Create(CultureInfo.InvariantCulture, $"Quy định {matter} tại xã thứ {i}"),
                Number = NumberOf(i),
                Kind = DocumentKind.TryParse("Quyết định"),
                Issuer = new("UBND tỉnh", "UBND", "Lâm Giang"),
                Issued = issued,
                Effective = issued.AddDays(10),
                ContentHash = new string('a', 64),
            },
            text)
        {
            Relations = replaced is null ? [] : [new(RelationKind.Replaces, replaced, null, null, TextSpan.Between(text.LastIndexOf("Quyết định này", StringComparison.Ordinal), text.Length))],
        };
    }

    public void Dispose() => folder.Delete(recursive: true);
}
