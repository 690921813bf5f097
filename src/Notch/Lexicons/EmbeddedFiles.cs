using System.Collections;
using System.Reflection;
using System.Text;

namespace Notch.Lexicons;

/// <summary>The files that lie inside the assembly; each is read when it is first asked for. One instance serves all threads.</summary>
internal sealed class EmbeddedFiles : IReadOnlyList<KeyValuePair<string, string>>
{
    private const string Prefix = "lexicon/";

    private readonly Assembly assembly = typeof(EmbeddedFiles).Assembly;
    private readonly string[] resources;
    private readonly string[] paths;
    private readonly string?[] texts;

    public EmbeddedFiles()
    {
        resources =
        [
            .. assembly
                .GetManifestResourceNames()
                .Where(n => n.StartsWith(Prefix, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal),
        ];
        paths = Array.ConvertAll(resources, r => r[Prefix.Length..].Replace('\\', '/'));
        texts = new string?[paths.Length];
    }

    /// <inheritdoc/>
    public int Count => paths.Length;

    /// <inheritdoc/>
    public KeyValuePair<string, string> this[int index] =>
        new(
            paths[index],
            texts[index] ??= Encoding.UTF8.GetString(Bytes(index)).ReplaceLineEndings("\n")
        );

    /// <summary>The files below a folder, or the one with that exact path; others are not read.</summary>
    public IEnumerable<KeyValuePair<string, string>> Under(string prefix)
    {
        for (int i = 0; i < paths.Length; i++)
        {
            if (paths[i].StartsWith(prefix, StringComparison.Ordinal))
            {
                yield return this[i];
            }
        }
    }

    /// <summary>"verbs/meet.txt".</summary>
    public string PathOf(int index) => paths[index];

    /// <summary>A file's text as UTF-8 with line feeds; no string is made where it lies so already.</summary>
    public ReadOnlySpan<byte> Utf8(int index)
    {
        byte[] bytes = Bytes(index);
        return bytes.AsSpan().Contains((byte)'\r')
            ? Encoding.UTF8.GetBytes(this[index].Value)
            : bytes;
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, string>> GetEnumerator() => Under("").GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private byte[] Bytes(int index)
    {
        using var stream = assembly.GetManifestResourceStream(resources[index])!;
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble)
            ? bytes[Encoding.UTF8.Preamble.Length..]
            : bytes;
    }
}
