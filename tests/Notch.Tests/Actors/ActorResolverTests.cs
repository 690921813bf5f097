using System.Globalization;
using Notch.Actors;
using Notch.Syntax;
using Notch.Tests.Support;

namespace Notch.Tests.Actors;

/// <summary>The cases of MentionCases.txt, one test each, and what the reading promises to event coders.</summary>
public sealed class ActorResolverTests
{
    private static readonly string[] Lines = File.ReadAllLines(
        Repository.PathTo("tests", "Notch.Tests", "Actors", "MentionCases.txt")
    );

    public static TheoryData<int, string, string> Cases()
    {
        var cases = new TheoryData<int, string, string>();
        string text = "";
        for (int i = 0; i < Lines.Length; i++)
        {
            if (Lines[i].StartsWith("  ", StringComparison.Ordinal))
            {
                cases.Add(i + 1, text, Lines[i].Trim());
            }
            else if (Lines[i].Length > 0 && Lines[i][0] != '#')
            {
                text = Lines[i];
            }
        }
        return cases;
    }

    [Theory, MemberData(nameof(Cases), DisableDiscoveryEnumeration = true)]
    public void WordsMeanTheirActor(int line, string text, string expectation)
    {
        Assert.True(line > 0);
        DateOnly? date = null;
        int at = text.LastIndexOf('@');
        if (at > 0)
        {
            date = DateOnly.Parse(text.AsSpan(at + 1), CultureInfo.InvariantCulture);
            text = text[..at].Trim();
        }
        int equals = expectation.IndexOf('=', StringComparison.Ordinal);
        string words = expectation[..equals].Trim();
        string wanted = expectation[(equals + 1)..].Trim();
        var (document, reading) = Readers.Read(
            text.Replace("\\n", "\n\n", StringComparison.Ordinal),
            date
        );
        var found = reading
            .References.Where(r => document.TextOf(r.Tokens) == words)
            .Select(r => Describe(r, wanted))
            .ToList();
        bool isRight = wanted == "none" ? found.Count == 0 : found.Contains(wanted);
        Assert.True(
            isRight,
            $"[{words}] should be {wanted}, found {string.Join(" / ", found)}; all: "
                + string.Join(
                    "; ",
                    reading.References.Select(r => $"{r.Code} [{document.TextOf(r.Tokens)}]")
                )
        );
    }

    [Fact]
    public void AHeadMayReferToSeveral()
    {
        var (document, reading) = Readers.Read(
            "Russian and Syrian jets bombed the market.",
            date: null
        );
        Assert.Equal(
            ["RUS MIL", "SYR MIL"],
            reading.At(Token(document, "jets")).Select(r => r.Code.ToString())
        );
        Assert.Empty(reading.At(Token(document, "market")));
    }

    [Theory]
    [InlineData("An American strike killed four.", "strike", "USA", ActorRole.Modifier)]
    [InlineData("Baghdad's demand was heard.", "demand", "IRQ", ActorRole.Modifier)]
    [InlineData("Anti-American sentiment is growing.", "sentiment", "USA", ActorRole.Against)]
    public void ANounKnowsWhoModifiesIt(string text, string noun, string code, ActorRole role)
    {
        var (document, reading) = Readers.Read(text, date: null);
        var modifier = Assert.Single(reading.Modifiers(Token(document, noun)));
        Assert.Equal((code, role), (modifier.Code.ToString(), modifier.Role));
    }

    [Fact]
    public void ReferencesOfOneActorShareAChain()
    {
        var (document, reading) = Readers.Read(
            "Angela Merkel flew to Paris. The chancellor said she was glad.",
            new DateOnly(2016, 2, 1)
        );
        var chains = reading
            .References.Where(r => r.Name == "Angela Merkel")
            .Select(r => (document.TextOf(r.Tokens), r.Chain))
            .ToList();
        Assert.Equal(["Angela Merkel", "The chancellor", "she"], chains.Select(c => c.Item1));
        Assert.Single(chains.Select(c => c.Chain).Distinct());
    }

    [Fact]
    public void ReferencesSayWhyAndHowSurely()
    {
        var (_, reading) = Readers.Read(
            "Iraqi troops left Mosul, and they were tired.",
            date: null
        );
        Assert.All(
            reading.References,
            r =>
            {
                Assert.NotEmpty(r.Why);
                Assert.InRange(r.Confidence, 0.3, 1);
            }
        );
    }

    [Fact]
    public void SameTextGivesSameReferences()
    {
        const string Text = "Peru and Chile said they would talk. The two countries signed.";
        Assert.Equal(
            Readers.Read(Text, date: null).Reading.References.Select(r => r.ToString()),
            Readers.Read(Text, date: null).Reading.References.Select(r => r.ToString())
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData("- - -")]
    [InlineData("They, it and he said that she and they did it to themselves.")]
    [InlineData("'s 's of of the the The")]
    [InlineData("Iraq Iraq Iraq, Iraq and Iraq's Iraq of Iraq")]
    [InlineData("US-US-led-backed ex-US pro-anti-US")]
    public void OddTextIsReadWithoutFailing(string text) =>
        Assert.NotNull(Readers.Read(text, date: null).Reading);

    private static int Token(Document document, string form) =>
        Enumerable.Range(0, document.Count).First(i => document.Form(i) == form);

    /// <summary>A reference in the words of an expectation, as exactly as the expectation asks.</summary>
    private static string Describe(ActorReference reference, string wanted)
    {
        string role = reference.Role switch
        {
            ActorRole.Against => "against ",
            ActorRole.Sponsor => "sponsor ",
            ActorRole.Modifier when wanted.StartsWith("modifier", StringComparison.Ordinal) =>
                "modifier ",
            _ => reference.IsPlace ? "place " : "",
        };
        string name = wanted.Contains('|', StringComparison.Ordinal) ? $" | {reference.Name}" : "";
        bool asksCountry = wanted.Split('|')[0].Trim().Split(' ')[^1] == reference.Code.Country;
        return role + (asksCountry ? reference.Code.Country : reference.Code.ToString()) + name;
    }
}
