using Notch.Stories;

namespace Notch.Tests.Stories;

public sealed class DuplicateFinderTests
{
    private const string Wire =
        "The coast guard of Norland took three fishing boats into port on Monday after they had crossed the line that both countries agreed upon last year. The captains were questioned and let go in the evening. Sarnia called the step a breach of the treaty and asked for an apology. Norland said that it had acted within its rights and would do so again.";

    private static Story Story(string text, string outlet, int day, string title = "Boats taken") =>
        new()
        {
            Id = $"{outlet}{day}",
            Title = title,
            Text = text,
            Outlet = outlet,
            Published = new DateTimeOffset(2019, 3, day, 0, 0, 0, TimeSpan.Zero),
        };

    private static readonly DuplicateFinder Finder = new();

    [Fact]
    public void EarliestIsTheOriginalAndItsCopiesAreNamed()
    {
        var late = Story(Wire, "B", 6);
        var early = Story(Wire, "A", 5);
        var found = Assert.Single(
            Finder.Find([
                late,
                early,
                Story(
                    "An entirely different story about the price of cod and the weather at sea, which was fine.",
                    "C",
                    5
                ),
            ])
        );
        Assert.Equal((late, early, DuplicateKind.Copy), (found.Story, found.Original, found.Kind));
        Assert.Equal(1, found.Overlap);
    }

    [Fact]
    public void ShortenedCopyIsACopy()
    {
        var found = Assert.Single(Finder.Find([Story(Wire, "A", 5), Story(Wire[..200], "B", 5)]));
        Assert.Equal("B5", found.Story.Id);
    }

    [Fact]
    public void ChangedVersionOfTheSameOutletIsACorrection()
    {
        var found = Assert.Single(
            Finder.Find([
                Story(Wire, "A", 5),
                Story(Wire.Replace("three", "two", StringComparison.Ordinal), "A", 6),
            ])
        );
        Assert.Equal(DuplicateKind.Correction, found.Kind);
    }

    [Fact]
    public void StoriesFarApartInTimeAreNotCopies() =>
        Assert.Empty(Finder.Find([Story(Wire, "A", 5), Story(Wire, "B", 25)]));

    [Fact]
    public void NearTextsHaveNearFingerprints()
    {
        int near = SimHash.Distance(
            SimHash.Of(Wire),
            SimHash.Of(Wire.Replace("Monday", "Tuesday", StringComparison.Ordinal))
        );
        int far = SimHash.Distance(
            SimHash.Of(Wire),
            SimHash.Of("An entirely different story about the price of cod and the weather at sea.")
        );
        Assert.True(near < 12 && far > 18, $"near {near}, far {far}");
    }
}
