namespace Bot.Admin.Uploads;

/// <summary>A file that was uploaded and read, and waits to be accepted.</summary>
internal sealed record StagedUpload(string Key, string Name, DateTimeOffset At, long Bytes, DocumentReading Reading);
