#:property RestorePackagesWithLockFile=false
#:property RestoreLockedMode=false
#:property PublishAot=false

// The one command: `dotnet run build.cs` restores, checks the format, builds with warnings as errors, tests, and ends with
// "N passed, N failed, N skipped". `dotnet run build.cs -- --filter-class '*TokenizerTests'` hands what follows to the tests.
using System.Diagnostics;
using System.Globalization;

var clock = Stopwatch.StartNew();
Environment.SetEnvironmentVariable("DOTNET_CLI_UI_LANGUAGE", "en");
Environment.SetEnvironmentVariable("DOTNET_NOLOGO", "1");
Environment.SetEnvironmentVariable("NO_COLOR", "1");

(string Title, string[] Arguments)[] steps =
[
    ("tools", ["tool", "restore"]),
    ("restore", ["restore", "Notch.slnx"]),
    ("format", ["csharpier", "check", "."]),
    ("build", ["build", "Notch.slnx", "-c", "Release", "--no-restore", "-warnaserror"]),
];
foreach (var (title, arguments) in steps)
{
    Console.WriteLine($"== {title} ({Elapsed()})");
    int code = Run(arguments, line => Console.WriteLine(line));
    if (code != 0)
    {
        Console.Error.WriteLine(
            $"build.cs: step '{title}' failed: dotnet {string.Join(' ', arguments)}"
        );
        return code;
    }
}

Console.WriteLine($"== test ({Elapsed()})");
var counts = new Dictionary<string, int>(StringComparer.Ordinal);
bool inSummary = false;
int result = Run(
    ["test", "--solution", "Notch.slnx", "-c", "Release", "--no-build", "--no-restore", .. args],
    line =>
    {
        Console.WriteLine(line);
        inSummary |= line.StartsWith("Test run summary:", StringComparison.Ordinal);
        string[] parts = line.Split(':', StringSplitOptions.TrimEntries);
        if (
            inSummary
            && parts.Length == 2
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out int n)
        )
        {
            counts.TryAdd(parts[0], n);
        }
    }
);
if (!counts.TryGetValue("succeeded", out int passed))
{
    Console.Error.WriteLine("build.cs: the test run printed no summary");
    return result == 0 ? 1 : result;
}
Console.WriteLine($"== done ({Elapsed()})");
Console.WriteLine(
    string.Create(
        CultureInfo.InvariantCulture,
        $"{passed} passed, {counts.GetValueOrDefault("failed")} failed, {counts.GetValueOrDefault("skipped")} skipped"
    )
);
return result;

string Elapsed() => clock.Elapsed.ToString(@"m\:ss", CultureInfo.InvariantCulture);

static int Run(string[] arguments, Action<string> print)
{
    using var process = Process.Start(
        new ProcessStartInfo("dotnet", arguments)
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        }
    )!;
    while (process.StandardOutput.ReadLine() is { } line)
    {
        print(line);
    }
    process.WaitForExit();
    return process.ExitCode;
}
