using Notch.Stories;
using Notch.Tests.Support;

namespace Notch.Tests.Docs;

/// <summary>The README's program stands here too, and does what it shows.</summary>
public sealed class ReadmeExampleTests
{
    private const string Source =
        "Talks stall\n\nTurkey refused on Monday to withdraw its troops from Syria.";

    [Fact]
    public void TheProgramOfTheReadmePrintsARefusal()
    {
        var lines = new List<string>();
        var reader = StoryReader.Shipped();
        var page = new Page { Text = Source };
        if (new StoryExtractor().TryExtract(page, out var story, out _))
        {
            foreach (var coded in reader.Read(story).Events)
            {
                lines.Add(
                    $"{coded.Actors[0].Code} {coded.Type} {coded.Recipients[0].Code}: {coded.SentenceText}"
                );
            }
        }
        Assert.Equal(
            ["TUR Reject SYR: Turkey refused on Monday to withdraw its troops from Syria."],
            lines
        );
    }

    [Fact]
    public void TheReadmeShowsThatProgram()
    {
        string readme = File.ReadAllText(Repository.PathTo("README.md"));
        Assert.Contains("var reader = StoryReader.Shipped();", readme, StringComparison.Ordinal);
        Assert.Contains(
            Source.Replace("\n", "\\n", StringComparison.Ordinal),
            readme,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "foreach (var coded in reader.Read(story).Events)",
            readme,
            StringComparison.Ordinal
        );
    }
}
