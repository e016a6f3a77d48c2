using Bot.Admin;
using Bot.Admin.Indexing;
using Bot.Admin.Uploads;
using Bot.State.Administration;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace Bot.Channels.Web.Admin;

/// <summary>/quan-tri/tai-len: files come in, are read, looked at, corrected, and only then accepted.</summary>
internal static class UploadEndpoints
{
    private const int MostFiles = 20;

    // Of the form around the files.
    private const int Frame = 1 << 20;

    public static void MapUploads(this IEndpointRouteBuilder admin)
    {
        var most = admin.ServiceProvider.GetRequiredService<IOptions<AdminOptions>>().Value.MaxUploadMegabytes;
        admin.MapGet("/tai-len", (HttpContext context, UploadFolder uploads) => AdminDesk.Show(context, desk => UploadPage.Of(desk, uploads.All(), most))).Needs(AdminRole.Editor);
        admin.MapPost("/tai-len", TakeAsync).Needs(AdminRole.Editor).WithMetadata(new RequestSizeLimitAttribute(((long)most << 20) + Frame));
        admin.MapGet("/tai-len/{key}", (string key, HttpContext context, UploadFolder uploads) => uploads.Find(key) is { } upload
            ? AdminDesk.Show(context, desk => ReadingPage.Of(desk, upload, SidecarFacts.Of(upload.Reading), uploads.IsTaken(upload)))
            : AdminDesk.Refusal(context, StatusCodes.Status404NotFound, AdminReplies.NoSuchUpload)).Needs(AdminRole.Editor);
        admin.MapPost("/tai-len/{key}", AcceptAsync).Needs(AdminRole.Editor);
        admin.MapPost("/tai-len/{key}/bo", async (string key, HttpContext context, UploadFolder uploads, AdminNotes notes, Audit audit) =>
        {
            if (uploads.Find(key) is not { } upload) return AdminDesk.Refusal(context, StatusCodes.Status404NotFound, AdminReplies.NoSuchUpload);
            uploads.Discard(upload);
            await audit.WriteAsync(SignedIn.Of(context).Person, "upload", upload.Name, "discarded");
            return notes.Then(context, AdminPaths.Uploads, AdminReplies.UploadDiscarded);
        }).Needs(AdminRole.Editor);
    }

    private static async Task<IResult> TakeAsync(HttpContext context, UploadFolder uploads, AdminNotes notes, Audit audit, IOptions<AdminOptions> options, CancellationToken cancellationToken)
    {
        // An empty file input sends a part without a name.
        var files = context.Request.Form.Files.Where(file => file.FileName.Length > 0).ToList();
        if (Wrong(files, options.Value.MaxUploadMegabytes) is { } wrong) return notes.Then(context, AdminPaths.Uploads, wrong, isBad: true);
        var staged = await uploads.StageAsync(
            files.Select(file => (FileName.From(file.FileName)!.Value, (Func<Stream, CancellationToken, Task>)file.CopyToAsync)), cancellationToken);
        foreach (var upload in staged) await audit.WriteAsync(SignedIn.Of(context).Person, "upload", upload.Name, upload.Reading.IsReadable ? "read" : $"unreadable: {upload.Reading.Code}");
        return notes.Then(context, staged is [var only] ? AdminPaths.Upload(only.Key) : AdminPaths.Uploads, AdminReplies.UploadsStaged(staged.Count));
    }

    private static string? Wrong(List<IFormFile> files, int megabytes)
    {
        if (files.Count == 0) return AdminReplies.NoFile;
        if (files.Count > MostFiles) return AdminReplies.TooManyFiles;
        if (files.Find(file => FileName.From(file.FileName) is null) is { } unnamed) return AdminReplies.BadUploadName(unnamed.FileName);
        if (files.Find(file => file.Length == 0) is { } empty) return AdminReplies.EmptyUpload(empty.FileName);
        return files.Find(file => file.Length > (long)megabytes << 20) is { } large ? AdminReplies.UploadTooLarge(large.FileName, megabytes) : null;
    }

    private static async Task<IResult> AcceptAsync(string key, HttpContext context, UploadFolder uploads, IndexingRun runs, AdminNotes notes, Audit audit)
    {
        if (uploads.Find(key) is not { } upload) return AdminDesk.Refusal(context, StatusCodes.Status404NotFound, AdminReplies.NoSuchUpload);
        var form = context.Request.Form;
        var facts = new SidecarFacts(SidecarFacts.Fields.ToDictionary(field => field.Name, field => form[field.Name].ToString().Trim()));
        var isTaken = uploads.IsTaken(upload);
        var wrong = !upload.Reading.IsReadable ? AdminReplies.Unreadable
            : facts.Wrong() ?? (isTaken && form["thay"] != "co" ? AdminReplies.NameTaken : null) ?? (runs.Corpus is null ? AdminReplies.NoCorpus : null);
        if (wrong is not null) return AdminDesk.Show(context, desk => ReadingPage.Of(desk, upload, facts, isTaken), wrong);

        var by = SignedIn.Of(context).Person;
        await audit.WriteAsync(by, "accept", uploads.Accept(upload, facts, runs.Corpus!), isTaken ? "replaced" : "done");
        var begun = runs.BeginIndexing(by, all: false);
        return notes.Then(context, AdminPaths.Runs, begun.Refusal is { } why ? AdminReplies.AcceptedLater(why) : AdminReplies.AcceptedRunning, isBad: begun.Refusal is not null);
    }
}
