namespace Archive.Documents.Numbers;

/// <summary>
/// What parts two pieces of a number: '/', '-', '_', '.', ' ' for blanks only, '\0' for anything else; and where the next piece begins.
/// </summary>
internal readonly record struct Separator(char Mark, bool IsTight, int Next)
{
    private const int MostBlanks = 2;

    public static Separator Read(NumberText text, int at)
    {
        var i = SkipBlanks(text, at);
        // A stroke that was read or typed as another: 155\UBND, 155|UBND; and marks typed twice.
        var mark = text.At(i) is '\\' or '|' ? '/' : text.At(i);
        if (mark is not ('/' or '-' or '_' or '.'))
            return i > at ? new Separator(' ', false, i) : new Separator('\0', false, at);
        if (mark != '.' && text.At(i) == text.At(i + 1) && text.At(i + 2) != text.At(i)) i++;
        var next = SkipBlanks(text, i + 1);
        // PDF text breaks a line behind the separator.
        if (mark != '.' && next == i + 1 && text.At(next) == '\n') next++;
        var tight = next == i + 1 && !char.IsWhiteSpace(text.At(at));
        if (mark is '.' or '_' && !tight) return new Separator(i > at ? ' ' : '\0', false, i);
        return new Separator(mark, tight, next);
    }

    private static int SkipBlanks(NumberText text, int at)
    {
        var i = at;
        while (i - at < MostBlanks && text.At(i) == ' ') i++;
        return i;
    }
}
