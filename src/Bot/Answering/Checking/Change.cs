namespace Bot.Answering.Checking;

internal enum ChangeKind
{
    Same,

    /// <summary>In the later text, not in the earlier one.</summary>
    Added,

    /// <summary>In the earlier text, not in the later one.</summary>
    LeftOut,
}

/// <summary>Words side by side that met the same fate on the way from one text to another.</summary>
internal sealed record Change(ChangeKind Kind, string Words);
