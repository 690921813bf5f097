using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Notch.Desk.Store;

/// <summary>One step of the schema, from an embedded file such as "001_first.sql".</summary>
/// <param name="Number">1, 2, 3 ...; no number is left out.</param>
/// <param name="Name">"001_first".</param>
/// <param name="Sql">The statements.</param>
internal sealed record Migration(int Number, string Name, string Sql)
{
    private const string Prefix = "migrations/";

    /// <summary>SHA-256 of the statements with "\n" line ends; a store remembers it, so an edited step is noticed.</summary>
    public string Checksum { get; } =
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Sql)));

    /// <summary>All steps that this program knows, in order.</summary>
    public static IReadOnlyList<Migration> Shipped { get; } = Load();

    private static List<Migration> Load()
    {
        var assembly = typeof(Migration).Assembly;
        var steps = new List<Migration>();
        foreach (
            string resource in assembly
                .GetManifestResourceNames()
                .Where(n => n.StartsWith(Prefix, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
        )
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
            string name = Path.GetFileNameWithoutExtension(resource[Prefix.Length..]);
            int number = int.Parse(name.AsSpan(0, 3), CultureInfo.InvariantCulture);
            steps.Add(new Migration(number, name, reader.ReadToEnd().ReplaceLineEndings("\n")));
        }
        return steps;
    }
}
