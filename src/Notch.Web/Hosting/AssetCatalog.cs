using System.Collections.Frozen;
using System.Security.Cryptography;

namespace Notch.Web.Hosting;

/// <summary>The files under wwwroot, which lie in this assembly; their addresses change with their content.</summary>
internal static class AssetCatalog
{
    private const string Prefix = "wwwroot/";

    private static readonly FrozenDictionary<string, Asset> Assets = Load();

    /// <summary>Every asset, by name.</summary>
    public static IEnumerable<Asset> All => Assets.Values;

    /// <summary>The asset of this name.</summary>
    /// <exception cref="KeyNotFoundException">No file of this name was built in.</exception>
    public static Asset Get(string name) => Assets[name];

    private static FrozenDictionary<string, Asset> Load()
    {
        var assembly = typeof(AssetCatalog).Assembly;
        var assets = new Dictionary<string, Asset>(StringComparer.Ordinal);
        foreach (var resource in assembly.GetManifestResourceNames())
        {
            if (!resource.StartsWith(Prefix, StringComparison.Ordinal))
            {
                continue;
            }
            using var stream = assembly.GetManifestResourceStream(resource)!;
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            var name = resource[Prefix.Length..];
            var hash = Convert.ToHexStringLower(SHA256.HashData(bytes))[..10];
            assets.Add(name, new Asset(name, hash, MediaType(name), bytes));
        }
        return assets.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static string MediaType(string name) =>
        Path.GetExtension(name) switch
        {
            ".css" => "text/css; charset=utf-8",
            ".js" => "text/javascript; charset=utf-8",
            ".svg" => "image/svg+xml",
            ".txt" => "text/plain; charset=utf-8",
            var other => throw new InvalidOperationException(
                $"wwwroot/{name}: no media type is known for '{other}'."
            ),
        };
}
