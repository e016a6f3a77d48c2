namespace Archive.Documents.Numbers;

/// <summary>The misprints that are put right.</summary>
internal static class Misprint
{
    /// <summary>Two neighbouring letters swapped, nothing else.</summary>
    public static bool IsOneSwap(string a, string b)
    {
        if (a.Length != b.Length) return false;
        var i = 0;
        while (i < a.Length && a[i] == b[i]) i++;
        return i + 1 < a.Length && a[i] == b[i + 1] && a[i + 1] == b[i] && a.AsSpan(i + 2).SequenceEqual(b.AsSpan(i + 2));
    }

    /// <summary>One letter wrong, missing or too many; the first letter counts as right.</summary>
    public static bool IsOneEdit(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > 1 || a[0] != b[0]) return false;
        var i = 0;
        while (i < a.Length && i < b.Length && a[i] == b[i]) i++;
        var restA = a.AsSpan(i);
        var restB = b.AsSpan(i);
        if (restA.Length == restB.Length) return restA.Length > 0 && restA[1..].SequenceEqual(restB[1..]);
        return restA.Length > restB.Length ? restA[1..].SequenceEqual(restB) : restB[1..].SequenceEqual(restA);
    }
}
