using System.Globalization;

namespace Notch.Desk.Sources;

/// <summary>Reads a stream to its end, but never more than a limit.</summary>
internal static class LimitedReader
{
    /// <exception cref="PageFailureException">The stream holds more (NX008).</exception>
    public static async Task<byte[]> ReadAsync(
        Stream stream,
        long limit,
        CancellationToken cancellationToken
    )
    {
        using var all = new MemoryStream();
        var buffer = new byte[81_920];
        int read;
        while ((read = await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
        {
            if (all.Length + read > limit)
            {
                throw TooLarge(size: null, limit);
            }
            all.Write(buffer, 0, read);
        }
        return all.ToArray();
    }

    /// <summary>The failure for something over the limit.</summary>
    /// <param name="size">Its size in bytes; null when only known to be above the limit.</param>
    /// <param name="limit">The limit in bytes.</param>
    public static PageFailureException TooLarge(long? size, long limit) =>
        new(
            "NX008",
            size is { } bytes
                ? string.Create(
                    CultureInfo.InvariantCulture,
                    $"the page has {bytes:N0} bytes; expected at most {limit:N0}"
                )
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $"the page has more than {limit:N0} bytes, the most that is read"
                )
        );
}
