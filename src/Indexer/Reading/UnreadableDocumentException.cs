namespace Indexer.Reading;

/// <summary>A file that gives no text. Costs that file alone: the run goes on and the report names the reason.</summary>
internal sealed class UnreadableDocumentException(ReasonCode code, string message, Exception? inner = null) : Exception(message, inner)
{
    public ReasonCode Code => code;
}
