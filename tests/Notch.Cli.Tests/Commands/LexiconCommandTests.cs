using Notch.Cli.Tests.Support;

namespace Notch.Cli.Tests.Commands;

public sealed class LexiconCommandTests
{
    [Fact]
    public async Task BrokenLinesOfAllFilesAreSaidByFileLineAndColumn()
    {
        using var folder = new TemporaryFolder();
        string lexicon = Copy(folder);
        File.AppendAllText(Path.Combine(lexicon, "verbs", "refuse.txt"), "verb frobnicate\n");
        File.AppendAllText(Path.Combine(lexicon, "verbs", "accuse.txt"), "\tpattern ACCUSE\n");
        File.AppendAllText(Path.Combine(lexicon, "actors", "USA.txt"), "person Somebody\n");
        File.AppendAllText(Path.Combine(lexicon, "outlets", "generic.txt"), "newspaper x\n");
        var result = await NotchCommand.RunAsync("lexicon", "check", "--lexicon", lexicon);
        Assert.Equal(1, result.ExitCode);
        foreach (
            string expected in new[]
            {
                @"verbs/refuse\.txt:\d+:1: NX140: ",
                @"verbs/accuse\.txt:\d+:1: NX101: ",
                @"actors/USA\.txt:\d+:1: NX110: ",
                @"outlets/generic\.txt:\d+:1: NX041: ",
                "notch: 4 errors in the lexicon",
            }
        )
        {
            Assert.Matches(expected, result.Error);
        }
        var read = await NotchCommand.RunAsync("read", "-", "--lexicon", lexicon);
        Assert.Equal((1, ""), (read.ExitCode, read.Output));
        Assert.Contains("NX041", read.ErrorCodes);
    }

    [Fact]
    public async Task ExamplesOfOneFileAreCoded()
    {
        var result = await NotchCommand.RunAsync("lexicon", "check", "verbs/refuse.txt");
        Assert.Matches("^[1-9][0-9]* examples code as they say, [0-9]+ do not", result.Error);
        Assert.Equal(result.Output.Length == 0 ? 0 : 1, result.ExitCode);
        Assert.All(
            result.Lines,
            l => Assert.StartsWith("verbs/refuse.txt:", l, StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("NX606", "check", "verbs/nothing.txt")]
    [InlineData("NX604", "check", "--lexicon", "no-such-folder")]
    [InlineData("NX605", "try", "Oman met Qatar.", "--published", "soon")]
    public async Task WhatIsNotThereIsSaid(string code, params string[] arguments)
    {
        var result = await NotchCommand.RunAsync(["lexicon", .. arguments]);
        Assert.Equal(1, result.ExitCode);
        Assert.Equal([code], result.ErrorCodes);
    }

    [Fact]
    public async Task TryingASentenceNamesTheLinesThatCodedIt()
    {
        var result = await NotchCommand.RunAsync(
            "lexicon",
            "try",
            "Turkey accused Syria of spying."
        );
        Assert.Equal(0, result.ExitCode);
        Assert.Matches(
            @"^ACCUSE .*TUR -> SYR \(verbs/accuse\.txt:\d+",
            Assert.Single(result.Lines)
        );
    }

    private static string Copy(TemporaryFolder folder)
    {
        string from = Path.Combine(NotchCommand.Root, "lexicon");
        string to = folder.Make("lexicon");
        foreach (string file in Directory.GetFiles(from, "*.txt", SearchOption.AllDirectories))
        {
            string copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
        return to;
    }
}
