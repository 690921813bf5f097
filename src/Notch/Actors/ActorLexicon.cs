using Notch.Lexicons;

namespace Notch.Actors;

/// <summary>Everything that is known about actors before a story is read. Immutable; one instance serves all threads.</summary>
/// <remarks>
/// The format of the files is described in docs/lexicon.md. The shipped files are compiled while the library is built; others are compiled when they
/// are loaded. Either way an entry is made when a story first names it.
/// </remarks>
public sealed class ActorLexicon
{
    private const string Resource = "actors.bin";

    private readonly CompiledActors data;
    private readonly Dictionary<string, int> countries = new(StringComparer.Ordinal);
    private readonly Lazy<IReadOnlyList<ActorExample>> examples;

    private ActorLexicon(CompiledActors data, Func<IReadOnlyList<ActorExample>> examples)
    {
        this.data = data;
        this.examples = new(examples);
        Actors = new EntryList<Actor>(data.ActorCount, data.Actor);
        Agents = new EntryList<Agent>(data.AgentCount, data.Agent);
        Index = new NameIndex(data);
        Offices = new OfficeIndex(data);
        var heads = data.Numbers(CompiledPart.Heads);
        Words = new ActorWords(data.RecordAt(heads[1]));
        var record = data.RecordAt(heads[0]);
        for (int count = record.Number(); count > 0; count--)
        {
            countries.Add(record.Text(), record.Number());
        }
    }

    /// <summary>All entries, in file order; each is made when it is first asked for.</summary>
    public IReadOnlyList<Actor> Actors { get; }

    /// <summary>All agent words, in file order.</summary>
    public IReadOnlyList<Agent> Agents { get; }

    /// <summary>All examples, in file order; each is a test. Read from the text when they are first asked for.</summary>
    public IReadOnlyList<ActorExample> Examples => examples.Value;

    /// <summary>All names.</summary>
    internal NameIndex Index { get; }

    /// <summary>All posts.</summary>
    internal OfficeIndex Offices { get; }

    /// <summary>Word lists.</summary>
    internal ActorWords Words { get; }

    /// <summary>Reads actors/*.txt, agents.txt and words/people.txt.</summary>
    /// <param name="text">The lexicon's files; others are passed over.</param>
    /// <exception cref="LexiconException">Something is wrong; carries all errors.</exception>
    public static ActorLexicon Load(LexiconText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (ReferenceEquals(text, LexiconText.Shipped()) && BitConverter.IsLittleEndian)
        {
            return new ActorLexicon(
                new CompiledActors(ShippedBytes()),
                () => ActorSource.Read(text).Examples
            );
        }
        var source = ActorSource.Read(text);
        return new ActorLexicon(
            new CompiledActors(ActorCompiler.Compile(source)),
            () => source.Examples
        );
    }

    /// <summary>The shipped actors as the build compiled them.</summary>
    internal static byte[] ShippedBytes()
    {
        using var stream =
            typeof(ActorLexicon).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"the library was built without {Resource}");
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>The state with a country code.</summary>
    /// <param name="code">ISO 3166-1 alpha-3.</param>
    /// <param name="country">The entry.</param>
    public bool TryGetCountry(
        string code,
        [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Actor? country
    )
    {
        country = countries.TryGetValue(code, out int number) ? data.Actor(number) : null;
        return country is not null;
    }

    /// <summary>The first person of that name and country; null when there is none.</summary>
    internal Actor? PersonOf(string name, string country)
    {
        foreach (var use in Index.Find(name))
        {
            if (
                use.Actor is { Kind: ActorKind.Person } actor
                && string.Equals(actor.Name, name, StringComparison.Ordinal)
                && string.Equals(actor.Codes[0].Code.Country, country, StringComparison.Ordinal)
            )
            {
                return actor;
            }
        }
        return null;
    }
}
