using System.Runtime.CompilerServices;
using Notch.Desk.Sources;
using Notch.Stories;

namespace Notch.Cli.Demo;

/// <summary>The stories of samples/, which lie inside the command's assembly.</summary>
internal sealed class SampleStories : ISource
{
    private const string Prefix = "samples/";

    /// <summary>Number of sample pages.</summary>
    public static int Count => Names().Count();

    /// <summary>The pages, ordered by file name, which begins with the date.</summary>
    public static IEnumerable<Page> Pages()
    {
        foreach (string name in Names())
        {
            using var stream = typeof(SampleStories).Assembly.GetManifestResourceStream(name)!;
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            yield return new Page { Url = name, Bytes = bytes.ToArray() };
        }
    }

    /// <summary>The pages as a source of the desk.</summary>
    public async IAsyncEnumerable<Page> ReadAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        foreach (var page in Pages())
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return page;
        }
        await Task.CompletedTask;
    }

    private static IEnumerable<string> Names() =>
        typeof(SampleStories)
            .Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
}
