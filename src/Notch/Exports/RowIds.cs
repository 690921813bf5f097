using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Notch.Exports;

/// <summary>Ids for rows that have none: the same row gets the same id in every file and run; equal rows of one file are told apart by their count.</summary>
internal sealed class RowIds(string format)
{
    private readonly Dictionary<string, int> _seen = new(StringComparer.Ordinal);

    public string Next(params ReadOnlySpan<string> parts)
    {
        string key = string.Join('\t', parts!);
        int count = _seen.GetValueOrDefault(key);
        _seen[key] = count + 1;
        string text = string.Create(CultureInfo.InvariantCulture, $"{format}\t{key}\t{count}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 8));
    }
}
