using System.Globalization;
using System.Text.Json;

namespace Notch.Desk.Alerts;

/// <summary>One notch as an alert tells it.</summary>
/// <param name="Headline">"The tone rises two notches between Iraq and the United States".</param>
/// <param name="Text">From which level to which, when, how surely, by how many sources.</param>
/// <param name="Address">Where it stands on the site.</param>
/// <param name="Sentences">The exact sentences behind it with their addresses, those that weigh most first; without text for imported rows.</param>
/// <param name="Notch">The notch record as JSON.</param>
public sealed record AlertItem(
    string Headline,
    string Text,
    string Address,
    IReadOnlyList<AlertSentence> Sentences,
    string Notch
)
{
    private const int Shown = 5;

    /// <summary>Reads what a hit keeps.</summary>
    /// <param name="hit">The hit.</param>
    /// <param name="links">Names and addresses.</param>
    public static AlertItem Of(AlertHit hit, AlertLinks links)
    {
        ArgumentNullException.ThrowIfNull(hit);
        ArgumentNullException.ThrowIfNull(links);
        using var json = JsonDocument.Parse(hit.Notch);
        var root = json.RootElement;
        string pair = root.GetProperty("pair").GetString()!;
        int hyphen = pair.LastIndexOf('-');
        string a = pair[..hyphen];
        string b = pair[(hyphen + 1)..];
        int notches = root.GetProperty("notches").GetInt32();
        bool isFirm = root.GetProperty("announced").GetBoolean();
        string verb =
            notches > 0
                ? isFirm
                    ? "rises"
                    : "seems to rise"
                : isFirm
                    ? "falls"
                    : "seems to fall";
        string size =
            Math.Abs(notches) == 1
                ? "a notch"
                : Math.Abs(notches).ToString(CultureInfo.InvariantCulture) + " notches";
        var day = DateOnly.Parse(
            root.GetProperty("date").GetString()!,
            CultureInfo.InvariantCulture
        );
        return new AlertItem(
            $"The tone {verb} {size} between {links.NameOf(a)} and {links.NameOf(b)}",
            string.Create(
                CultureInfo.InvariantCulture,
                $"From {root.GetProperty("from_name").GetString()} to {root.GetProperty("to_name").GetString()} on {day:d MMMM yyyy}; probability {root.GetProperty("probability").GetDouble() * 100:F0}%, independent sources: {root.GetProperty("sources").GetInt32()}."
            ),
            links.Notch(a, b, day),
            [
                .. root.GetProperty("because")
                    .EnumerateArray()
                    .Take(Shown)
                    .Select(r => new AlertSentence(
                        r.GetProperty("event").GetString()!,
                        r.GetProperty("sentence").GetString(),
                        r.GetProperty("share").GetDouble(),
                        links.Event(r.GetProperty("event").GetString()!)
                    )),
            ],
            hit.Notch
        );
    }
}
