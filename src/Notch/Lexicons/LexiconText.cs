using System.Text;

namespace Notch.Lexicons;

/// <summary>The raw text of a lexicon: file paths ("verbs/meet.txt") and what stands in them.</summary>
/// <remarks>The library reads no disk: the shipped lexicon lies inside the assembly, a host may hand over a folder of its own.</remarks>
/// <param name="Files">Path and text, ordered by path (ordinal).</param>
public sealed record LexiconText(IReadOnlyList<KeyValuePair<string, string>> Files)
{
    private const string Prefix = "lexicon/";

    private static readonly Lazy<LexiconText> Embedded = new(ReadEmbedded);

    /// <summary>The lexicon that ships inside the assembly; read once, at the first call.</summary>
    public static LexiconText Shipped() => Embedded.Value;

    /// <summary>The files below a folder ("verbs/"), or the one file with that exact path.</summary>
    /// <param name="prefix">Start of the path.</param>
    public IEnumerable<KeyValuePair<string, string>> Under(string prefix) =>
        Files.Where(f => f.Key.StartsWith(prefix, StringComparison.Ordinal));

    private static LexiconText ReadEmbedded()
    {
        var assembly = typeof(LexiconText).Assembly;
        var files = new List<KeyValuePair<string, string>>();
        foreach (string name in assembly.GetManifestResourceNames().Order(StringComparer.Ordinal))
        {
            if (!name.StartsWith(Prefix, StringComparison.Ordinal))
            {
                continue;
            }
            using var stream = assembly.GetManifestResourceStream(name)!;
            byte[] bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            files.Add(
                new(
                    name[Prefix.Length..].Replace('\\', '/'),
                    Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF').ReplaceLineEndings("\n")
                )
            );
        }
        return new LexiconText(files);
    }
}
