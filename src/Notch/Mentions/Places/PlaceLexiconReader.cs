using System.Globalization;
using Notch.Lexicons;

namespace Notch.Mentions.Places;

/// <summary>Gathers the lines that name places.</summary>
internal sealed class PlaceLexiconReader
{
    private static readonly string[] WordLists = ["beside", "body", "near", "given", "title"];

    private readonly Dictionary<string, (double Latitude, double Longitude, int? Id)> points = new(
        StringComparer.Ordinal
    );

    public Dictionary<string, List<PlaceLexicon.Entry>> Entries { get; } =
        new(StringComparer.Ordinal);

    public Dictionary<string, PlaceLexicon.Entry> Countries { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, int> Preferred { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, int> Behind { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, PlaceLevel> Kinds { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, HashSet<string>> Lists { get; } = new(StringComparer.Ordinal);

    /// <summary>Reads one file. "places/" comes before "actors/".</summary>
    public void Read(string path, string content, List<LexiconError> errors)
    {
        bool isOwn = path.StartsWith("places/", StringComparison.Ordinal);
        bool isPeople = path.StartsWith("words/", StringComparison.Ordinal);
        if (!isOwn && !isPeople)
        {
            ReadActors(path, content);
            return;
        }
        foreach (var line in LexiconFile.Parse(path, content, isOwn ? errors : []).Lines)
        {
            if (isOwn && !TryRead(line))
            {
                errors.Add(
                    line.Error(
                        "NX054",
                        $"'{line.Text}' names no place as docs/places.md says it should"
                    )
                );
            }
            else if (isPeople && line.Keyword is "male" or "female")
            {
                AddWords("given", line.Rest.Split('|', StringSplitOptions.TrimEntries));
            }
        }
    }

    /// <summary>Reads the country that opens a file of actors; what is wrong in such a file is told where actors are read.</summary>
    private void ReadActors(string path, string content)
    {
        string code = path.Length > 10 ? path[7..10] : "";
        if (!points.TryGetValue(code, out var point))
        {
            return;
        }
        foreach (var line in LexiconFile.Parse(path, UpToSecondActor(content), []).Lines)
        {
            if (line.Keyword == "actor")
            {
                ReadCountry(line, code, point);
                return;
            }
        }
    }

    /// <summary>A file's text with its first entry whole; most of what follows is left out.</summary>
    private static string UpToSecondActor(string content)
    {
        const string Opening = "\nactor ";
        int first = content.IndexOf(Opening, StringComparison.Ordinal);
        int second = first < 0 ? -1 : content.IndexOf(Opening, first + 1, StringComparison.Ordinal);
        return second < 0 ? content : content[..second];
    }

    private bool TryRead(LexiconLine line)
    {
        string[] words = line.Rest.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
        {
            return false;
        }
        if (WordLists.Contains(line.Keyword))
        {
            AddWords(line.Keyword, words);
            return true;
        }
        switch (line.Keyword)
        {
            case "never":
                AddWords("never", line.Rest.Split('|', StringSplitOptions.TrimEntries));
                return true;
            case "kind":
                bool isLevel = Enum.TryParse<PlaceLevel>(words[0], ignoreCase: true, out var level);
                foreach (string word in words.Skip(1))
                {
                    Kinds[word] = level;
                }
                return isLevel;
            case "prefer" or "behind":
                int at = line.Rest.LastIndexOf('=');
                bool isId = int.TryParse(
                    line.Rest.AsSpan(at + 1),
                    NumberStyles.AllowLeadingWhite,
                    CultureInfo.InvariantCulture,
                    out int id
                );
                var target = line.Keyword == "prefer" ? Preferred : Behind;
                target[PlaceKey.Of(line.Rest.AsSpan(0, Math.Max(at, 0)))] = id;
                return isId && at > 0;
            default:
                return TryReadPlace(line);
        }
    }

    /// <summary>"spot Red Square = 55.75 37.62 RUS in Moscow", "region Europe | European = 48.69 9.14 id 6255148".</summary>
    private bool TryReadPlace(LexiconLine line)
    {
        int sign = line.Rest.LastIndexOf('=');
        if (sign < 0 || !Enum.TryParse<PlaceLevel>(line.Keyword, ignoreCase: true, out var level))
        {
            return false;
        }
        string[] cells = line.Rest[(sign + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (
            cells.Length < 2
            || !TryDegrees(cells[0], out double latitude)
            || !TryDegrees(cells[1], out double longitude)
        )
        {
            return false;
        }
        string? country = null;
        string? city = null;
        int? id = null;
        for (int i = 2; i < cells.Length; i++)
        {
            if (cells[i] == "id" && i + 1 < cells.Length)
            {
                id = int.Parse(cells[++i], CultureInfo.InvariantCulture);
            }
            else if (cells[i] == "in")
            {
                city = string.Join(' ', cells[(i + 1)..]);
                break;
            }
            else
            {
                country = cells[i];
            }
        }
        string[] sides = line.Rest[..sign].Split("||", StringSplitOptions.TrimEntries);
        string[] names = sides[0].Split('|', StringSplitOptions.TrimEntries);
        if (level == PlaceLevel.Country)
        {
            points[names[0]] = (latitude, longitude, id);
            return true;
        }
        var place = new Place(
            id,
            names[0],
            country,
            Province: null,
            latitude,
            longitude,
            level,
            Population: 0
        )
        {
            City = city,
        };
        AddAll(names, sides.Length > 1 ? sides[1] : null, new(place, IsAdjective: false));
        return true;
    }

    /// <summary>Adds an entry under its names, and as an adjective under those that stand behind "||".</summary>
    private void AddAll(string[] names, string? adjectives, PlaceLexicon.Entry entry)
    {
        foreach (string name in names)
        {
            Add(name, entry);
        }
        if (adjectives is not null)
        {
            foreach (string name in adjectives.Split('|', StringSplitOptions.TrimEntries))
            {
                Add(name, entry with { IsAdjective = true });
            }
        }
    }

    private static bool TryDegrees(string text, out double value) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value);

    private void ReadCountry(
        LexiconLine actor,
        string code,
        (double Latitude, double Longitude, int? Id) point
    )
    {
        var place = new Place(
            point.Id,
            actor.Rest,
            code,
            Province: null,
            point.Latitude,
            point.Longitude,
            PlaceLevel.Country,
            Population: 0
        );
        var entry = new PlaceLexicon.Entry(place, IsAdjective: false);
        Countries[code] = entry;
        Add(actor.Rest, entry);
        foreach (var line in actor.Children)
        {
            foreach (string name in line.Rest.Split('|', StringSplitOptions.TrimEntries))
            {
                if (line.Keyword is "alias" or "demonym")
                {
                    Add(name, entry with { IsAdjective = line.Keyword == "demonym" });
                }
            }
        }
    }

    private void Add(string name, PlaceLexicon.Entry entry)
    {
        string key = PlaceKey.Of(name);
        if (!Entries.TryGetValue(key, out var list))
        {
            Entries[key] = list = [];
        }
        list.Add(entry);
    }

    private void AddWords(string list, IEnumerable<string> words)
    {
        if (!Lists.TryGetValue(list, out var set))
        {
            Lists[list] = set = new HashSet<string>(StringComparer.Ordinal);
        }
        set.UnionWith(words.Select(w => w.ToLowerInvariant()));
    }
}
