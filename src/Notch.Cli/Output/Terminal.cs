using Spectre.Console;

namespace Notch.Cli.Output;

/// <summary>The two places that a command writes to: data for programs, and words for people.</summary>
internal static class Terminal
{
    /// <summary>Standard error, with colours where it is a terminal: progress, tables beside data, hints.</summary>
    public static IAnsiConsole People { get; } = Make(Console.Error, Console.IsErrorRedirected);

    /// <summary>Standard output as a console for people; only for a format that is itself made for people.</summary>
    public static IAnsiConsole Page { get; } = Make(Console.Out, Console.IsOutputRedirected);

    private static IAnsiConsole Make(TextWriter writer, bool redirected)
    {
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer) }
        );
        if (redirected)
        {
            console.Profile.Width = 120;
        }
        return console;
    }
}
