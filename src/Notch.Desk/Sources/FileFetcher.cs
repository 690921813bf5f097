using Notch.Stories;

namespace Notch.Desk.Sources;

/// <summary>Reads files.</summary>
internal sealed class FileFetcher(FetchOptions options)
{
    /// <exception cref="PageFailureException">The file is missing, locked, forbidden or too large.</exception>
    public async Task<Page> FetchAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            var file = new FileInfo(path);
            if (!file.Exists)
            {
                throw new PageFailureException("NX001", "there is no such file or folder");
            }
            if (file.Length > options.MaxBytes)
            {
                throw LimitedReader.TooLarge(file.Length, options.MaxBytes);
            }
            using var stream = file.OpenRead();
            return new Page
            {
                Url = path,
                Bytes = await LimitedReader
                    .ReadAsync(stream, options.MaxBytes, cancellationToken)
                    .ConfigureAwait(false),
            };
        }
        catch (Exception e)
            when (e
                    is IOException
                        or UnauthorizedAccessException
                        or ArgumentException
                        or NotSupportedException
            )
        {
            throw new PageFailureException("NX002", $"the file cannot be opened: {e.Message}");
        }
    }
}
