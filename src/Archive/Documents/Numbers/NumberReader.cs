using Archive.Text;

namespace Archive.Documents.Numbers;

/// <summary>
/// Finds the numbers in a text. It stops at every run of letters and digits that holds a digit and asks the rules one after the
/// other; each looks at a bounded stretch, so the whole is linear.
/// </summary>
internal static class NumberReader
{
    public static IReadOnlyList<NumberMention> FindAll(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('0', '9')) return [];
        var prepared = NumberText.Of(text);
        return [.. ReadAll(prepared, false).Select(found => new NumberMention(found.Number, prepared.ToOriginal(found.Span), found.Repaired)
        {
            Kind = found.Kind,
            YearHint = found.YearHint,
            IsAssembled = found.IsAssembled,
        })];
    }

    public static List<NumberReading> ReadAll(NumberText text, bool isAddress)
    {
        var found = new List<NumberReading>();
        var addresses = isAddress ? [] : Addresses.Find(text.Text);
        var address = 0;
        for (var at = NextDigit(text.Text, 0); at >= 0;)
        {
            while (address < addresses.Count && addresses[address].End <= at) address++;
            if (address < addresses.Count && addresses[address].Start <= at)
            {
                found.AddRange(Addresses.Read(text, addresses[address]));
                at = NextDigit(text.Text, addresses[address].End);
                continue;
            }
            var run = text.RunAt(at);
            var from = found.Count > 0 ? found[^1].Span.End : 0;
            found.AddRange(ReadAt(text, run, from, isAddress));
            var next = found.Count > 0 ? Math.Max(run.End, found[^1].Span.End) : run.End;
            at = NextDigit(text.Text, next);
        }
        return found;
    }

    private static IEnumerable<NumberReading> ReadAt(NumberText text, TextSpan run, int from, bool isAddress)
    {
        if (IsContinuation(text.Text, run.Start) || OrdinalReader.Read(text, run) is not { } ordinal) return GluedYear(text, run, isAddress);
        var cue = ordinal.GluedKind ?? KindWords.Before(text, ordinal.Start);
        if (cue.IsMasked) return [];
        ordinal = BrokenOrdinal.Join(text, ordinal, cue);
        if (FullNumber.Read(text, ordinal, cue, isAddress) is { } full) return [full];
        if (SharedSymbol.Read(text, ordinal, cue) is { Count: > 0 } shared) return shared;
        if (PartialNumber.Read(text, ordinal, cue) is { Count: > 0 } partial) return partial;
        if (ReversedNumber.Read(text, ordinal, from) is { } reversed) return [reversed];
        return GluedYear(text, run, isAddress);
    }

    private static IEnumerable<NumberReading> GluedYear(NumberText text, TextSpan run, bool isAddress) =>
        isAddress && Addresses.ReadGluedYear(text, run) is { } glued ? [glued] : [];

    /// <summary>Whether the run goes on with something that began before it: a date, a decimal, a range, a blank that was left for a number.</summary>
    private static bool IsContinuation(string text, int start)
    {
        if (start == 0) return false;
        var before = start > 1 ? text[start - 2] : ' ';
        return text[start - 1] switch
        {
            '/' or '#' or '=' or '_' or '+' or '@' or '\\' or '$' => true,
            '.' or ',' or ':' => char.IsAsciiDigit(before),
            '-' => char.IsLetterOrDigit(before) || (before == ' ' && start > 2 && char.IsAsciiDigit(text[start - 3])),
            ' ' => before == '/',
            _ => false,
        };
    }

    private static int NextDigit(string text, int from)
    {
        if (from >= text.Length) return -1;
        var at = text.AsSpan(from).IndexOfAnyInRange('0', '9');
        return at < 0 ? -1 : from + at;
    }
}
