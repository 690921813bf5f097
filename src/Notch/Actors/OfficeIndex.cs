namespace Notch.Actors;

/// <summary>Who ever held a post in a country; a post is read when it is first asked for. One instance serves all threads.</summary>
internal sealed class OfficeIndex(CompiledActors data)
{
    private readonly WordTable titles = data.Table(CompiledPart.TitleLetters);
    private readonly int[] starts = data.Numbers(CompiledPart.TitleStarts);
    private readonly Post?[] posts = new Post?[data.CountOf(CompiledPart.TitleStarts)];

    /// <summary>A post in all countries that have it.</summary>
    /// <param name="Countries">Their codes.</param>
    /// <param name="Holders">The numbers of those who held it, by country, in file order.</param>
    private sealed record Post(HashSet<string> Countries, Dictionary<string, int[]> Holders);

    /// <summary>The countries in which somebody holds or held a post; null when nobody does anywhere.</summary>
    /// <param name="title">Folded words.</param>
    public IReadOnlySet<string>? CountriesWith(string title) => Find(title)?.Countries;

    /// <summary>Those who hold or held a post in a country, in file order.</summary>
    /// <param name="country">The country.</param>
    /// <param name="title">Folded words.</param>
    public IEnumerable<Actor> Holders(string country, string title)
    {
        if (Find(title)?.Holders.TryGetValue(country, out var holders) == true)
        {
            foreach (int holder in holders)
            {
                yield return data.Actor(holder);
            }
        }
    }

    /// <summary>Writes all posts of the actors; gives the words of the posts and where each record begins.</summary>
    public static (List<string> Titles, List<int> Starts) Write(
        IReadOnlyList<Actor> actors,
        RecordWriter writer
    )
    {
        var words = new List<string>();
        var byTitle = new Dictionary<string, List<(string Country, List<int> Holders)>>(
            StringComparer.Ordinal
        );
        for (int a = 0; a < actors.Count; a++)
        {
            foreach (var office in actors[a].Offices)
            {
                string title = NamePieces.Key(office.Title);
                if (!byTitle.TryGetValue(title, out var post))
                {
                    byTitle.Add(title, post = []);
                    words.Add(title);
                }
                string country = CountryOf(actors[a], office);
                int at = post.FindIndex(p => p.Country == country);
                if (at < 0)
                {
                    at = post.Count;
                    post.Add((country, []));
                }
                if (!post[at].Holders.Contains(a))
                {
                    post[at].Holders.Add(a);
                }
            }
        }
        var records = new List<int>(words.Count);
        foreach (string title in words)
        {
            records.Add(writer.Position);
            writer.Number(byTitle[title].Count);
            foreach (var (country, holders) in byTitle[title])
            {
                writer.Text(country);
                writer.Number(holders.Count);
                holders.ForEach(writer.Number);
            }
        }
        return (words, records);
    }

    /// <summary>Where the post is: the code that holds when the post begins; the first of the entry otherwise.</summary>
    private static string CountryOf(Actor actor, DatedOffice office)
    {
        foreach (var code in actor.Codes)
        {
            if (office.Span.First is { } first && code.Span.Contains(first))
            {
                return code.Code.Country;
            }
        }
        return actor.Codes[0].Code.Country;
    }

    private Post? Find(string title)
    {
        int number = titles.Find(title);
        if (number < 0)
        {
            return null;
        }
        if (posts[number] is { } known)
        {
            return known;
        }
        var record = data.RecordAt(starts[number]);
        var holders = new Dictionary<string, int[]>(StringComparer.Ordinal);
        for (int count = record.Number(); count > 0; count--)
        {
            string country = record.Text();
            var numbers = new int[record.Number()];
            for (int i = 0; i < numbers.Length; i++)
            {
                numbers[i] = record.Number();
            }
            holders.Add(country, numbers);
        }
        var post = new Post(new(holders.Keys, StringComparer.Ordinal), holders);
        return Interlocked.CompareExchange(ref posts[number], post, comparand: null) ?? post;
    }
}
