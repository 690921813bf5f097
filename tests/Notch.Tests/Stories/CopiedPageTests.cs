using Notch.Stories;

namespace Notch.Tests.Stories;

/// <summary>Pages copied by hand and wire stories keep their facts in lines above and below the text.</summary>
public sealed class CopiedPageTests
{
    [Fact]
    public void ALineAboveTheTrailIsTheOutlet()
    {
        var story = Read(
            "Lagoon Gazette\nHome > World > Ferry talks resume\n\nFerry talks resume\n\nBy Ada Morrow\nMarch 4, 2021\n\nOSLO — Norway resumed talks with Iceland on ferries on Thursday. Both sides called the meeting useful.\n"
        );
        Assert.Equal("Lagoon Gazette", story.Outlet);
        Assert.Equal("Ferry talks resume", story.Title);
        Assert.Equal("World", story.Section);
        Assert.Equal("Ada Morrow", story.Byline);
        Assert.Equal(
            new DateOnly(2021, 3, 4),
            DateOnly.FromDateTime(story.Published!.Value.DateTime)
        );
        Assert.StartsWith("Norway resumed", story.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void ACreditUnderTheStoryNamesReporterAndDate()
    {
        var story = Read(
            "Ferry talks resume\n\nOSLO, March 4 (Polaris) - Norway resumed talks with Iceland on ferries on Thursday. Both sides called the meeting useful.\n\n(Reporting by Ada Morrow in Oslo; Polaris News, March 4, 2021)\n"
        );
        Assert.Equal("Ada Morrow", story.Byline);
        Assert.Equal("Polaris", story.Agency);
        Assert.Equal(
            new DateOnly(2021, 3, 4),
            DateOnly.FromDateTime(story.Published!.Value.DateTime)
        );
        Assert.DoesNotContain("Reporting", story.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatThePageTitleAddsToTheHeadlineIsTheOutlet()
    {
        var story = Read(
            "<html><head><title>Ferry talks resume - Lagoon Gazette</title></head><body><h1>Ferry talks resume</h1><p>Norway resumed talks with Iceland on ferries on Thursday.</p><p>Both sides called the meeting useful, and agreed to meet again in May.</p></body></html>"
        );
        Assert.Equal("Lagoon Gazette", story.Outlet);
    }

    private static Story Read(string text)
    {
        Assert.True(
            new StoryExtractor().TryExtract(
                new Page { Text = text },
                out var story,
                out var problem
            ),
            problem?.Message
        );
        return story;
    }
}
