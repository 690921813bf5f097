using Notch.Actors;
using Notch.Syntax;

namespace Notch;

/// <summary>Reads the example sentences of the actors and agents and says where they go wrong. One instance serves all threads.</summary>
public sealed class ActorExampleChecker
{
    private readonly DocumentBuilder builder;
    private readonly ActorResolver resolver;

    /// <summary>Makes a checker.</summary>
    /// <param name="builder">Parses the sentences.</param>
    /// <param name="resolver">Resolves their actors.</param>
    public ActorExampleChecker(DocumentBuilder builder, ActorResolver resolver)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(resolver);
        this.builder = builder;
        this.resolver = resolver;
    }

    /// <summary>What is wrong with an example; null when it gives the codes that it says.</summary>
    /// <remarks>
    /// Places, modifiers and, but for agents' examples, what has no country do not count. Codes from context may be left out, and further sectors
    /// may be written or not.
    /// </remarks>
    /// <param name="example">The example.</param>
    public string? Check(ActorExample example)
    {
        ArgumentNullException.ThrowIfNull(example);
        var document = builder.Build(example.Sentence);
        var found = resolver
            .Resolve(document, example.Date)
            .References.Where(r =>
                r is { IsPlace: false, Role: ActorRole.Phrase }
                && (example.CountsAgents || r.Code.Country.Length > 0)
            )
            .ToList();
        return Agrees(example.Expected, found)
            ? null
            : $"{example.Place}: {example.Sentence}\n  expected {string.Join("; ", example.Expected)}\n  found    "
                + string.Join(
                    "; ",
                    found.Select(r =>
                        $"{CodeOf(r, all: true)} [{document.TextOf(r.Tokens)}]{(r.FromContext ? "*" : "")}"
                    )
                );
    }

    /// <summary>In order; references from context may be left out of the expectation.</summary>
    private static bool Agrees(IReadOnlyList<string> expected, List<ActorReference> found)
    {
        int e = 0;
        foreach (var reference in found)
        {
            bool matches =
                e < expected.Count
                && (
                    expected[e] == CodeOf(reference, all: true)
                    || expected[e] == CodeOf(reference, all: false)
                );
            if (matches)
            {
                e++;
            }
            else if (!reference.FromContext)
            {
                return false;
            }
        }
        return e == expected.Count;
    }

    private static string CodeOf(ActorReference reference, bool all) =>
        all && reference.Sectors.Count > 0
            ? $"{reference.Code} {string.Join(' ', reference.Sectors)}"
            : reference.Code.ToString();
}
