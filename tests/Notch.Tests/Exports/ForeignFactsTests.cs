using Notch.Exports;
using Notch.Lexicons;
using Notch.Pairs;

namespace Notch.Tests.Exports;

public sealed class ForeignFactsTests
{
    private static PairEvent Read(string format, string head, string row)
    {
        Assert.True(
            ImportFormats.TryCreate(format, LexiconText.Shipped(), codebook: null, out var reader)
        );
        return Assert.Single(
            reader
                .Read(
                    new StringReader(head.Replace('|', '\t') + "\n" + row.Replace('|', '\t') + "\n")
                )
                .Events
        );
    }

    [Fact]
    public void GdeltRowsKnowTypesNamesAndTone()
    {
        var e = Read(
            "gdelt",
            "GLOBALEVENTID|SQLDATE|Actor1Name|Actor1CountryCode|Actor1Type1Code|Actor2Name|Actor2CountryCode|Actor2KnownGroupCode|Actor2Type1Code|QuadClass|GoldsteinScale|AvgTone|SOURCEURL",
            "7|20180601|HARBOUR GUARD|NOR|SEP|UNITED NATIONS||UNO||4|-9|-3.25|https://www.tass.com/x"
        );
        Assert.Equal(("NOR", "UNO"), (e.Actor, e.Recipient));
        Assert.Equal(["REB"], e.Facts!.ActorSectors);
        Assert.Equal("HARBOUR GUARD", e.Facts.ActorName);
        Assert.Equal(-3.25, e.Facts.WordTone);
        Assert.Equal("state", SourceKinds.Shipped.Of(e.Source));
    }

    [Fact]
    public void IcewsSectorsBecomePlovers()
    {
        var e = Read(
            "icews",
            "Event ID|Event Date|Source Name|Source Sectors|Source Country|Event Text|CAMEO Code|Intensity|Target Name|Target Sectors|Target Country|Story ID|Sentence Number|Publisher",
            "7|2018-06-01|Coast Guard|Military,Government|Norway|Threaten|130|-4.4|Citizen|General Population / Civilian / Social|Denmark|9|1|AFP"
        );
        Assert.Equal(["MIL", "GOV"], e.Facts!.ActorSectors);
        Assert.Contains("CVL", e.Facts.RecipientSectors);
    }

    [Fact]
    public void PolecatRowsKnowContexts()
    {
        var e = Read(
            "polecat",
            "Event ID|Event Date|Event Type|Event Mode|Intensity|Quad Code|Contexts|Actor Name|Actor Country|Primary Actor Sector|Actor Sectors|Recipient Name|Recipient Country|Primary Recipient Sector|Recipient Sectors|Source",
            "7|2021-06-01|THREATEN|restrict|-4|VERBAL CONFLICT|military; economic|Coast Guard|Norway|MIL|MIL; GOV|None|Denmark|None|None|AFP"
        );
        Assert.Equal(["military", "economic"], e.Facts!.Contexts);
        Assert.Equal(["MIL", "GOV"], e.Facts.ActorSectors);
        Assert.Empty(e.Facts.RecipientSectors);
    }
}
