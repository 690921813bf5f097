using System.Text.RegularExpressions;

namespace Notch.Cli.Tests.Support;

/// <summary>What a finished command left.</summary>
/// <param name="ExitCode">0 done, 1 failed, 2 wrong usage.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Error">Standard error.</param>
internal sealed partial record CommandResult(int ExitCode, string Output, string Error)
{
    /// <summary>The lines of standard output, without the last line end.</summary>
    public string[] Lines => Output.Length == 0 ? [] : Output.TrimEnd('\n').Split('\n');

    /// <summary>The codes on standard error, in order: "NX001".</summary>
    public string[] ErrorCodes => [.. Code().Matches(Error).Select(m => m.Value)];

    [GeneratedRegex("NX[0-9]{3}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Code();
}
