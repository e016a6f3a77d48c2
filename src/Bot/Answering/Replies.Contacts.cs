using Bot.Answering.Contacts;

namespace Bot.Answering;

/// <summary>Whom to ask, and what the law asks of them.</summary>
internal static partial class Replies
{
    /// <summary>"Sở Y tế – Hồ Sỹ Nguyên, Giám đốc Sở; điện thoại …; thư …; giờ … . Theo Luật …: …".</summary>
    public static string ContactLine(Contact contact, Duty? duty)
    {
        var who = string.Join(", ", new[] { contact.Person, contact.Role }.Where(part => part.Length > 0));
        string?[] parts =
        [
            $"{contact.Agency}{(who.Length > 0 ? $" – {who}" : "")}",
            contact.Field.Length > 0 ? $"phụ trách: {Lower(contact.Field)}" : null,
            contact.Phone.Length > 0 ? $"điện thoại {contact.Phone}" : null,
            contact.Email.Length > 0 ? $"thư điện tử {contact.Email}" : null,
            contact.Hours.Length > 0 ? contact.Hours : null,
        ];
        var line = string.Join("; ", parts.Where(part => part is not null));
        return duty is null ? $"{line}." : $"{line}. Theo {duty.Act}: {duty.What}{(duty.IsSure ? "" : " (theo nguồn tổng hợp, cần đối chiếu văn bản gốc)")}.";
    }
}
