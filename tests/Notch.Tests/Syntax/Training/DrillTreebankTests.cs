using Notch.Lexicons;
using Notch.Syntax;
using Notch.Syntax.Training;

namespace Notch.Tests.Syntax.Training;

public sealed class DrillTreebankTests
{
    [Fact]
    public void EverySentenceIsATreeOfNamedRelations()
    {
        var sentences = DrillTreebank.Make(LexiconText.Shipped(), 500, seed: 3);
        Assert.Equal(500, sentences.Count);
        foreach (var sentence in sentences)
        {
            var root = Assert.Single(sentence.Words, w => w.Head == 0);
            Assert.Equal("root", root.Relation);
            Assert.DoesNotContain(sentence.Words, w => w.Relation.Length == 0);
            Assert.Equal(".", sentence.Words[^1].Form);
            Assert.All(sentence.Words, w => Assert.True(Reaches(sentence, w)));
        }
    }

    [Fact]
    public void TheSameSeedGivesTheSameSentences()
    {
        string Text(int seed) =>
            ConlluReader.ToDocument(DrillTreebank.Make(LexiconText.Shipped(), 50, seed)).Text;
        Assert.Equal(Text(1), Text(1));
        Assert.NotEqual(Text(1), Text(2));
    }

    [Theory]
    [InlineData("bomb", "bombed", "bombed", "bombing")]
    [InlineData("seize", "seized", "seized", "seizing")]
    [InlineData("free freed freed", "freed", "freed", "freeing")]
    [InlineData("occupy", "occupied", "occupied", "occupying")]
    [InlineData("destroy", "destroyed", "destroyed", "destroying")]
    [InlineData("ban banned banned", "banned", "banned", "banning")]
    [InlineData("strike struck struck", "struck", "struck", "striking")]
    public void VerbsHaveTheirForms(string entry, string past, string participle, string gerund)
    {
        var verb = new DrillVerb(entry.Split(' '), own: 1);
        Assert.Equal((past, participle, gerund), (verb.Past, verb.Participle, verb.Gerund));
    }

    private static bool Reaches(ConlluSentence sentence, ConlluWord word)
    {
        for (int steps = 0; steps <= sentence.Words.Count; steps++)
        {
            if (word.Head == 0)
            {
                return true;
            }
            word = sentence.Words[word.Head - 1];
        }
        return false;
    }
}
