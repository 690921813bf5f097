using Notch.Actors;
using Notch.Lexicons;

namespace Notch.Tests.Actors;

public sealed class ActorLexiconTests
{
    private const string Iraq =
        "actor Iraq\n  code IRQ\n  id Q796\n  alias Republic of Iraq\n  demonym Iraqi | Iraqis\n  capital Baghdad\n  place Mosul | Basra\n";

    private static ActorLexicon Load(string actors, string agents = "") =>
        ActorLexicon.Load(
            new LexiconText([new("actors/X.txt", actors), new("agents.txt", agents)])
        );

    private static IEnumerable<string> Errors(string actors, string agents = "") =>
        Assert
            .Throws<LexiconException>(() => Load(actors, agents))
            .Errors.Select(e => $"{e.Code} {e.File}:{e.Position}");

    [Fact]
    public void AnEntryWithADemonymIsACountry()
    {
        var actor = Assert.Single(Load(Iraq).Actors);
        Assert.Equal(
            ("Iraq", ActorKind.Country, "Q796"),
            (actor.Name, actor.Kind, actor.WikidataId)
        );
        Assert.Equal("IRQ", actor.CodeAt(day: null).Code.ToString());
        Assert.Equal("actors/X.txt:1", actor.Place);
    }

    [Theory]
    [InlineData("2016-05-01", "USA", "")]
    [InlineData("2017-01-23", "USA SPY", "")]
    [InlineData("2018-04-26", "USA GOV", "MIL")]
    [InlineData("2021-01-20", "USA GOV", "MIL")]
    [InlineData("2021-01-21", "USA ELI", "GOV")]
    public void APersonsCodeFollowsTheDate(string date, string code, string further)
    {
        var actor = Load(
            "actor Mike Pompeo\n  code USA SPY  2017-01-23 .. 2018-04-25\n  code USA GOV MIL 2018-04-26 .. 2021-01-20\n"
        ).Actors[0];
        var dated = actor.CodeAt(
            DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture)
        );
        Assert.Equal(ActorKind.Person, actor.Kind);
        Assert.Equal(code, dated.Code.ToString());
        Assert.Equal(further, string.Join(' ', dated.Sectors));
    }

    [Fact]
    public void AnOpenEndMeansStillInPost()
    {
        var actor = Load("actor A B\n  code FRA GOV 2017-05 ..\n").Actors[0];
        Assert.True(actor.IsActiveAt(new DateOnly(2040, 1, 1)));
        Assert.False(actor.IsActiveAt(new DateOnly(2017, 4, 30)));
    }

    [Fact]
    public void OfficesMayCarryDates()
    {
        var actor = Load(
            "actor A B\n  code FRA GOV 2017 ..\n  office president | head of state  2017 .. 2022\n"
        ).Actors[0];
        Assert.Equal(["president", "head of state"], actor.Offices.Select(o => o.Title));
        Assert.False(actor.Offices[0].Span.Contains(new DateOnly(2023, 1, 1)));
    }

    [Fact]
    public void AnAgentKnowsItsSectorsAndKind()
    {
        var agent = Load(
            Iraq,
            "agent foreign ministry | Foreign Office = GOV PTY\n  kind body\n  domestic\n  yields\n"
        ).Agents[0];
        Assert.Equal(("GOV", AgentKind.Body), (agent.Sector, agent.Kind));
        Assert.Equal(["PTY"], agent.Sectors);
        Assert.True(agent.IsDomestic && agent.Yields);
        Assert.Equal("agents.txt:1", agent.Place);
    }

    [Fact]
    public void ExamplesCarryDateAndCodes()
    {
        var lexicon = Load(
            Iraq + "  + Iraq and Iran met.  @2020-01-10\n    IRQ; IRN\n  - Iraqi oil is thick.\n"
        );
        Assert.Equal(["actors/X.txt:8", "actors/X.txt:10"], lexicon.Examples.Select(e => e.Place));
        Assert.Equal(new DateOnly(2020, 1, 10), lexicon.Examples[0].Date);
        Assert.Equal(["IRQ", "IRN"], lexicon.Examples[0].Expected);
        Assert.Empty(lexicon.Examples[1].Expected);
    }

    [Theory]
    [InlineData("country Iraq\n", "NX110 actors/X.txt:1:1")]
    [InlineData("actor Iraq\n  code IRQ\n  colour red\n", "NX111 actors/X.txt:3:3")]
    [InlineData("actor Iraq\n  code Irak\n", "NX112 actors/X.txt:2:3", "NX114 actors/X.txt:1:1")]
    [InlineData("actor Iraq\n  code IRQ ARMY\n  code IRQ\n", "NX112 actors/X.txt:2:3")]
    [InlineData("actor A\n  code IRQ GOV 2020-13-01 ..\n  code IRQ\n", "NX113 actors/X.txt:2:3")]
    [InlineData("actor A\n  code IRQ GOV 2021 .. 2020\n  code IRQ\n", "NX113 actors/X.txt:2:3")]
    [InlineData("actor A\n", "NX114 actors/X.txt:1:1")]
    [InlineData("actor\n  code IRQ\n", "NX115 actors/X.txt:1:1")]
    [InlineData("actor A\n  code IRQ\n  alias\n", "NX115 actors/X.txt:3:3")]
    [InlineData("actor A\n  code IRQ\n  + A spoke.\n", "NX116 actors/X.txt:3:3")]
    [InlineData("actor A\n  code IRQ\nactor A\n  code IRQ\n", "NX117 actors/X.txt:3:1")]
    [InlineData("actor A\n  code IRQ\n  id 796\n", "NX119 actors/X.txt:3:3")]
    [InlineData("actor A\n  code IRQ\n  sponsor Iran\n", "NX121 actors/X.txt:3:3")]
    public void NamesWhatIsWrongInAnActor(string text, params string[] expected) =>
        Assert.Equal(expected, Errors(text));

    [Theory]
    [InlineData("actor x = GOV\n", "NX110 agents.txt:1:1")]
    [InlineData("agent troops\n", "NX118 agents.txt:1:1")]
    [InlineData("agent troops = ARMY\n", "NX112 agents.txt:1:1")]
    [InlineData("agent troops = MIL\n  kind thing\n", "NX111 agents.txt:2:3")]
    [InlineData("agent rebel = REB\nagent rebels | rebel = CVL\n", "NX120 agents.txt:2:1")]
    public void NamesWhatIsWrongInAnAgent(string text, params string[] expected) =>
        Assert.Equal(expected.Order(), Errors("", text).Distinct());

    [Fact]
    public void ReportsAllErrorsAtOnce() =>
        Assert.Equal(2, Errors("actor A\n  colour red\n").Count());

    [Theory]
    [InlineData("policeman", "policemen")]
    [InlineData("spokesperson", "spokespeople")]
    [InlineData("member of parliament", "members of parliament")]
    [InlineData("secretary of state", "secretaries of state")]
    [InlineData("commander-in-chief", "commanders-in-chief")]
    [InlineData("army", "armies")]
    [InlineData("envoy", "envoys")]
    [InlineData("troops", "troops")]
    public void MakesPlurals(string singular, string plural) =>
        Assert.Equal(plural, Plural.Of(singular));

    [Theory]
    [InlineData("al-Qaeda", "al qaeda")]
    [InlineData("U.S.", "u s")]
    [InlineData("Recep Tayyip Erdoğan", "recep tayyip erdogan")]
    [InlineData("Côte d’Ivoire", "cote d ivoire")]
    public void ComparesNamesByTheirPieces(string name, string key) =>
        Assert.Equal(key, NamePieces.Key(name));

    [Fact]
    public void TheShippedLexiconLoadsWell()
    {
        var lexicon = ActorLexicon.Load(LexiconText.Shipped());
        Assert.True(lexicon.Agents.Sum(a => a.Words.Count) >= 350);
        Assert.True(lexicon.Words.Has("female", "angela"));
    }
}
