namespace Archive.Documents;

/// <summary>How the day of publication of an item is known, the surest last.</summary>
public enum DayOrigin
{
    /// <summary>A line of the page: "14:56, Thứ Tư, 17-1-2024".</summary>
    Stamp,

    /// <summary>A labelled line: "Ngày đăng: …".</summary>
    Label,

    /// <summary>The page's data about itself: meta elements, JSON-LD.</summary>
    PageData,

    /// <summary>The item of a feed, in local time.</summary>
    Feed,

    /// <summary>The head of a letter by e-mail.</summary>
    Mail,

    /// <summary>What an admin wrote beside the file.</summary>
    Sidecar,
}
