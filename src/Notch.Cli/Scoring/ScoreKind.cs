namespace Notch.Cli.Scoring;

/// <summary>One kind of labelled file that `notch score` knows.</summary>
/// <param name="Name">The word on the command line: "relations".</param>
/// <param name="Description">One line for the help.</param>
/// <param name="Run">Reads the file, writes figures to the writer (stdout), people's lines to stderr; returns an exit code.</param>
public sealed record ScoreKind(string Name, string Description, Func<string, TextWriter, int> Run)
{
    /// <summary>What <c>--raw</c> runs in place of <see cref="Run"/>; null where the kind has no such option.</summary>
    public Func<string, TextWriter, int>? RunRaw { get; init; }
}
