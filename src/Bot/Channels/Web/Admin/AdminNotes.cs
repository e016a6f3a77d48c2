using System.Collections.Concurrent;

namespace Bot.Channels.Web.Admin;

/// <summary>A sentence for the page that follows a form.</summary>
internal sealed record Note(string Text, bool IsBad = false);

/// <summary>Notes between a form and the page it leads to, in memory: lost with a restart, they tell nothing that cannot be seen elsewhere.</summary>
internal sealed class AdminNotes
{
    private readonly ConcurrentDictionary<string, Note> notes = new(StringComparer.Ordinal);

    /// <summary>Leads to <paramref name="path"/>, where <paramref name="text"/> will stand on top.</summary>
    public IResult Then(HttpContext context, string path, string text, bool isBad = false)
    {
        notes[SignedIn.Of(context).Session.Id] = new(text, isBad);
        // 303: a reload of the next page sends no form again (RFC 9110, section 15.4.4).
        context.Response.Headers.Location = path;
        return Results.StatusCode(StatusCodes.Status303SeeOther);
    }

    public Note? Take(SignedIn by) => notes.TryRemove(by.Session.Id, out var note) ? note : null;
}
