using Notch.Stories;

namespace Notch.Tests.Stories;

public sealed class DatelineTests
{
    [Theory]
    [InlineData("BAGHDAD (AFP) - The talks", "BAGHDAD (AFP)", "BAGHDAD", "AFP", null)]
    [InlineData("WASHINGTON, Jan 3 - The talks", "WASHINGTON, Jan 3", "WASHINGTON", null, "Jan 3")]
    [InlineData(
        "UNITED NATIONS, Jan. 3 (Xinhua) -- The talks",
        "UNITED NATIONS, Jan. 3 (Xinhua)",
        "UNITED NATIONS",
        "Xinhua",
        "Jan. 3"
    )]
    [InlineData(
        "ST. JOHN'S, N.L. (AP) — The talks",
        "ST. JOHN'S, N.L. (AP)",
        "ST. JOHN'S, N.L.",
        "AP",
        null
    )]
    [InlineData("PARIS — “The talks", "PARIS", "PARIS", null, null)]
    [InlineData(
        "Baghdad, Jan. 3, 2020 (AFP) – The talks",
        "Baghdad, Jan. 3, 2020 (AFP)",
        "Baghdad",
        "AFP",
        "Jan. 3, 2020"
    )]
    [InlineData(
        "Kuwait City (Reuters) - The talks",
        "Kuwait City (Reuters)",
        "Kuwait City",
        "Reuters",
        null
    )]
    [InlineData(
        "Moscow. January 3. INTERFAX - The talks",
        "Moscow. January 3. INTERFAX",
        "Moscow",
        "INTERFAX",
        "January 3"
    )]
    [InlineData(
        "MOSCOW, January 3. /TASS/. The talks",
        "MOSCOW, January 3. /TASS/.",
        "MOSCOW",
        "TASS",
        "January 3"
    )]
    [InlineData(
        "DAVOS, Switzerland, 22 January (Reuters) - The talks",
        "DAVOS, Switzerland, 22 January (Reuters)",
        "DAVOS, Switzerland",
        "Reuters",
        "22 January"
    )]
    [InlineData(
        "GENEVA/PARIS, Jan 3 (Reuters) - The talks",
        "GENEVA/PARIS, Jan 3 (Reuters)",
        "GENEVA/PARIS",
        "Reuters",
        "Jan 3"
    )]
    public void ReadsPlaceAgencyAndDate(
        string lead,
        string text,
        string place,
        string? agency,
        string? date
    )
    {
        var dateline = Dateline.Read(lead + " have failed.");
        Assert.NotNull(dateline);
        Assert.Equal(
            (text, place, agency, date),
            (dateline.Text, dateline.Place, dateline.Agency, dateline.Date)
        );
        Assert.EndsWith(
            "The talks have failed.",
            lead[dateline.Length..] + " have failed.",
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("The minister - a former general - said no.")]
    [InlineData("NATO said on Friday that it would stay.")]
    [InlineData("Norland (see the map) has three borders.")]
    [InlineData("US-led forces left the base.")]
    [InlineData("")]
    public void LeavesOtherBeginnings(string lead) => Assert.Null(Dateline.Read(lead));
}
