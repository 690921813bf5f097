using Notch.Stories;
using Notch.Tests.Support;

namespace Notch.Tests.Stories;

public sealed class LanguageTests
{
    [Theory]
    [InlineData(
        "en",
        "The two ministers met in the town hall and said that they would not give up on the treaty."
    )]
    [InlineData(
        "fr",
        "Les deux ministres se sont réunis dans la capitale et ont dit que le traité ne serait pas abandonné par les pays."
    )]
    [InlineData(
        "de",
        "Die beiden Minister trafen sich im Rathaus und sagten, dass sie den Vertrag nicht aufgeben werden, auch wenn es schwer ist."
    )]
    [InlineData(
        "es",
        "Los dos ministros se reunieron en la capital y dijeron que no van a abandonar el tratado por la crisis de los últimos días."
    )]
    [InlineData(
        "ru",
        "Оба министра встретились в столице и сказали, что не откажутся от договора, который был подписан в прошлом году."
    )]
    [InlineData("ar", "التقى الوزيران في العاصمة وقالا إنهما لن يتخليا عن المعاهدة")]
    [InlineData("zh", "两位部长在首都会晤并表示他们不会放弃条约")]
    [InlineData(
        "tr",
        "İki bakan başkentte bir araya geldi ve anlaşma için daha çok çaba gerektiğini, bu yolun uzun olduğunu söyledi."
    )]
    public void TellsTheLanguage(string code, string text) =>
        Assert.Equal(code, StoryLexicon.Shipped.Languages.Guess(text));

    [Fact]
    public void SaysNothingOfAFewWords() =>
        Assert.Null(StoryLexicon.Shipped.Languages.Guess("Macron, Merkel"));

    [Fact]
    public void TranslationShowsThroughThreeTraits()
    {
        const string French =
            "The head of American diplomacy arrived on Monday. “We will stay”, also launched the minister before AFP cameras . The boats of Abou Karim left the port, noted an AFP journalist, and nobody wanted war !";
        Assert.Equal("fr", Pages.StoryOf(French).TranslatedFrom);
        Assert.Null(
            Pages
                .StoryOf(
                    "The head of American diplomacy arrived on Monday and met the minister in the port of Halden."
                )
                .TranslatedFrom
        );
    }
}
