using Notch.Actors;
using Notch.Lexicons;
using Notch.Pairs;

namespace Notch.Tests.Pairs;

public sealed class PartyReaderTests
{
    private static readonly LexiconText Own = new([
        KeyValuePair.Create("sets.txt", "set West\n  members NOR SWE\n"),
    ]);

    private static readonly PartyReader Reader = new(
        new PartyNames(ActorLexicon.Load(LexiconText.Shipped())),
        PartySets.Load(Own),
        PartySets.Load(LexiconText.Shipped())
    );

    [Theory]
    [InlineData("Iraq", "IRQ", "IRQ")]
    [InlineData("Washington", "USA", "USA")]
    [InlineData("irn/mil", "IRN/MIL", "IRN/MIL")]
    [InlineData("Hezbollah", "Hezbollah", "Hezbollah")]
    [InlineData("Angela Merkel", "Angela Merkel", "Angela Merkel")]
    [InlineData("XQZ9", "XQZ9", "XQZ9")]
    [InlineData("West", "West", "NOR SWE")]
    [InlineData("GCC", "GCC", "ARE BHR KWT OMN QAT SAU")]
    [InlineData("USA+Iraq", "USA+IRQ", "USA IRQ")]
    [InlineData("Axis=IRN/MIL+Hezbollah+IRN/MIL", "Axis", "IRN/MIL Hezbollah")]
    public void ReadsWhatPeopleWrite(string text, string name, string members)
    {
        Assert.True(Reader.TryRead(text, out var party, out string? problem), problem);
        Assert.Equal(
            (name, members),
            (party.Name, string.Join(' ', party.Members.Select(m => m.ToString())))
        );
    }

    [Theory]
    [InlineData("Atlantis", "names nobody")]
    [InlineData("IRN/XXX", "no sector")]
    [InlineData("", "names nobody")]
    [InlineData("West=", "names nobody")]
    [InlineData("USA+Atlantis", "names nobody")]
    public void SaysWhatItDoesNotUnderstand(string text, string why)
    {
        Assert.False(Reader.TryRead(text, out _, out string? problem));
        Assert.Contains(why, problem, StringComparison.Ordinal);
    }

    [Fact]
    public void ALongTextIsRefused() =>
        Assert.False(Reader.TryRead(new string('A', 5000), out _, out _));
}
