using Notch.Stories;

namespace Notch.Tests.Support;

/// <summary>Stories of pages, by hand or from Stories/Pages.</summary>
internal static class Pages
{
    private static readonly StoryExtractor Extractor = new();

    /// <summary>A page from tests/Notch.Tests/Stories/Pages.</summary>
    public static Page Saved(string name) =>
        new()
        {
            Bytes = File.ReadAllBytes(
                Repository.PathTo("tests", "Notch.Tests", "Stories", "Pages", name)
            ),
        };

    public static Story StoryOf(Page page)
    {
        Assert.True(
            Extractor.TryExtract(page, out var story, out var problem),
            problem?.ToString()
        );
        return story;
    }

    public static Story StoryOf(string text, string? url = null) =>
        StoryOf(new Page { Text = text, Url = url });

    public static StoryProblem ProblemOf(Page page)
    {
        Assert.False(Extractor.TryExtract(page, out _, out var problem));
        return problem;
    }
}
