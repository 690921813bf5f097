namespace Notch.Web.Tests.Support;

/// <summary>Places in the repository.</summary>
internal static class Repository
{
    /// <summary>The folder that holds Notch.slnx.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Where browser tests leave pictures of the pages.</summary>
    public static string Screenshots =>
        Directory.CreateDirectory(Path.Combine(Root, "artifacts", "screenshots")).FullName;

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Notch.slnx")))
        {
            folder = folder.Parent;
        }
        return folder?.FullName
            ?? throw new InvalidOperationException(
                "Notch.slnx stands above none of the test's folders."
            );
    }
}
