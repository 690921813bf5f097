using System.Globalization;
using System.Runtime.CompilerServices;
using Notch.Stories;

namespace Notch.Desk.Sources;

/// <summary>Lines of records: story records, or objects with url, title, text and date. Reads line by line, so files may be of any size.</summary>
/// <param name="name">Path, for failures and for records without an address.</param>
/// <param name="open">Opens the stream.</param>
/// <param name="options">The size cap holds for each line.</param>
/// <param name="report">Receives each line that cannot be read.</param>
public sealed class JsonlSource(
    string name,
    Func<Stream> open,
    FetchOptions options,
    Action<PageFailure> report
) : ISource
{
    /// <summary>Media type under which a record is handed on.</summary>
    public const string RecordType = "application/json";

    /// <summary>True when a file's name says that it holds lines of JSON.</summary>
    /// <param name="path">The name.</param>
    public static bool IsName(string path) =>
        Path.GetExtension(path).ToLowerInvariant() is ".jsonl" or ".ndjson";

    /// <inheritdoc/>
    public async IAsyncEnumerable<Page> ReadAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        StreamReader reader;
        try
        {
            reader = new StreamReader(open());
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            report(new PageFailure("NX001", name, "there is no such file or folder"));
            yield break;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            report(new PageFailure("NX002", name, $"the file cannot be opened: {e.Message}"));
            yield break;
        }
        using (reader)
        {
            int number = 0;
            while (await reader.ReadLineAsync(cancellationToken).ConfigureAwait(false) is { } line)
            {
                number++;
                string path = string.Create(CultureInfo.InvariantCulture, $"{name}:{number}");
                if (line.Length > options.MaxBytes)
                {
                    report(LimitedReader.TooLarge(line.Length, options.MaxBytes).For(path));
                }
                else if (!string.IsNullOrWhiteSpace(line))
                {
                    yield return new Page
                    {
                        Url = path,
                        MediaType = RecordType,
                        Text = line,
                    };
                }
            }
            if (number == 0)
            {
                report(
                    new PageFailure("NX005", name, "the file is empty; expected one record a line")
                );
            }
        }
    }
}
