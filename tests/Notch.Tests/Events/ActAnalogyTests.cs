using Notch.Events;
using Notch.Lexicons;
using Notch.Syntax;
using Notch.Text;

namespace Notch.Tests.Events;

public sealed class ActAnalogyTests
{
    private static readonly SyntaxModel Model = SyntaxModel.Shipped();
    private static readonly VerbLexicon Verbs = VerbLexicon.Load(LexiconText.Shipped());

    /// <summary>A tenth of the verb files is taken away; what remains must tell conflict from cooperation for their words.</summary>
    [Fact]
    public void WordsThatItNeverSawAreOftenPutOnTheRightSideAndSharesSayHowOften()
    {
        var asked = new List<(bool Right, double Sure)>();
        for (int tenth = 0; tenth < 3; tenth++)
        {
            var analogy = new ActAnalogy(Without(tenth, out var missing), Model);
            foreach (var entry in missing.Where(e => e.Kind == EntryKind.Verb))
            {
                var type = entry
                    .Patterns.FirstOrDefault(p => p.Type is not null && !p.IsFold)
                    ?.Type;
                if (type is { } known && analogy.Ask([(entry.Lemma, 1)]) is { } shares)
                {
                    double conflict = Conflict(shares);
                    asked.Add(
                        ((conflict >= 0.5) == IsConflict(known), Math.Max(conflict, 1 - conflict))
                    );
                }
            }
        }
        double right = asked.Average(a => a.Right ? 1.0 : 0);
        Assert.True(asked.Count > 60, $"{asked.Count} words");
        Assert.True(right > 0.72, $"{right:P0} right");
        Assert.InRange(asked.Average(a => a.Sure) - right, -0.12, 0.12);
    }

    [Fact]
    public void NoWordWithAVectorGivesNoOpinion() =>
        Assert.Null(new ActAnalogy(Verbs, Model).Ask([("qwrtzxy", 1)]));

    [Fact]
    public void SharesSumToOne() =>
        Assert.Equal(1, new ActAnalogy(Verbs, Model).Ask([("shell", 1)])!.Sum(), precision: 9);

    [Theory]
    [InlineData(
        "The soldiers' cruelty left villagers in terror.",
        "The soldiers",
        "villagers",
        true
    )]
    [InlineData(
        "Dorland's envoys and those of Ostmark were all smiles and goodwill.",
        "Dorland",
        "Ostmark",
        false
    )]
    public void PartiesThatNoEntryLinksGetTheLikeliestSide(
        string sentence,
        string source,
        string target,
        bool conflict
    )
    {
        var document = DocumentBuilder.Shipped().Build(sentence);
        var from = Words(sentence, source);
        var to = Words(sentence, target);
        var silent = new RelationCoder(Verbs).Relate(document, from, to);
        var guess = new RelationCoder(Verbs, new ActAnalogy(Verbs, Model)).Relate(
            document,
            from,
            to
        );
        Assert.Null(silent.Type);
        Assert.Equal(conflict, IsConflict(guess.Type!.Value));
        Assert.InRange(guess.Confidence, 0, 0.5);
        Assert.StartsWith("second opinion", guess.Why, StringComparison.Ordinal);
    }

    private static TextSpan Words(string sentence, string words)
    {
        int start = sentence.IndexOf(words, StringComparison.Ordinal);
        return new TextSpan(start, start + words.Length);
    }

    /// <summary>The lexicon without every tenth file of verbs, and what those hold.</summary>
    private static VerbLexicon Without(int tenth, out IReadOnlyList<VerbEntry> missing)
    {
        var all = LexiconText.Shipped();
        string[] gone =
        [
            .. all.Under("verbs/").Select(f => f.Key).Where((_, i) => i % 10 == tenth),
        ];
        missing = [.. Verbs.Entries.Where(e => gone.Contains(e.Place.Split(':')[0]))];
        return VerbLexicon.Load(new LexiconText([.. all.Files.Where(f => !gone.Contains(f.Key))]));
    }

    private static double Conflict(double[] shares)
    {
        var all = Enum.GetValues<EventType>();
        double conflict = all.Where(IsConflict).Sum(t => shares[(int)t]);
        return conflict / all.Sum(t => shares[(int)t]);
    }

    private static bool IsConflict(EventType type) =>
        Verbs.Types.Quad(type) is QuadClass.VerbalConflict or QuadClass.MaterialConflict;
}
