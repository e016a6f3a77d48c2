using System.Globalization;
using System.Text;
using Archive.Documents;
using Archive.Index;
using Archive.Text;
using Bot.Answering.Sentences;

namespace Bot.Tests.Desk.Checking;

public enum Fault
{
    Ordinal,
    Digits,
    Day,
    Month,
    Issuer,
    Effective,
    QuotedNumber,
    QuotedWord,
    QuotedOmission,
    Invented,
}

/// <summary>An article with one thing wrong in it, and where that is.</summary>
internal sealed record PlantedArticle(string Text, Fault Fault, TextSpan Planted);

/// <summary>Articles over the documents of an archive: what they say is right but for one planted fault. The same in every run.</summary>
internal sealed class PlantedArticles(ArchiveSnapshot snapshot)
{
    private static readonly string[] Invented =
    [
        "Toàn tỉnh sẽ xây thêm mười hai bệnh viện đa khoa trước mùa mưa lũ sắp tới",
        "Mỗi hộ gia đình được tặng một chiếc thuyền máy loại nhỏ để đi chợ phiên",
        "Chúng tôi cam kết trồng ba triệu cây dừa dọc bờ biển trong hai tuần đầu tháng",
    ];

    private readonly List<ArchivedDocument> documents =
    [
        .. snapshot.ListAll().Where(document => document.Facts is { Class: SourceClass.Official, Number: not null, Issued: not null, Kind: not null, Issuer.Code: not null, BelongsTo: null })
            .OrderBy(document => document.Facts.Id, StringComparer.Ordinal),
    ];

    public IEnumerable<PlantedArticle> Write(int count)
    {
        for (var i = 0; i < count; i++) yield return OfSeed(i);
    }

    private PlantedArticle OfSeed(int seed)
    {
        var random = new Random(seed);
        var fault = (Fault)(seed % Enum.GetValues<Fault>().Length);
        var picked = documents.OrderBy(_ => random.Next()).Where(document => fault != Fault.Effective || document.Facts.Effective is not null).Take(3).ToList();
        var article = new StringBuilder("Tin tổng hợp của phóng viên thường trú.\n\n");
        var planted = default(TextSpan);
        var wrong = random.Next(3);
        for (var i = 0; i < picked.Count; i++)
        {
            var facts = picked[i].Facts;
            var isWrong = i == wrong;
            var (naming, span) = Naming(facts, isWrong ? fault : null, random);
            if (isWrong && fault <= Fault.Effective) planted = span with { Start = span.Start + article.Length };
            article.Append(naming);
            if (Sentences(picked[i]) is { Count: > 0 } sentences)
            {
                var sentence = sentences[random.Next(sentences.Count)];
                var quoted = isWrong && fault > Fault.Effective ? Spoil(sentence, fault, random) : sentence;
                article.Append(" Văn bản nêu: “");
                if (isWrong && fault > Fault.Effective) planted = new(article.Length, quoted.Length);
                article.Append(quoted).Append("”.");
            }
            article.Append("\n\n");
        }
        // A document without a sentence to quote has only its naming to spoil.
        return planted.Length > 0 ? new(article.ToString(), fault, planted) : OfSeed(seed + 1000);
    }

