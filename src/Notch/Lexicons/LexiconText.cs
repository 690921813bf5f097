using System.Security.Cryptography;
using System.Text;

namespace Notch.Lexicons;

/// <summary>The raw text of a lexicon: file paths ("verbs/meet.txt") and what stands in them.</summary>
/// <remarks>The library reads no disk: the shipped lexicon lies inside the assembly, a host may hand over a folder of its own.</remarks>
/// <param name="Files">Path and text, ordered by path (ordinal).</param>
public sealed record LexiconText(IReadOnlyList<KeyValuePair<string, string>> Files)
{
    private static readonly Lazy<LexiconText> Embedded = new(() => new(new EmbeddedFiles()));

    /// <summary>The lexicon that ships inside the assembly; a file is read when it is first asked for.</summary>
    public static LexiconText Shipped() => Embedded.Value;

    /// <summary>The files below a folder ("verbs/"), or the one file with that exact path.</summary>
    /// <param name="prefix">Start of the path.</param>
    public IEnumerable<KeyValuePair<string, string>> Under(string prefix) =>
        Files is EmbeddedFiles embedded
            ? embedded.Under(prefix)
            : Files.Where(f => f.Key.StartsWith(prefix, StringComparison.Ordinal));

    /// <summary>SHA-256 over the paths and texts of all files, in lower-case hex digits.</summary>
    internal string Digest()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        for (int i = 0; i < Files.Count; i++)
        {
            if (Files is EmbeddedFiles embedded)
            {
                hash.AppendData(Encoding.UTF8.GetBytes(embedded.PathOf(i)));
                hash.AppendData([0]);
                hash.AppendData(embedded.Utf8(i));
            }
            else
            {
                hash.AppendData(Encoding.UTF8.GetBytes(Files[i].Key));
                hash.AppendData([0]);
                hash.AppendData(Encoding.UTF8.GetBytes(Files[i].Value));
            }
            hash.AppendData([0]);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
