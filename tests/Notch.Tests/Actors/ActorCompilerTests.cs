using Notch.Actors;
using Notch.Lexicons;

namespace Notch.Tests.Actors;

public sealed class ActorCompilerTests
{
    private static readonly LexiconText Text = LexiconText.Shipped();

    [Fact]
    public void TheShippedFormIsWhatItsTextCompilesTo() =>
        Assert.Equal(ActorCompiler.Compile(Text), ActorLexicon.ShippedBytes());

    [Fact]
    public void EveryActorIsWhatItsLineSays()
    {
        var written = ActorSource.Read(Text).Actors;
        var read = ActorLexicon.Load(Text).Actors;
        Assert.Equal(written.Count, read.Count);
        for (int i = 0; i < written.Count; i++)
        {
            Assert.Equivalent(written[i], read[i], strict: true);
        }
    }

    [Fact]
    public void EveryAgentIsWhatItsLineSays()
    {
        var written = ActorSource.Read(Text).Agents;
        var read = ActorLexicon.Load(Text).Agents;
        Assert.Equal(written.Count, read.Count);
        for (int i = 0; i < written.Count; i++)
        {
            Assert.Equivalent(written[i], read[i], strict: true);
        }
    }

    [Fact]
    public void EveryNameMeansWhatItsLinesSay()
    {
        var source = ActorSource.Read(Text);
        var index = ActorLexicon.Load(Text).Index;
        foreach (
            string name in source
                .Actors.Select(a => a.Name)
                .Concat(source.Agents.SelectMany(a => a.Words))
        )
        {
            Assert.Equal(Shown(source.Index.Find(name)), Shown(index.Find(name)));
        }
    }

    [Fact]
    public void AnEntryIsMadeOnce()
    {
        var lexicon = ActorLexicon.Load(Text);
        Assert.Same(lexicon.Actors[7], lexicon.Actors[7]);
        Assert.True(lexicon.TryGetCountry("IRQ", out var iraq));
        Assert.Same(iraq, lexicon.Index.Find("Baghdad")[0].Actor);
    }

    [Fact]
    public void FilesOfOnesOwnAreCompiledWhenTheyAreLoaded()
    {
        var lexicon = ActorLexicon.Load(
            new LexiconText([
                new("actors/QQQ.txt", "actor Ruritania\n  code QQQ\n  demonym Ruritanian\n"),
            ])
        );
        Assert.Equal("actors/QQQ.txt:3", lexicon.Index.Find("Ruritanian")[0].Place);
        Assert.Empty(lexicon.Examples);
    }

    private static IEnumerable<string> Shown(ReadOnlySpan<NameUse> uses) =>
        uses.ToArray()
            .Select(u =>
                $"{u.Kind} {u.Actor?.Name}{u.Agent?.Place} {u.Code?.Code} {u.Place} {u.Upper} {u.Caps}"
            );
}
