using System.Runtime.CompilerServices;
using Notch.Stories;

namespace Notch.Desk.Sources;

/// <summary>The pages, feeds and record files in a folder and the folders below it, ordered by path. Hidden files are left out.</summary>
/// <param name="path">The folder.</param>
/// <param name="create">Makes the source of one file.</param>
/// <param name="report">Receives the failure when the folder holds nothing to read.</param>
public sealed class FolderSource(
    string path,
    Func<string, ISource> create,
    Action<PageFailure> report
) : ISource
{
    /// <summary>Endings of the files that are read.</summary>
    public static IReadOnlyList<string> Extensions { get; } =
    [
        ".html",
        ".htm",
        ".xhtml",
        ".txt",
        ".text",
        ".xml",
        ".rss",
        ".atom",
        ".json",
        ".jsonl",
        ".ndjson",
    ];

    /// <inheritdoc/>
    public async IAsyncEnumerable<Page> ReadAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        List<string> files;
        try
        {
            files = [.. Files()];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            report(new PageFailure("NX002", path, $"the folder cannot be read: {e.Message}"));
            yield break;
        }
        if (files.Count == 0)
        {
            report(
                new PageFailure(
                    "NX003",
                    path,
                    $"the folder holds no stories; expected files ending in {string.Join(", ", Extensions)}"
                )
            );
        }
        foreach (string file in files)
        {
            await foreach (
                var page in create(file).ReadAsync(cancellationToken).ConfigureAwait(false)
            )
            {
                yield return page;
            }
        }
    }

    private IEnumerable<string> Files() =>
        Directory
            .EnumerateFiles(
                path,
                "*",
                new EnumerationOptions
                {
                    RecurseSubdirectories = true,
                    AttributesToSkip = FileAttributes.Hidden | FileAttributes.System,
                    IgnoreInaccessible = true,
                }
            )
            .Where(f => Extensions.Contains(Path.GetExtension(f), StringComparer.OrdinalIgnoreCase))
            .Order(StringComparer.Ordinal);
}
