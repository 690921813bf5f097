using System.Runtime.CompilerServices;

namespace Notch.Tests.Support;

/// <summary>Finds files of the checkout that the tests run in.</summary>
internal static class Repository
{
    /// <summary>The folder that holds Notch.slnx.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>A path below the checkout.</summary>
    public static string PathTo(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>A path below the development data beside the checkout; skips the test where that is absent.</summary>
    public static string Shared(params string[] parts)
    {
        string path = Path.Combine([Root, "..", "shared", .. parts]);
        Assert.SkipUnless(
            Path.Exists(path),
            $"needs ../shared/{string.Join('/', parts)}, which is not here"
        );
        return path;
    }

    private static string FindRoot([CallerFilePath] string here = "")
    {
        foreach (
            string start in new[] { AppContext.BaseDirectory, Path.GetDirectoryName(here) ?? "" }
        )
        {
            for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            {
                if (File.Exists(Path.Combine(folder.FullName, "Notch.slnx")))
                {
                    return folder.FullName;
                }
            }
        }
        throw new InvalidOperationException("Notch.slnx was not found above the test assembly");
    }
}
