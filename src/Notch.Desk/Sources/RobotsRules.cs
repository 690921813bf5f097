namespace Notch.Desk.Sources;

/// <summary>What a host's robots.txt lets one reader read (RFC 9309).</summary>
public sealed class RobotsRules
{
    private readonly IReadOnlyList<(bool Allows, string Pattern)> _rules;

    private RobotsRules(IReadOnlyList<(bool, string)> rules) => _rules = rules;

    /// <summary>Rules that allow all.</summary>
    public static RobotsRules Everything { get; } = new([]);

    /// <summary>Rules that allow nothing.</summary>
    public static RobotsRules Nothing { get; } = new([(false, "/")]);

    /// <summary>Reads the group for a reader, or the group for all when there is none of its own.</summary>
    /// <param name="text">The file's text.</param>
    /// <param name="agent">The reader's name; what follows a "/" or blank does not count.</param>
    public static RobotsRules Parse(string text, string agent)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentException.ThrowIfNullOrEmpty(agent);
        string product = agent.Split('/', ' ')[0];
        var own = new List<(bool, string)>();
        var all = new List<(bool, string)>();
        bool named = false;
        bool forOwn = false;
        bool forAll = false;
        bool inRules = true;
        foreach (string raw in text.Split('\n'))
        {
            string line = raw.Split('#', 2)[0].Trim();
            int colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0)
            {
                continue;
            }
            string key = line[..colon].Trim().ToLowerInvariant();
            string value = line[(colon + 1)..].Trim();
            if (key == "user-agent")
            {
                (forOwn, forAll) = inRules ? (false, false) : (forOwn, forAll);
                inRules = false;
                forOwn |= value.Equals(product, StringComparison.OrdinalIgnoreCase);
                forAll |= value == "*";
                named |= forOwn;
            }
            else if (key is "allow" or "disallow")
            {
                inRules = true;
                if (value.Length > 0 && (forOwn || forAll))
                {
                    (forOwn ? own : all).Add((key == "allow", value));
                }
            }
        }
        return new RobotsRules(named ? own : all);
    }

    /// <summary>True when the page may be read: the longest rule that matches decides, "allow" on a tie.</summary>
    /// <param name="path">Path and query, beginning with "/".</param>
    public bool Allows(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        int longest = -1;
        bool allows = true;
        foreach (var (ruleAllows, pattern) in _rules)
        {
            if (
                pattern.Length >= longest
                && Matches(pattern, path)
                && (pattern.Length > longest || ruleAllows)
            )
            {
                longest = pattern.Length;
                allows = ruleAllows;
            }
        }
        return allows;
    }

    /// <summary>"*" stands for anything, "$" at the end for the path's end.</summary>
    private static bool Matches(string pattern, string path)
    {
        bool anchored = pattern.EndsWith('$');
        string[] parts = (anchored ? pattern[..^1] : pattern).Split('*');
        if (!path.StartsWith(parts[0], StringComparison.Ordinal))
        {
            return false;
        }
        int at = parts[0].Length;
        for (int i = 1; i < parts.Length; i++)
        {
            bool last = anchored && i == parts.Length - 1;
            int found = last
                ? (
                    path.Length - parts[i].Length >= at
                    && path.EndsWith(parts[i], StringComparison.Ordinal)
                        ? path.Length - parts[i].Length
                        : -1
                )
                : path.IndexOf(parts[i], at, StringComparison.Ordinal);
            if (found < 0)
            {
                return false;
            }
            at = found + parts[i].Length;
        }
        return !anchored || at == path.Length;
    }
}
