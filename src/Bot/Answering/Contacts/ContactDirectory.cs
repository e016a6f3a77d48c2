using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Microsoft.Extensions.Options;

namespace Bot.Answering.Contacts;

/// <summary>The contacts of the file, read again when it was changed. A file that cannot be read leaves what was read before.</summary>
internal sealed class ContactDirectory(IOptions<ContactsOptions> options, ILogger<ContactDirectory> log)
{
    private readonly Lock gate = new();
    private DateTime readAt;
    private IReadOnlyList<Contact> contacts = [];

    public IReadOnlyList<Contact> All
    {
        get
        {
            if (options.Value.File is not { } file || !File.Exists(file)) return contacts;
            var changed = File.GetLastWriteTimeUtc(file);
            lock (gate)
            {
                if (changed == readAt) return contacts;
                readAt = changed;
                try
                {
                    contacts = Read(File.ReadAllText(file, Encoding.UTF8));
                }
                catch (Exception fault) when (fault is CsvHelperException or IOException or UnauthorizedAccessException)
                {
                    Log.ContactsUnreadable(log, file, fault.GetType().Name);
                }
                return contacts;
            }
        }
    }

    /// <summary>Rows of agency, field, person, role, phone, email, hours, valid_from, valid_to; dates as yyyy-MM-dd.</summary>
    public static IReadOnlyList<Contact> Read(string csv)
    {
        using var reader = new CsvReader(new StringReader(csv), new CsvConfiguration(CultureInfo.InvariantCulture) { TrimOptions = TrimOptions.Trim });
        return [.. reader.GetRecords<Contact>()];
    }
}
