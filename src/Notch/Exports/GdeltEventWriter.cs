using System.Globalization;
using Notch.Events;
using Notch.Pairs;

namespace Notch.Exports;

/// <summary>The 61 columns of GDELT 2.0 events by tabs without a header, a row for each dyad. Columns that Notch does not know are empty; what counts in no series is left out.</summary>
/// <remarks>GLOBALEVENTID is a number made from the event's id and the dyad's place, so it stays the same from run to run. NumMentions, NumSources and NumArticles are 1: each record is one story's.</remarks>
public sealed class GdeltEventWriter : IEventWriter
{
    private static readonly Dictionary<string, int> Columns = DelimitedRows.Columns(
        GdeltColumns.Version2
    );

    /// <inheritdoc/>
    public string? Header => null;

    /// <inheritdoc/>
    public void Write(EventRecord record, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(output);
        if (!DyadExpander.Counts(record.Event) || RowText.DayOf(record) is not { } day)
        {
            return;
        }
        int number = 0;
        foreach (var (actor, recipient) in DyadExpander.Sides(record.Event))
        {
            string[] row = new string[GdeltColumns.Version2.Length];
            Array.Fill(row, "");
            WriteEvent(row, record, day, number++);
            WriteParty(row, "Actor1", actor);
            if (recipient is not null)
            {
                WriteParty(row, "Actor2", recipient);
            }
            RowText.Write(output, row);
        }
    }

    private static void WriteEvent(string[] row, EventRecord record, DateOnly day, int number)
    {
        var e = record.Event;
        string code = CameoCodes.Of(e);
        Set(row, "GLOBALEVENTID", RowNumber(e.Id, number));
        Set(row, "SQLDATE", RowText.Day(day, "yyyyMMdd"));
        Set(row, "MonthYear", RowText.Day(day, "yyyyMM"));
        Set(row, "Year", RowText.Day(day, "yyyy"));
        double fraction = day.Year + (((day.Month * 30) + day.Day) / 365.0);
        Set(row, "FractionDate", fraction.ToString("F4", CultureInfo.InvariantCulture));
        Set(row, "IsRootEvent", e.Sentence == 0 ? "1" : "0");
        Set(row, "EventCode", code);
        Set(row, "EventBaseCode", CameoCodes.BaseOf(code));
        Set(row, "EventRootCode", CameoCodes.RootOf(code));
        Set(row, "QuadClass", RowText.Of((int)e.Quad));
        Set(row, "GoldsteinScale", RowText.Of(e.Goldstein ?? e.PloverScore));
        Set(row, "NumMentions", "1");
        Set(row, "NumSources", "1");
        Set(row, "NumArticles", "1");
        Set(row, "ActionGeo_FullName", RowText.Of(e.Where?.Place.Name ?? e.Place));
        Set(row, "ActionGeo_Lat", PlaceText.Latitude(e));
        Set(row, "ActionGeo_Long", PlaceText.Longitude(e));
        Set(
            row,
            "DATEADDED",
            (record.Story.Published?.UtcDateTime ?? day.ToDateTime(TimeOnly.MinValue)).ToString(
                "yyyyMMddHHmmss",
                CultureInfo.InvariantCulture
            )
        );
        Set(row, "SOURCEURL", RowText.Of(record.Story.Url));
    }

    private static void WriteParty(string[] row, string side, Participant party)
    {
        string country = party.Code.Country ?? "";
        string sector = party.Code.Sector ?? "";
        Set(row, side + "Code", country + sector);
        Set(row, side + "Name", RowText.Of(party.Name ?? party.Text).ToUpperInvariant());
        Set(row, side + "CountryCode", country);
        string[] types = [sector, .. party.Sectors];
        for (int i = 0; i < Math.Min(types.Length, 3); i++)
        {
            Set(
                row,
                string.Create(CultureInfo.InvariantCulture, $"{side}Type{i + 1}Code"),
                types[i]
            );
        }
    }

    /// <summary>A whole number below 2^53, which every reader can hold.</summary>
    private static string RowNumber(string id, int number)
    {
        ulong hash = 14695981039346656037;
        foreach (char c in id)
        {
            hash = (hash ^ c) * 1099511628211;
        }
        hash = (hash ^ (uint)number) * 1099511628211;
        return (hash >> 11).ToString(CultureInfo.InvariantCulture);
    }

    private static void Set(string[] row, string column, string value) =>
        row[Columns[column]] = value;
}
