using Notch.Events;
using Notch.Pairs;

namespace Notch.Exports;

/// <summary>GDELT event rows, versions 1.0 and 2.0, by tabs without a header as published, or by commas with one.</summary>
/// <remarks>Parties are the CAMEO country codes of the actors, or of known groups where there is no country, never the two-letter codes of places: in those "CH" is China. Word tone is AvgTone.</remarks>
public sealed class GdeltReader : IPairEventReader
{
    private static readonly string[] Types = ["Type1Code", "Type2Code", "Type3Code"];

    /// <inheritdoc/>
    public ReadRows Read(TextReader input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var events = new List<PairEvent>();
        var problems = new List<RowProblem>();
        var rows = TableRow.Read(
            input,
            cells => cells[0].Trim().Equals("GLOBALEVENTID", StringComparison.OrdinalIgnoreCase),
            count =>
                count >= GdeltColumns.Version2.Length
                    ? GdeltColumns.Version2
                    : GdeltColumns.Version1
        );
        foreach (var row in rows)
        {
            if (!ReadDates.TryParse(row["SQLDATE"], out var day))
            {
                problems.Add(new RowProblem(row.Line, "SQLDATE: expected a day such as 20180601"));
                continue;
            }
            if (
                !row.TryNumber("QuadClass", out double quad)
                || quad is not (1 or 2 or 3 or 4)
                || !row.TryNumber("GoldsteinScale", out double weight)
            )
            {
                problems.Add(
                    new RowProblem(
                        row.Line,
                        "QuadClass and GoldsteinScale: expected 1 to 4 and a number"
                    )
                );
                continue;
            }
            if (EventOf(row, day, (QuadClass)(int)quad, weight) is { } told)
            {
                events.Add(told);
            }
        }
        return new ReadRows(events, problems, "");
    }

    /// <summary>Null for a row without two different parties.</summary>
    private static PairEvent? EventOf(TableRow row, DateOnly day, QuadClass quad, double weight)
    {
        string actor = Party(row, "Actor1");
        string recipient = Party(row, "Actor2");
        if (actor.Length == 0 || recipient.Length == 0 || actor == recipient)
        {
            return null;
        }
        string url = row["SOURCEURL"];
        return new PairEvent(
            "gdelt-" + row["GLOBALEVENTID"],
            day,
            actor,
            recipient,
            quad,
            weight,
            url,
            Host(url)
        )
        {
            Facts = new EventFacts
            {
                ActorName = Name(row, "Actor1"),
                ActorSectors = Sectors(row, "Actor1"),
                RecipientName = Name(row, "Actor2"),
                RecipientSectors = Sectors(row, "Actor2"),
                WordTone = row.TryNumber("AvgTone", out double tone) ? tone : null,
            },
        };
    }

    /// <summary>The country, or else the known group: "UNO" has no country.</summary>
    private static string Party(TableRow row, string side) =>
        row[side + "CountryCode"] is { Length: > 0 } country
            ? country
            : row[side + "KnownGroupCode"];

    private static string? Name(TableRow row, string side) =>
        row[side + "Name"] is { Length: > 0 } name ? name : null;

    private static List<string> Sectors(TableRow row, string side)
    {
        var sectors = new List<string>(1);
        foreach (string column in Types)
        {
            if (row[side + column] is { Length: > 0 } type)
            {
                sectors.Add(ForeignSectors.OfCameo(type));
            }
        }
        return sectors;
    }

    private static string Host(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri)
            ? uri.Host.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
                ? uri.Host[4..]
                : uri.Host
            : url;
}
