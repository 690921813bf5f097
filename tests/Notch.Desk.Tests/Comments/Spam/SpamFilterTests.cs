using System.Globalization;
using Notch.Desk.Comments.Spam;

namespace Notch.Desk.Tests.Comments.Spam;

public sealed class SpamFilterTests
{
    private static readonly string[] Good =
    [
        "The minister should answer the question about the bases.",
        "I doubt that the ceasefire holds until spring.",
        "My uncle served there and says the same.",
        "Why does nobody ask what the neighbours think of this?",
        "Good report, but the map is wrong: the river runs further east.",
    ];

    private static readonly string[] Bad =
    [
        "Earn 900 dollars a day from home, visit quickmoney.biz now",
        "Subscribe to my channel and I subscribe to yours",
        "Cheap watches and pills at our online shop, click here",
        "Check out my new song, please share it with everybody!!!",
        "Win a free phone, only today: bit.ly/freephone",
    ];

    [Fact]
    public void LearningAndUnlearningRestoresEveryScoreExactly()
    {
        var filter = Learnt(60);
        double[] before = Scores(filter);
        filter.Learn("new", "Buy gold coins from my shop, the minister said", isSpam: true);
        filter.Learn("other", "A fair point about the coins", isSpam: false);
        Assert.NotEqual(before, Scores(filter));
        Assert.True(filter.Unlearn("new"));
        Assert.True(filter.Unlearn("other"));
        Assert.Equal(before, Scores(filter));
    }

    [Fact]
    public void SettlingDependsOnTheLabelsAloneNotOnTheirOrder()
    {
        var forward = new SpamFilter(new SpamFilterOptions());
        var backward = new SpamFilter(new SpamFilterOptions());
        for (int i = 0; i < Good.Length; i++)
        {
            forward.Learn($"g{Id(i)}", Good[i], isSpam: false);
            forward.Learn($"b{Id(i)}", Bad[i], isSpam: true);
            int j = Good.Length - 1 - i;
            backward.Learn($"b{Id(j)}", Bad[j], isSpam: true);
            backward.Learn($"g{Id(j)}", Good[j], isSpam: false);
        }
        backward.Learn("erased", "Erase what I wrote", isSpam: true);
        backward.Settle();
        backward.Unlearn("erased");
        forward.Settle();
        backward.Settle();
        Assert.Equal(Scores(forward), Scores(backward));
    }

    [Fact]
    public void ALabelReplacesTheEarlierOneOfTheSameComment()
    {
        var once = Learnt(20);
        var twice = Learnt(20);
        once.Learn("x", "The bridge is closed", isSpam: false);
        twice.Learn("x", "The bridge is closed", isSpam: true);
        twice.Learn("x", "The bridge is closed", isSpam: false);
        Assert.Equal(once.LabelCount, twice.LabelCount);
        Assert.Equal(Scores(once), Scores(twice));
    }

    [Fact]
    public void UnlearningWhatWasNeverLearntChangesNothing() =>
        Assert.False(Learnt(20).Unlearn("nobody"));

    [Fact]
    public void NeverRejectsWithFewerThanTwoHundredLabels()
    {
        var verdict = Learnt(198).Check(Bad[0], new FormSignals { TrapFilled = true });
        Assert.Equal(SpamDecision.Hold, verdict.Decision);
    }

    [Fact]
    public void RejectsPlainSpamOnceItHasTwoHundredLabels()
    {
        var filter = Learnt(220);
        Assert.Equal(SpamDecision.Reject, filter.Check(Bad[0], FormSignals.None).Decision);
        Assert.Equal(SpamDecision.Publish, filter.Check(Good[0], FormSignals.None).Decision);
    }

    [Fact]
    public void HoldsBySignsAloneBeforeItHasLearntAnything()
    {
        var filter = new SpamFilter(new SpamFilterOptions());
        var spam = filter.Check(Bad[4], FormSignals.None);
        Assert.Equal(SpamDecision.Hold, spam.Decision);
        Assert.Contains("hides where its link leads", spam.Reasons);
        var good = filter.Check(Good[0], FormSignals.None);
        Assert.Equal(SpamDecision.Publish, good.Decision);
        Assert.Equal(0.5, good.Probability);
        Assert.Empty(good.Reasons);
    }

