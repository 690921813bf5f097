using System.Diagnostics;

namespace Notch.Cli.Tests.Support;

/// <summary>Runs the built command as a process of its own, as people do.</summary>
internal static class NotchCommand
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    /// <summary>The folder that holds Notch.slnx.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>A file of the shipped samples.</summary>
    public static string Sample(string name) => Path.Combine(Root, "samples", "stories", name);

    /// <summary>Runs and waits.</summary>
    public static Task<CommandResult> RunAsync(params string[] arguments) =>
        RunAsync(arguments, input: "");

    /// <summary>Runs with text on standard input and waits.</summary>
    public static async Task<CommandResult> RunAsync(string[] arguments, string input)
    {
        var start = new ProcessStartInfo(
            "dotnet",
            [Path.Combine(AppContext.BaseDirectory, "Notch.Cli.dll"), .. arguments]
        )
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = Root,
        };
        using var process = Process.Start(start)!;
        using var limit = new CancellationTokenSource(Limit);
        var output = process.StandardOutput.ReadToEndAsync(limit.Token);
        var error = process.StandardError.ReadToEndAsync(limit.Token);
        try
        {
            await process.StandardInput.WriteAsync(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // The command ended without reading its input, as a wrong usage does.
        }
        await process.WaitForExitAsync(limit.Token);
        return new CommandResult(process.ExitCode, await output, await error);
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Notch.slnx")))
        {
            folder = folder.Parent;
        }
        return folder?.FullName
            ?? throw new InvalidOperationException(
                "Notch.slnx was not found above the test assembly"
            );
    }
}
