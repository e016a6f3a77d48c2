namespace Bot.Answering.Contacts;

/// <summary>Settings "Contacts".</summary>
internal sealed class ContactsOptions
{
    /// <summary>The directory of contacts; null for contacts.csv in the folder of documents. A relative file is looked for from the current directory upward.</summary>
    public string? File { get; set; }
}
