using Notch.Events;
using Notch.Lexicons;

namespace Notch.Tests.Events;

public sealed class VerbLexiconTests
{
    [Fact]
    public void ShippedLexiconHoldsNoError()
    {
        var lexicon = VerbLexicon.Load(LexiconText.Shipped());
        Assert.NotEmpty(lexicon.Entries);
        Assert.Equal(67, Enum.GetValues<EventType>().Sum(t => lexicon.Types[t].Modes.Count));
    }

    [Theory]
    [InlineData("verb meet\n  pattern CONSLT {actor} meet", "NX142", 2, 3)]
    [InlineData("verb meet\n  pattern CONSULT {actor} met with", "NX143", 2, 3)]
    [InlineData("verb meet\n  pattern CONSULT {actor} meet", "NX144", 2, 3)]
    [InlineData("verb meet\n  pattern CONSULT {actr} meet", "NX153", 2, 19)]
    [InlineData("verb fire\n  pattern ASSAULT {actor} fire {:wepons}", "NX147", 2, 32)]
    [InlineData("verb fire\n  pattern ASSAULT {actor} fire (shot | shell", "NX141", 2, 32)]
    [InlineData("verb meet\n  pattren CONSULT {actor} meet", "NX140", 2, 3)]
    [InlineData("verb carry out\n  pattern CONSULT x", "NX140", 1, 1)]
    [InlineData("verb fire\n  fold {actor} fire\n    any -> same", "NX153", 2, 3)]
    [InlineData("verb begin\n  fold {actor} begin {act}\n    any -> REJCT", "NX149", 3, 5)]
    [InlineData(
        "verb begin\n  fold {actor} begin {act}\n    any -> same\n    + A.\n      USA",
        "NX148",
        5,
        7
    )]
    public void NamesCodeLineAndColumn(string text, string code, int line, int column)
    {
        var error = Errors(text)[0];
        Assert.Equal(
            (code, "verbs/x.txt", line, column),
            (error.Code, error.File, error.Position.Line, error.Position.Column)
        );
    }

    [Fact]
    public void ReportsAllErrorsAtOnce() =>
        Assert.Equal(
            ["NX142", "NX144", "NX146"],
            Errors(
                    "verb a\n  pattern X a\nverb b\n  pattern AGREE {actor} b\nverb b\n  pattern none b\n    - B is here.\n"
                )
                .Select(e => e.Code)
        );

    [Fact]
    public void RefusesTwoPatternsWithTheSameElements() =>
        Assert.Equal(
            "NX145",
            Errors(
                "verb a\n  pattern AID {actor} a {recipient}\n    + A.\n      USA\n  pattern ASSAULT {actor} a {recipient}\n    + A.\n      USA\n"
            )[0].Code
        );

    private static IReadOnlyList<LexiconError> Errors(string verbs)
    {
        var files = LexiconText
            .Shipped()
            .Files.Where(f => !f.Key.StartsWith("verbs/", StringComparison.Ordinal))
            .Append(new("verbs/x.txt", verbs))
            .ToList();
        return Assert
            .Throws<LexiconException>(() => VerbLexicon.Load(new LexiconText(files)))
            .Errors;
    }
}
