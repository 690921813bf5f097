using Notch.Actors;
using Notch.Desk.Store;
using Notch.Desk.Tests.Support;
using Notch.Exports;
using Notch.Mentions;
using Notch.Text;

namespace Notch.Desk.Tests.Store;

public sealed class QuoteStoreTests : IDisposable
{
    private readonly TemporaryStore _store = new();

    private QuoteStore Quotes => new(_store.Database);

    [Fact]
    public void GivesBackEveryPartOfAnActOfSpeech()
    {
        var parts = new[] { Part(0, "We will wait", 0), Part(14, "We have time.", 0) };
        Save("s1", parts);
        var quote = Assert.Single(Quotes.OfStory("s1"));
        Assert.Equivalent(parts, quote.Parts, strict: true);
        Assert.Equal("s1", quote.Story.Id);
    }

    [Fact]
    public void CountsActsOfSpeechNotTheirParts()
    {
        Save("s1", Part(0, "We will wait", 0), Part(14, "We have time.", 0), Part(30, "No.", 1));
        Save("s2", Part(0, "Go home", 0));
        var speaker = Quotes.Find("jose-ramos");
        Assert.NotNull(speaker);
        Assert.Equal(
            ("José Ramos", "NOR", 3, 2),
            (speaker.Name, speaker.Country, speaker.Quotes, speaker.Stories)
        );
        Assert.Equal(speaker, Assert.Single(Quotes.Speakers(country: null, skip: 0, take: 9)));
        Assert.Equal(speaker, Assert.Single(Quotes.Speakers("NOR", skip: 0, take: 9)));
        Assert.Empty(Quotes.Speakers("DNK", skip: 0, take: 9));
    }

    [Fact]
    public void PagesWhatSomebodySaid()
    {
        Save("s1", Part(0, "One", 0), Part(30, "Two", 1), Part(60, "Three", 2));
        Assert.Equal(["Two"], Quotes.Of("jose-ramos", skip: 1, take: 1).Select(q => q.Main.Text));
    }

    [Fact]
    public void NobodyIsFoundUnderAnotherName() => Assert.Null(Quotes.Find("nobody"));

    [Fact]
    public void TheUnnamedStandInTheirStoryOnly()
    {
        Save("s1", Part(0, "Go home", 0) with { Speaker = null, IsAnonymous = true });
        Assert.Single(Quotes.OfStory("s1"));
        Assert.Empty(Quotes.Speakers(country: null, skip: 0, take: 9));
    }

    [Fact]
    public void CopiesAreNotCountedAgain()
    {
        Save("s1", Part(0, "Go home", 0));
        _store.Events.Save([
            MadeUp.Read(MadeUp.Story("s2", "It happened!")) with
            {
                DuplicateOf = "s1",
                Quotes = [Part(0, "Go home", 0)],
            },
        ]);
        Assert.Equal(1, Quotes.Find("jose-ramos")?.Quotes);
    }

    [Fact]
    public void ReadingAgainReplacesTheQuotes()
    {
        Save("s1", Part(0, "Go home", 0));
        Save("s1", Part(0, "Stay", 0));
        Assert.Equal("Stay", Assert.Single(Quotes.OfStory("s1")).Main.Text);
    }

    [Theory]
    [InlineData("José Ramos-Horta", "jose-ramos-horta")]
    [InlineData("  O'Neill & Sons ", "o-neill-sons")]
    [InlineData("…", null)]
    [InlineData(null, null)]
    public void ANameMakesAnAddress(string? name, string? key) =>
        Assert.Equal(key, SpeakerKey.Of(name));

    public void Dispose() => _store.Dispose();

    private void Save(string id, params QuoteRecord[] quotes) =>
        _store.Events.Save([
            MadeUp.Read(MadeUp.Story(id, $"It happened in {id}.")) with
            {
                Quotes = quotes,
            },
        ]);

    private static QuoteRecord Part(int start, string words, int group) =>
        new(new TextSpan(start, start + words.Length), words, QuoteKind.Direct)
        {
            Speaker = new QuoteParty(
                "he",
                new TextSpan(90, 92),
                new ActorIdentity(new ActorCode("NOR", "GOV"), "José Ramos", WikidataId: null, 3)
            ),
            Cue = "said",
            CueSpan = new TextSpan(93, 97),
            Addressee = new QuoteParty("reporters", new TextSpan(98, 107), Who: null),
            Group = group,
        };
}
