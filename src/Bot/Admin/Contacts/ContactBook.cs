using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Bot.Answering.Contacts;
using Bot.State;
using CsvHelper;
using Microsoft.Extensions.Options;

namespace Bot.Admin.Contacts;

/// <summary>A version of the directory that was replaced.</summary>
internal sealed record ContactVersion(string Name, DateTimeOffset At);

/// <summary>contacts.csv as the admin pages edit it: checked before it is saved, each earlier version kept in {state}/contacts/.</summary>
internal sealed class ContactBook(IOptions<ContactsOptions> options, StateDatabase state, TimeProvider clock)
{
    private const int LongestCell = 300;
    private const int MostRows = 2_000;
    private const int VersionsShown = 20;

    private static readonly string[] Columns = ["agency", "field", "person", "role", "phone", "email", "hours", "valid_from", "valid_to"];

    private string History => Path.Combine(state.Folder, "contacts");

    /// <summary>Null where there is no directory to edit.</summary>
    public string? File => options.Value.File;

    public string Text => File is { } file && System.IO.File.Exists(file) ? System.IO.File.ReadAllText(file).TrimStart('\uFEFF') : string.Join(',', Columns) + "\n";

    /// <summary>Names this version, so that nobody overwrites what another has just saved.</summary>
    public static string StampOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];

    public IReadOnlyList<Contact> All()
    {
        try
        {
            return ContactDirectory.Read(Text);
        }
        catch (CsvHelperException)
        {
            return [];
        }
    }

    public IReadOnlyList<ContactVersion> Versions() => Directory.Exists(History)
        ? [.. new DirectoryInfo(History).EnumerateFiles("*.csv").OrderByDescending(file => file.Name, StringComparer.Ordinal).Take(VersionsShown)
            .Select(file => new ContactVersion(file.Name, new DateTimeOffset(file.LastWriteTimeUtc, TimeSpan.Zero)))]
        : [];

    /// <summary>The text of an earlier version; null for a name that is none.</summary>
    public string? Version(string name) => Versions().Any(version => version.Name == name) ? System.IO.File.ReadAllText(Path.Combine(History, name)) : null;

    /// <summary>Puts one row in the place of another, or at the end; null takes a row out. Returns what is wrong, null when it is saved.</summary>
    public string? Replace(int? at, Contact? contact, string stamp, string by)
    {
        var rows = All().ToList();
        if (at is { } place && (place < 0 || place >= rows.Count)) return AdminReplies.ContactsChanged;
        if (contact is not null && Wrong(contact) is { } wrong) return wrong;
        if (at is { } index)
        {
            if (contact is null) rows.RemoveAt(index);
            else rows[index] = contact;
        }
        else if (contact is not null) rows.Add(contact);
        return Save(Written(rows), stamp, by);
    }

    /// <summary>Saves a whole directory; returns what is wrong, null when it is saved.</summary>
    public string? Save(string text, string stamp, string by)
    {
        if (File is not { } file) return AdminReplies.NoContacts;
        if (stamp != StampOf(Text)) return AdminReplies.ContactsChanged;
        try
        {
            var rows = ContactDirectory.Read(text);
            if (rows.Count > MostRows) return AdminReplies.TooManyContacts(MostRows);
            if (rows.Select(Wrong).FirstOrDefault(wrong => wrong is not null) is { } wrong) return wrong;
        }
        catch (CsvHelperException)
        {
            return AdminReplies.ContactsUnreadable;
        }
        if (System.IO.File.Exists(file))
        {
            Directory.CreateDirectory(History);
            var author = string.Concat(by.Where(char.IsLetterOrDigit).Take(30));
            System.IO.File.Copy(file, Path.Combine(History, $"{clock.GetUtcNow().ToString("yyyyMMdd-HHmmss-fff", CultureInfo.InvariantCulture)}-{author}.csv"), overwrite: true);
        }
        System.IO.File.WriteAllText(file + ".part", text);
        System.IO.File.Move(file + ".part", file, overwrite: true);
        return null;
    }

    private static string? Wrong(Contact contact)
    {
        string[] cells = [contact.Agency, contact.Field, contact.Person, contact.Role, contact.Phone, contact.Email, contact.Hours];
        return contact.Agency.Length == 0 || contact.Field.Length == 0 ? AdminReplies.ContactIncomplete
            : cells.Any(cell => cell.Length > LongestCell || cell.Any(char.IsControl)) ? AdminReplies.ContactTooLong
            : contact.Phone.Any(c => !char.IsDigit(c) && c is not (' ' or '.' or '+' or '-' or '(' or ')' or ',' or ';' or '/')) ? AdminReplies.ContactPhone(contact.Phone)
            : contact.Email.Length > 0 && (contact.Email.Count(c => c == '@') != 1 || contact.Email.Any(char.IsWhiteSpace)) ? AdminReplies.ContactMail(contact.Email)
            : contact.From > contact.To ? AdminReplies.ContactDays(contact.Agency)
            : contact.Phone.Length + contact.Email.Length == 0 ? AdminReplies.ContactIncomplete
            : null;
    }

    private static string Written(IEnumerable<Contact> rows) => string.Concat(rows
        .Select(row => new[] { row.Agency, row.Field, row.Person, row.Role, row.Phone, row.Email, row.Hours, Iso(row.From), Iso(row.To) })
        .Prepend(Columns)
        .Select(cells => string.Join(',', cells.Select(Quoted)) + "\n"));

    private static string Quoted(string cell) => cell.AsSpan().IndexOfAny(",\"\r\n") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
