namespace Notch.Tests.Support;

/// <summary>Compares output with an approved file; what was received is left beside it when they differ.</summary>
internal static class Approved
{
    /// <param name="received">The output.</param>
    /// <param name="path">The approved file below the checkout.</param>
    public static void Matches(string received, params string[] path)
    {
        string file = Repository.PathTo(path);
        string approved = File.Exists(file) ? File.ReadAllText(file) : "";
        if (!string.Equals(approved, received, StringComparison.Ordinal))
        {
            File.WriteAllText(
                Path.ChangeExtension(file, ".received" + Path.GetExtension(file)),
                received
            );
        }
        Assert.Equal(approved, received);
    }
}
