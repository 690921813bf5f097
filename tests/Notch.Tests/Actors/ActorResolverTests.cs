using System.Globalization;
using Notch.Actors;
using Notch.Syntax;
using Notch.Tests.Support;

namespace Notch.Tests.Actors;

/// <summary>The cases of Cases/*.txt, one test each, and what the reading promises to event coders.</summary>
public sealed class ActorResolverTests
{
    public static TheoryData<string, string, string> Cases()
    {
        var cases = new TheoryData<string, string, string>();
        string folder = Repository.PathTo("tests", "Notch.Tests", "Actors", "Cases");
        foreach (string path in Directory.GetFiles(folder).Order(StringComparer.Ordinal))
        {
            string text = "";
            string[] lines = File.ReadAllLines(path);
            for (int i = 0; i < lines.Length; i++)
            {
                if (lines[i].StartsWith("  ", StringComparison.Ordinal))
                {
                    cases.Add($"{Path.GetFileName(path)}:{i + 1}", text, lines[i].Trim());
                }
                else if (lines[i].Length > 0 && lines[i][0] != '#')
                {
                    text = lines[i];
                }
            }
        }
        return cases;
    }

    [Theory, MemberData(nameof(Cases), DisableDiscoveryEnumeration = true)]
    public void WordsMeanTheirActor(string place, string text, string expectation)
    {
        DateOnly? date = null;
        int at = text.LastIndexOf('@');
        if (at > 0)
        {
            date = DateOnly.Parse(text.AsSpan(at + 1), CultureInfo.InvariantCulture);
            text = text[..at].Trim();
        }
        var (document, reading) = Readers.Read(
            text.Replace("\\n", "\n\n", StringComparison.Ordinal),
            date
        );
        Assert.True(
            IsMet(document, reading, expectation),
            $"{place}: {text}\n  {expectation}\n  found: "
                + string.Join(
                    "; ",
                    reading.References.Select(r =>
                        $"{r.Code} [{document.TextOf(r.Tokens)}]{(r.IsPlace ? " place" : "")} {r.Role} #{r.Chain} {r.Name}"
                    )
                )
        );
    }

    private static bool IsMet(Document document, ActorReading reading, string expectation)
    {
        int tie = expectation.IndexOf('~', StringComparison.Ordinal);
        if (tie > 0)
        {
            bool differs = expectation[tie - 1] == '!';
            var left = Of(document, reading, expectation[..(differs ? tie - 1 : tie)].Trim());
            var right = Of(document, reading, expectation[(tie + 1)..].Trim());
            bool same = left.Exists(l => right.Exists(r => r.Chain == l.Chain));
            return differs ? !same : same;
        }
        int equals = expectation.IndexOf('=', StringComparison.Ordinal);
        string wanted = expectation[(equals + 1)..].Trim();
        var found = Of(document, reading, expectation[..equals].Trim())
            .ConvertAll(r => Describe(r, wanted));
        return wanted == "none" ? found.Count == 0 : found.Contains(wanted);
    }

    private static List<ActorReference> Of(Document document, ActorReading reading, string words) =>
        [.. reading.References.Where(r => document.TextOf(r.Tokens) == words)];

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
