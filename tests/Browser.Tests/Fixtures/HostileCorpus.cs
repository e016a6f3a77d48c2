using System.Text.Json;

namespace Browser.Tests.Fixtures;

/// <summary>Documents of somebody who means harm: a payload in the name of the file, in title, text and every field that a publisher may give.</summary>
internal sealed class HostileCorpus : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("hostile-corpus-");

    public HostileCorpus()
    {
        for (var i = 0; i < Payloads.Count; i++) Write(i, Payloads[i]);
    }

    public static IReadOnlyList<string> Payloads { get; } = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Fixtures", "payloads.txt"));

    public string Folder => folder.FullName;

    public void Dispose() => folder.Delete(recursive: true);

    private void Write(int i, string payload)
    {
        // Names of files take all but the slash, up to 255 bytes.
        var file = Path.Combine(Folder, $"{i:00} {payload.Replace('/', '_')}.txt");
        File.WriteAllText(file, $"""
            ỦY BAN NHÂN DÂN
            TỈNH LÂM GIANG
            Số: {i + 100}/QĐ-UBND
            Lâm Giang, ngày 05 tháng 3 năm 2025
            QUYẾT ĐỊNH
            Về việc {payload}
            Điều 1. Mức thu của {payload} là {i + 1}.000 đồng một lượt.
            Điều 2. Sửa đổi khoản 1 Điều 1 Quyết định số {i + 99}/QĐ-UBND như sau: “1. Mức thu {payload} là 5.000 đồng.”
            Điều 3. Quyết định này có hiệu lực từ ngày ký. Thay thế Quyết định số {i + 300}/QĐ-UBND {payload}.
            """);
        File.WriteAllText(file[..^".txt".Length] + ".meta.json", JsonSerializer.Serialize(new
        {
            title = $"Thu phí {payload}",
            issuer = $"UBND tỉnh {payload}",
            signer = payload,
            author = payload,
            publisher = payload,
            section = payload,
            recipients = $"{payload}; Sở Tài chính",
            filedWith = payload,
            url = i % 2 == 0 ? "javascript:alert(1)" : $"https://langiang.example/?q={payload}",
        }));
    }
}
