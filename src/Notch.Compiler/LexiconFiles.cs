namespace Notch.Compiler;

/// <summary>A lexicon's files on disk. The library reads no disk: the compiler and the command line share this source.</summary>
internal static class LexiconFiles
{
    /// <summary>All text files of a folder by their path in it, with forward slashes and line feeds, ordered by path (ordinal).</summary>
    /// <param name="folder">The lexicon.</param>
    public static List<KeyValuePair<string, string>> Read(string folder) =>
        [
            .. Directory
                .EnumerateFiles(folder, "*.txt", SearchOption.AllDirectories)
                .Select(f => new KeyValuePair<string, string>(
                    Path.GetRelativePath(folder, f).Replace('\\', '/'),
                    File.ReadAllText(f).ReplaceLineEndings("\n")
                ))
                .OrderBy(f => f.Key, StringComparer.Ordinal),
        ];
}
