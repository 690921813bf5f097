using Notch.Syntax;

namespace Notch.Tests.Syntax;

public sealed class LemmatizerTests
{
    [Theory]
    [InlineData("The rebels withdrew.", 2, "withdraw")]
    [InlineData("They have stopped the talks.", 2, "stop")]
    [InlineData("Two policemen were hurt.", 1, "policeman")]
    [InlineData("The parties agreed.", 1, "party")]
    [InlineData("He has criticised them.", 2, "criticise")]
    [InlineData("Russia denied it.", 0, "Russia")]
    [InlineData("They can't go.", 2, "not")]
    [InlineData("Syria bombed Turkish soldiers.", 1, "bomb")]
    [InlineData("They grabbed the weapons.", 1, "grab")]
    [InlineData("Their forces shelled the town.", 2, "shell")]
    public void FindsTheDictionaryForm(string text, int token, string lemma) =>
        Assert.Equal(lemma, DocumentBuilder.Shipped().Build(text)[token].Lemma);
}
