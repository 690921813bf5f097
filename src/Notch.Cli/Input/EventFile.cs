using System.Globalization;
using System.IO.Compression;
using System.Text;
using Notch.Exports;
using Notch.Lexicons;
using Notch.Pairs;

namespace Notch.Cli.Input;

/// <summary>An event file from the disk, plain or gzipped, as dyads.</summary>
/// <param name="Events">The dyads, in file order.</param>
/// <param name="Note">What people should know of how it was read; empty when nothing.</param>
internal sealed record EventFile(IReadOnlyList<PairEvent> Events, string Note)
{
    /// <summary>Reads a file; complaints about single rows go to standard error.</summary>
    /// <param name="path">The file, "-" for standard input; ".gz" is unpacked.</param>
    /// <param name="format">A format of <see cref="ImportFormats"/>.</param>
    /// <param name="codebook">"cameo" or "weis" for KEDS rows; null to find out.</param>
    /// <exception cref="CliException">No such file (NX501), not gzip (NX502), or no row can be read (NX503).</exception>
    public static EventFile Read(string path, string format, string? codebook)
    {
        if (!ImportFormats.TryCreate(format, LexiconText.Shipped(), codebook, out var reader))
        {
            throw new CliException(
                "NX504",
                $"format '{format}' is not known; expected one of {string.Join(", ", ImportFormats.Names)}"
            );
        }
        try
        {
            using var text = Open(path);
            var rows = reader.Read(text);
            Report(path, rows.Problems);
            return rows.Events.Count > 0
                ? new EventFile(rows.Events, rows.Note)
                : throw new CliException(
                    "NX503",
                    $"{path}: no row with two parties could be read as {format}"
                );
        }
        catch (Exception e)
            when (e
                    is FileNotFoundException
                        or DirectoryNotFoundException
                        or UnauthorizedAccessException
            )
        {
            throw new CliException("NX501", $"{path}: cannot be opened: {e.Message}");
        }
        catch (InvalidDataException e)
        {
            throw new CliException("NX502", $"{path}: not a gzip file: {e.Message}");
        }
    }

    private static StreamReader Open(string path)
    {
        if (path == "-")
        {
            return new StreamReader(Console.OpenStandardInput(), Encoding.UTF8);
        }
        Stream file = File.OpenRead(path);
        return path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase)
            ? new StreamReader(new GZipStream(file, CompressionMode.Decompress), Encoding.UTF8)
            : new StreamReader(file, Encoding.UTF8);
    }

    private static void Report(string path, IReadOnlyList<RowProblem> problems)
    {
        const int Shown = 5;
        const string Code = "NX505";
        foreach (var problem in problems.Take(Shown))
        {
            Console.Error.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{path}:{problem.Line}: {Code}: {problem.Message}"
                )
            );
        }
        if (problems.Count > Shown)
        {
            Console.Error.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{path}: {problems.Count - Shown} more rows could not be read"
                )
            );
        }
    }
}
