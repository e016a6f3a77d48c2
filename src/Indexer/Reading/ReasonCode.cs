using System.Text;

namespace Indexer.Reading;

/// <summary>Why a file was refused, or what about it an admin should know. The report writes them as EMPTY, CONTROL_CHARS and so on.</summary>
internal enum ReasonCode
{
    Empty,
    ControlChars,
    Binary,
    InvalidUtf8,
    EncodingGuessed,
    LegacyFontText,
    LongLine,
    LongToken,
    UnicodeAbuse,
    DepthLimit,
    Truncated,
    Corrupt,
    Encrypted,
    DecompressionLimit,
    TooManyEntries,
    XmlDtd,
    ActiveContent,
    NoTextLayer,
    OcrText,
    HiddenText,
    PathTraversal,
    WrongExtension,
    Unsupported,
    MissingTool,
    BadName,
    TempFile,
    Duplicate,
    Link,
    NotAFile,
    Unreadable,
    TooLarge,
    TimeLimit,
    MemoryLimit,
    Crashed,
    BadSidecar,
    BadUrl,
    OrphanSidecar,
    SuspectInstructions,
    BadLine,

    /// <summary>Marked MẬT, TỐI MẬT, TUYỆT MẬT or LƯU HÀNH NỘI BỘ: not for a public archive.</summary>
    Restricted,

    /// <summary>The number is still blank: not issued yet.</summary>
    Draft,
}

internal static class ReasonCodes
{
    /// <summary>InvalidUtf8 → INVALID_UTF8.</summary>
    public static string Written(this ReasonCode code)
    {
        var name = code.ToString();
        var text = new StringBuilder(name.Length + 4);
        for (var i = 0; i < name.Length; i++)
        {
            if (i > 0 && char.IsUpper(name[i])) text.Append('_');
            text.Append(char.ToUpperInvariant(name[i]));
        }
        return text.ToString();
    }
}
