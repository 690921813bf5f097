using System.IO.Compression;
using Notch.Syntax;

namespace Notch.Cli.Commands;

/// <summary>Opens text and CoNLL-U files for the commands; "-" is standard input, ".gz" is unpacked.</summary>
internal static class ConlluFiles
{
    /// <summary>Opens a file as UTF-8 text.</summary>
    /// <exception cref="CliException">The file cannot be opened (NX202).</exception>
    public static TextReader Open(string path)
    {
        if (path == "-")
        {
            return Console.In;
        }
        try
        {
            Stream file = File.OpenRead(path);
            return new StreamReader(
                path.EndsWith(".gz", StringComparison.Ordinal)
                    ? new GZipStream(file, CompressionMode.Decompress)
                    : file
            );
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CliException("NX202", $"cannot read {path}: {e.Message}");
        }
    }

    /// <summary>Reads all sentences of a CoNLL-U file.</summary>
    /// <exception cref="CliException">The file cannot be opened (NX202) or breaks its format (NX201).</exception>
    public static IReadOnlyList<ConlluSentence> Read(string path)
    {
        using var reader = Open(path);
        try
        {
            return [.. ConlluReader.Read(Lines(reader))];
        }
        catch (ConlluException e)
        {
            throw new CliException("NX201", $"{path}: {e.Message}");
        }
        catch (InvalidDataException e)
        {
            throw new CliException("NX202", $"cannot read {path}: {e.Message}");
        }
    }

    private static IEnumerable<string> Lines(TextReader reader)
    {
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }
}