    private static (string Text, TextSpan Span) Naming(DocumentFacts facts, Fault? fault, Random random)
    {
        var number = facts.Number!;
        var issued = facts.Issued!.Value;
        var issuer = random.Next(2) == 0 ? facts.Issuer!.Name : facts.Issuer!.ToString();
        if (random.Next(2) == 0) issuer = issuer.Replace("UBND", "Ủy ban nhân dân", StringComparison.Ordinal).Replace("HĐND", "Hội đồng nhân dân", StringComparison.Ordinal);
        switch (fault)
        {
            case Fault.Ordinal: number = number with { Ordinal = (int.Parse(number.Ordinal, CultureInfo.InvariantCulture) + 7000).ToString(CultureInfo.InvariantCulture) }; break;
            case Fault.Digits: number = number with { Ordinal = $"{number.Ordinal[^1]}9{number.Ordinal[..^1]}" }; break;
            case Fault.Day: issued = issued.AddDays(issued.Day > 15 ? -3 : 3); break;
            case Fault.Month: issued = issued.AddMonths(issued.Month > 6 ? -1 : 1); break;
            case Fault.Issuer: issuer = facts.Issuer.Code == "UBND" ? "Sở Nội vụ" : "UBND tỉnh"; break;
        }
        var day = random.Next(3) switch
        {
            0 => issued.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
            1 => $"{issued.Day.ToString(CultureInfo.InvariantCulture)}/{issued.Month.ToString(CultureInfo.InvariantCulture)}/{issued.Year.ToString(CultureInfo.InvariantCulture)}",
            _ => string.Create(CultureInfo.InvariantCulture, $"{issued.Day:00} tháng {issued.Month} năm {issued.Year}"),
        };
        var kind = random.Next(4) == 0 ? "Văn bản" : facts.Kind!.Name;
        var (before, name, after) = random.Next(3) switch
        {
            0 => ("Theo ", $"{kind} số {number} ngày {day} của {issuer}", ", việc này được nêu rõ."),
            1 => ($"Ngày {day}, {issuer} đã ban hành ", $"{kind} số {number}", random.Next(2) == 0 ? $" về việc {facts.Title.Replace("V/v ", "", StringComparison.Ordinal)}." : "."),
            _ => ("Báo có đọc ", $"{kind} {number} (ngày {day})", " trước khi đưa tin."),
        };
        // The form in which nothing is said of the office cannot be wrong about it.
        if (fault == Fault.Issuer && !before.Contains(issuer, StringComparison.Ordinal) && !name.Contains(issuer, StringComparison.Ordinal)) return Naming(facts, fault, random);
        if (facts.Effective is { } effective && (fault == Fault.Effective || (fault is null && random.Next(3) == 0)))
        {
            if (fault == Fault.Effective) effective = effective.AddDays(30);
            var inForce = $"{facts.Kind!.Name} số {number} có hiệu lực từ ngày {effective.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)}.";
            return (inForce, new(0, inForce.Length));
        }
        return (before + name + after, new(before.Length, name.Length));
    }

    /// <summary>Sentences that can be quoted: long enough to be known again, without marks of quotation of their own.</summary>
    private List<string> Sentences(ArchivedDocument document)
    {
        var text = snapshot.ReadText(document);
        return
        [
            .. SentenceSplitter.Split(text).Select(span => span.In(text)).Where(sentence =>
                Syllables.Of(sentence).Count is >= 14 and <= 60 && sentence.IndexOfAny(['“', '”', '"', '|']) < 0 && DocumentNumber.FindAll(sentence).Count == 0),
        ];
    }

    private static string Spoil(string sentence, Fault fault, Random random)
    {
        var words = Syllables.Of(sentence);
        switch (fault)
        {
            case Fault.QuotedNumber when words.FindIndex(word => word.Exact.All(char.IsAsciiDigit)) is var digits and >= 0:
                return Replace(sentence, words[digits].Span, (int.Parse(words[digits].Exact[..Math.Min(6, words[digits].Exact.Length)], CultureInfo.InvariantCulture) + 1).ToString(CultureInfo.InvariantCulture));
            case Fault.QuotedOmission:
                var first = random.Next(3, words.Count - 4);
                return Replace(sentence, TextSpan.Between(words[first].Span.Start, words[first + 1].Span.End), "").Replace("  ", " ", StringComparison.Ordinal);
            case Fault.Invented:
                return Invented[random.Next(Invented.Length)];
            default:
                var at = random.Next(2, words.Count - 2);
                return Replace(sentence, words[at].Span, "không");
        }
    }

    private static string Replace(string text, TextSpan span, string with) => text[..span.Start] + with + text[span.End..];
}
