using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Bot.Answering;
using Bot.Desk.Statistics;

namespace Bot.Channels.Web.Statistics;

/// <summary>
/// A picture as SVG, for eyes only: the table beside it says the same. Colours are classes of the style sheet, so that dark and high contrast hold; rows are told apart by
/// full and hollow bars, whole and broken lines or shade, never by colour alone.
/// </summary>
internal static class Drawing
{
    private const int Width = 720;
    private const int Height = 220;
    private const int Left = 46;
    private const int Bottom = 26;
    private const int Top = 8;
    private const int Line = 30;
    private const int NameWidth = 210;
    private const int Levels = 4;

    public static string Of(Picture picture) => picture.Kind switch
    {
        PictureKind.Bars => Bars(picture),
        PictureKind.Lines => Lines(picture),
        PictureKind.Ranking => Ranking(picture),
        _ => Heat(picture),
    };

    private static string Bars(Picture picture)
    {
        var svg = Axes(picture, out var scale);
        var step = (double)(Width - Left) / picture.Columns.Count;
        for (var column = 0; column < picture.Columns.Count; column++)
        {
            double y = Height - Bottom;
            for (var row = 0; row < picture.Rows.Count; row++)
            {
                if (picture.Rows[row].Values[column] is not ({ } value and > 0)) continue;
                y -= value * scale;
                svg.Append(Inv, $"<rect class=\"row{row}\" x=\"{Left + (column * step) + (step * .12):0.#}\" y=\"{y:0.#}\" width=\"{step * .76:0.#}\" height=\"{value * scale:0.#}\"/>");
            }
        }
        return svg.Append("</svg>").ToString();
    }

    private static string Lines(Picture picture)
    {
        var svg = Axes(picture, out var scale);
        var step = (double)(Width - Left) / picture.Columns.Count;
        for (var row = 0; row < picture.Rows.Count; row++)
        {
            var path = new StringBuilder();
            var isOpen = false;
            for (var column = 0; column < picture.Columns.Count; column++)
            {
                if (picture.Rows[row].Values[column] is not { } value)
                {
                    isOpen = false;
                    continue;
                }
                var (x, y) = (Left + ((column + .5) * step), Height - Bottom - (value * scale));
                path.Append(Inv, $"{(isOpen ? 'L' : 'M')}{x:0.#} {y:0.#}");
                svg.Append(Inv, $"<circle class=\"row{row}\" cx=\"{x:0.#}\" cy=\"{y:0.#}\" r=\"3\"/>");
                isOpen = true;
            }
            svg.Append(Inv, $"<path class=\"line row{row}\" d=\"{path}\"/>");
        }
        return svg.Append("</svg>").ToString();
    }

    private static string Ranking(Picture picture)
    {
        var svg = Begin(picture.Rows.Count * Line);
        var scale = (double)(Width - NameWidth - 60) / Math.Max(1, picture.Highest);
        for (var row = 0; row < picture.Rows.Count; row++)
        {
            var length = (picture.Rows[row].Values[0] ?? 0) * scale;
            Text(svg, NameWidth - 8, (row * Line) + 20, picture.Rows[row].Name, "end");
            svg.Append(Inv, $"<rect class=\"row0\" x=\"{NameWidth}\" y=\"{(row * Line) + 5}\" width=\"{length:0.#}\" height=\"{Line - 10}\"/>");
            Text(svg, NameWidth + length + 6, (row * Line) + 20, Number(picture.Rows[row].Values[0] ?? 0), "start");
        }
        return svg.Append("</svg>").ToString();
    }

    private static string Heat(Picture picture)
    {
        const int head = 22;
        var svg = Begin(head + (picture.Rows.Count * Line));
        var step = (double)(Width - NameWidth) / picture.Columns.Count;
        // Labels that would touch each other are left out; the table has all of them.
        var every = Math.Max(1, (int)Math.Ceiling(58 / step));
        for (var column = 0; column < picture.Columns.Count; column += every)
            Text(svg, NameWidth + ((column + .5) * step), 15, picture.Columns[column], "middle");
        for (var row = 0; row < picture.Rows.Count; row++)
        {
            Text(svg, NameWidth - 8, head + (row * Line) + 20, Short(picture.Rows[row].Name), "end");
            for (var column = 0; column < picture.Columns.Count; column++)
            {
                var value = picture.Rows[row].Values[column] ?? 0;
                var level = value == 0 ? 0 : (int)Math.Ceiling((double)Levels * value / picture.Highest);
                svg.Append(Inv, $"<rect class=\"heat{level}\" x=\"{NameWidth + (column * step) + 1:0.#}\" y=\"{head + (row * Line) + 1}\" width=\"{step - 2:0.#}\" height=\"{Line - 2}\"/>");
                if (value > 0 && step >= 22) Text(svg, NameWidth + ((column + .5) * step), head + (row * Line) + 20, Number(value), "middle", $"on{level}");
            }
        }
        return svg.Append("</svg>").ToString();
    }

    private static StringBuilder Axes(Picture picture, out double scale)
    {
        var top = Round(Math.Max(1, picture.Highest));
        scale = (double)(Height - Bottom - Top) / top;
        var svg = Begin(Height);
        foreach (var mark in (long[])[0, top / 2, top])
        {
            if (mark == 0 && top / 2 == 0) continue;
            var y = Height - Bottom - (mark * scale);
            svg.Append(Inv, $"<path class=\"grid\" d=\"M{Left} {y:0.#}H{Width}\"/>");
            Text(svg, Left - 6, y + 4, Number(mark), "end");
        }
        var step = (double)(Width - Left) / picture.Columns.Count;
        var every = Math.Max(1, (int)Math.Ceiling(62 / step));
        for (var column = 0; column < picture.Columns.Count; column += every)
            Text(svg, Left + ((column + .5) * step), Height - 8, picture.Columns[column], "middle");
        return svg;
    }

    /// <summary>1, 2 or 5 and zeros: the next round number, even from 2 up, so that its half is round too.</summary>
    private static long Round(long highest)
    {
        for (var unit = 1L; ; unit *= 10)
            foreach (var factor in (long[])[1, 2, 4, 6, 8])
                if (factor * unit >= highest) return factor * unit;
    }

    private static StringBuilder Begin(int height) => new StringBuilder().Append(Inv, $"<svg class=\"picture\" viewBox=\"0 0 {Width} {height}\" aria-hidden=\"true\" focusable=\"false\">");

    private static void Text(StringBuilder svg, double x, double y, string words, string anchor, string? look = null) =>
        svg.Append(Inv, $"<text{(look is null ? "" : $" class=\"{look}\"")} x=\"{x:0.#}\" y=\"{y:0.#}\" text-anchor=\"{anchor}\">{HtmlEncoder.Default.Encode(words)}</text>");

    private static string Number(long value) => Replies.Number((int)Math.Min(int.MaxValue, value));

    private static string Short(string name) => name.Length <= 28 ? name : name[..27] + "…";

    private static CultureInfo Inv => CultureInfo.InvariantCulture;
}
