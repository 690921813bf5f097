using Notch.Events;
using Notch.Exports;
using Notch.Lexicons;

namespace Notch.Tests.Exports;

public sealed class ImportFormatsTests
{
    [Fact]
    public void KedsRowsAreReadByTheCodebookThatKnowsThem()
    {
        var weis = Read(
            "keds",
            "\"date\",\"source\",\"target\",\"code\"\n1990-08-02,\"IRQ\",\"KUW\",\"223\"\n"
        );
        Assert.Equal("weis codes", weis.Note);
        Assert.Equal(
            (QuadClass.MaterialConflict, -10.0),
            (weis.Events[0].Quad, weis.Events[0].Weight)
        );
        var cameo = Read("keds", "900802\tIRQ\tKUW\t0256\n900802\tIRQ\tKUW\t1823\n");
        Assert.Equal("cameo codes", cameo.Note);
        Assert.Equal(new DateOnly(1990, 8, 2), cameo.Events[0].Date);
        Assert.Equal(QuadClass.MaterialConflict, cameo.Events[1].Quad);
    }

    [Fact]
    public void LeadingZerosDecide()
    {
        var rows = Read("keds", "2001-01-01,A,B,010\n2001-01-01,A,B,10\n2001-01-02,A,B,1823\n");
        Assert.Equal(
            [QuadClass.VerbalCooperation, QuadClass.VerbalConflict, QuadClass.MaterialConflict],
            rows.Events.Select(e => e.Quad)
        );
    }

    [Fact]
    public void BadRowsAreNamedByLineAndTheOthersRead()
    {
        var rows = Read(
            "keds",
            "date,source,target,code\nyesterday,A,B,010\n2001-01-01,A,B,010\n2001-01-01,A,B,999\n"
        );
        Assert.Single(rows.Events);
        Assert.Equal([2, 4], rows.Problems.Select(p => p.Line));
    }

    [Fact]
    public void EqualRowsGetDifferentIdsAndKeepThemFromRunToRun()
    {
        const string Rows = "2001-01-01,A,B,010\n2001-01-01,A,B,010\n";
        var first = Read("keds", Rows).Events;
        Assert.NotEqual(first[0].EventId, first[1].EventId);
        Assert.Equal(first, Read("keds", Rows).Events);
    }

    [Theory]
    [InlineData("jsonl", ".jsonl", 2)]
    [InlineData("plover", ".jsonl", 0)]
    [InlineData("gdelt", ".tsv", 2)]
    [InlineData("icews", ".tab", 2)]
    [InlineData("polecat", ".tsv", 0)]
    [InlineData("keds", ".tsv", 2)]
    public void ReadsWhatItWrites(string format, string extension, int least)
    {
        string file = Support.Repository.PathTo(
            "tests",
            "Notch.Tests",
            "Exports",
            "Approved",
            format + extension
        );
        var rows = Read(format, File.ReadAllText(file));
        Assert.InRange(rows.Events.Count, least, 20);
        Assert.All(rows.Events, e => Assert.NotEqual(e.Actor, e.Recipient));
    }

    [Theory]
    [InlineData("icews", "formats", "icews", "inst", "extdata", "events.2018.sample.tab")]
    [InlineData("gdelt", "formats", "gdelt", "data", "events2samp.csv")]
    [InlineData("gdelt", "formats", "gdelt", "data", "events1samp.csv")]
    public void ReadsRealFiles(string format, params string[] path)
    {
        var rows = Read(format, File.ReadAllText(Support.Repository.Shared(["dev-data", .. path])));
        Assert.NotEmpty(rows.Events);
        Assert.Empty(rows.Problems);
    }

    private static ReadRows Read(string format, string text)
    {
        Assert.True(
            ImportFormats.TryCreate(format, LexiconText.Shipped(), codebook: null, out var reader)
        );
        return reader.Read(new StringReader(text));
    }
}
