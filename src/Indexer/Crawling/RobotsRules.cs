using System.Globalization;

namespace Indexer.Crawling;

/// <summary>robots.txt (RFC 9309): the group for us, else the one for all; the longest matching rule decides, Allow before Disallow.</summary>
internal sealed class RobotsRules
{
    public static readonly RobotsRules None = new();

    /// <summary>The file could not be had: RFC 9309 asks to stay away from the whole site.</summary>
    public static readonly RobotsRules StayAway = new() { rules = { ("/", false) } };

    private const double LongestDelay = 60;

    private readonly List<(string Path, bool Allowed)> rules = [];

    public TimeSpan? Delay { get; private set; }

    public static RobotsRules Parse(string text, string userAgent)
    {
        var name = userAgent.Split('/')[0];
        return Group(text, agent => agent != "*" && name.StartsWith(agent, StringComparison.OrdinalIgnoreCase)) ?? Group(text, agent => agent == "*") ?? None;
    }

    public bool Allows(Uri address)
    {
        var path = address.PathAndQuery;
        var best = rules.Where(rule => Matches(rule.Path, path)).OrderByDescending(rule => rule.Path.Length).ThenByDescending(rule => rule.Allowed).FirstOrDefault(("", true));
        return best.Item2;
    }

    private static RobotsRules? Group(string text, Func<string, bool> isOurs)
    {
        RobotsRules? group = null;
        var inGroup = false;
        var namesAgents = false;
        foreach (var raw in text.Split('\n'))
        {
            var line = raw.Split('#')[0].Trim();
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0) continue;
            var (field, value) = (line[..colon].Trim().ToLowerInvariant(), line[(colon + 1)..].Trim());
            if (field == "user-agent")
            {
                inGroup = isOurs(value) || (namesAgents && inGroup);
                namesAgents = true;
                if (inGroup) group ??= new RobotsRules();
                continue;
            }
            namesAgents = false;
            if (!inGroup) continue;
            if (field is "allow" or "disallow" && value.Length > 0) group!.rules.Add((value, field == "allow"));
            if (field == "crawl-delay" && double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds))
                group!.Delay = TimeSpan.FromSeconds(Math.Clamp(seconds, 0, LongestDelay));
        }
        return group;
    }

    /// <summary>'*' stands for anything, '$' for the end.</summary>
    private static bool Matches(string pattern, string path)
    {
        var anchored = pattern.EndsWith('$');
        var parts = pattern.TrimEnd('$').Split('*');
        if (!path.StartsWith(parts[0], StringComparison.Ordinal)) return false;
        var at = parts[0].Length;
        foreach (var part in parts[1..])
        {
            var found = path.IndexOf(part, at, StringComparison.Ordinal);
            if (found < 0) return false;
            at = found + part.Length;
        }
        return !anchored || at == path.Length || (parts.Length > 1 && path.EndsWith(parts[^1], StringComparison.Ordinal));
    }
}