    [Fact]
    public void SaysWhichSignsAndWordsSpeakAgainstAComment()
    {
        var reasons = Learnt(60).Check(Bad[1], FormSignals.None).Reasons;
        Assert.Contains("asks for subscribers", reasons);
        Assert.Contains(reasons, r => r.Contains("“subscribe”", StringComparison.Ordinal));
    }

    [Fact]
    public void PaddingWithGoodCommentsDoesNotHelp()
    {
        var filter = Learnt(60);
        string padded = Bad[1] + "\n" + string.Join('\n', Good) + "\n" + string.Join('\n', Good);
        Assert.NotEqual(SpamDecision.Publish, filter.Check(padded, FormSignals.None).Decision);
    }

    [Theory]
    [InlineData(
        "Ｓｕｂｓｃｒｉｂｅ ｔｏ ｍｙ ｃｈａｎｎｅｌ ａｎｄ Ｉ ｓｕｂｓｃｒｉｂｅ ｔｏ ｙｏｕｒｓ"
    )]
    [InlineData("Ѕubѕсrіbе tо mу сhаnnеl аnd І ѕubѕсrіbе tо уоurѕ")]
    [InlineData("Sub\u200bscribe to my chan\u200bnel and I sub\u200bscribe to yours")]
    public void DisguiseChangesNoScore(string disguised)
    {
        var filter = Learnt(60);
        Assert.Equal(filter.Score(Bad[1]), filter.Score(disguised));
    }

    public static TheoryData<string, FormSignals> OddForms { get; } =
        new()
        {
            {
                "fills the field",
                new FormSignals { TrapFilled = true }
            },
            {
                "1.5 seconds",
                new FormSignals { FillTime = TimeSpan.FromSeconds(1.5) }
            },
            {
                "long after",
                new FormSignals { FillTime = TimeSpan.FromHours(25) }
            },
            {
                "without a form",
                new FormSignals { FillTime = null }
            },
            {
                "2 other comments",
                new FormSignals { Repeats = 2 }
            },
        };

    [Theory, MemberData(nameof(OddForms))]
    public void HoldsWhatComesInAnOddWay(string reason, FormSignals form)
    {
        var verdict = Learnt(60).Check(Good[1], form);
        Assert.Equal(SpamDecision.Hold, verdict.Decision);
        Assert.Contains(verdict.Reasons, r => r.Contains(reason, StringComparison.Ordinal));
    }

    [Fact]
    public void HoldsManyLinks()
    {
        string links = string.Join(" and ", Enumerable.Repeat("https://news.example/story", 4));
        Assert.Contains("holds many links", Learnt(60).Check(links, FormSignals.None).Reasons);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n ")]
    [InlineData("\u200b\u200b")]
    [InlineData("\ud83d\ude00")]
    public void ChecksTextWithoutWords(string text) =>
        Assert.InRange(Learnt(20).Check(text, FormSignals.None).Probability, 0, 1);

    [Fact]
    public void ChecksALongTextQuickly()
    {
        var filter = Learnt(60);
        string text = string.Join(' ', Enumerable.Repeat(Good[4], 100));
        filter.Check(text, FormSignals.None);
        long start = System.Diagnostics.Stopwatch.GetTimestamp();
        filter.Check(text, FormSignals.None);
        Assert.InRange(
            System.Diagnostics.Stopwatch.GetElapsedTime(start).TotalMilliseconds,
            0,
            200
        );
    }

    /// <summary>Half good and half bad, each numbered so that no two are alike.</summary>
    private static SpamFilter Learnt(int count)
    {
        var filter = new SpamFilter(new SpamFilterOptions());
        for (int i = 0; i < count; i++)
        {
            bool isSpam = i % 2 == 1;
            string[] texts = isSpam ? Bad : Good;
            filter.Learn(Id(i), $"{texts[i / 2 % texts.Length]} {Id(i)}", isSpam);
        }
        filter.Settle();
        return filter;
    }

    private static double[] Scores(SpamFilter filter) => [.. Good.Concat(Bad).Select(filter.Score)];

    private static string Id(int i) => i.ToString("D4", CultureInfo.InvariantCulture);
}
