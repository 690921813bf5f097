using Notch.Lexicons;

namespace Notch.Tests.Lexicons;

public sealed class LexiconFileTests
{
    [Fact]
    public void IndentationShowsWhatBelongsToWhat()
    {
        var errors = new List<LexiconError>();
        var file = LexiconFile.Parse(
            "verbs/meet.txt",
            "verb meet # to come together\n  forms met\n  pattern CONSULT {actor} meet with {actor}\n    + A met with B.\n      A, B\nverb greet\n",
            errors
        );
        Assert.Empty(errors);
        Assert.Equal(["meet", "greet"], file.Lines.Select(l => l.Rest));
        Assert.Equal("A, B", file.Lines[0].Children[1].Children[0].Children[0].Text);
        Assert.Equal("verbs/meet.txt:4", file.Lines[0].Children[1].Children[0].Place);
    }

    [Fact]
    public void NamesLineAndColumnOfABadIndentation()
    {
        var errors = new List<LexiconError>();
        LexiconFile.Parse("verbs/x.txt", "  forms met\nverb x\n\tforms y\n", errors);
        Assert.Equal(
            ["verbs/x.txt:1:3", "verbs/x.txt:3:1"],
            errors.Select(e => $"{e.File}:{e.Position}")
        );
    }
}
