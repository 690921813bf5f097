using Notch.Events;

namespace Notch.Exports;

/// <summary>The forty columns of POLECAT by tabs with their header, a row an event with its lists joined by "; " and "None" where nothing is known. Like the original it writes events of every state, if they have a day; a state other than fact stands before the contexts ("denied").</summary>
public sealed class PolecatEventWriter : IEventWriter
{
    private const string Nothing = "None";

    private static readonly Dictionary<string, int> Columns = DelimitedRows.Columns(
        PolecatColumns.All
    );

    /// <inheritdoc/>
    public string Header => string.Join('\t', PolecatColumns.All);

    /// <inheritdoc/>
    public void Write(EventRecord record, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(output);
        if (RowText.DayOf(record) is not { } day)
        {
            return;
        }
        var e = record.Event;
        string[] row = new string[PolecatColumns.All.Length];
        Array.Fill(row, Nothing);
        Set(row, "Event ID", e.Id);
        Set(row, "Event Date", RowText.Day(day));
        Set(row, "Event Type", EventNames.Of(e.Type));
        Set(row, "Event Mode", RowText.Of(e.Mode));
        Set(row, "Intensity", RowText.Of(e.PloverScore));
        Set(row, "Quad Code", Quad(e.Quad));
        string[] state = e.Status == EventStatus.Fact ? [] : [EventNames.Of(e.Status)];
        Set(row, "Contexts", string.Join("; ", state.Concat(e.Contexts)));
        WriteParties(row, "Actor", e.Actors);
        WriteParties(row, "Recipient", e.Recipients);
        WritePlace(row, e);
        Set(row, "Source", RowText.Of(record.Story.Outlet));
        Set(row, "Publication Date", RowText.Day(RowText.Published(record)));
        Set(row, "Version", RowText.Of(record.Versions.Notch));
        RowText.Write(output, row);
    }

    private static void WritePlace(string[] row, CodedEvent e)
    {
        Set(row, "Raw Placename", RowText.Of(e.Place));
        if (e.Where is not { Place: var place })
        {
            return;
        }
        Set(row, "Placename", place.Name);
        Set(row, "City", PlaceText.City(e));
        Set(row, "District", PlaceText.District(e));
        Set(row, "Province", PlaceText.Province(e));
        Set(row, "Country", PlaceText.Country(e));
        Set(row, "Latitude", PlaceText.Latitude(e));
        Set(row, "Longitude", PlaceText.Longitude(e));
        Set(row, "GeoNames ID", place.Id is { } id ? RowText.Of(id) : Nothing);
        Set(row, "Feature Type", EventNames.Of(place.Level));
    }

    private static void WriteParties(string[] row, string side, IReadOnlyList<Participant> parties)
    {
        Set(row, $"{side} Name", Join(parties, p => p.Name));
        Set(row, $"{side} Country", Join(parties, p => p.Code.Country));
        Set(row, $"Primary {side} Sector", Join(parties, p => p.Code.Sector));
        Set(
            row,
            $"{side} Sectors",
            string.Join("; ", parties.SelectMany(p => p.Sectors).Distinct(StringComparer.Ordinal))
        );
        Set(row, $"{side} Name Raw", Join(parties, p => p.Text));
    }

    private static string Join(
        IReadOnlyList<Participant> parties,
        Func<Participant, string?> part
    ) =>
        string.Join(
            "; ",
            parties.Select(p => part(p) is { Length: > 0 } text ? RowText.Of(text) : Nothing)
        );

    private static string Quad(QuadClass quad) =>
        quad switch
        {
            QuadClass.VerbalCooperation => "VERBAL COOPERATION",
            QuadClass.MaterialCooperation => "MATERIAL COOPERATION",
            QuadClass.VerbalConflict => "VERBAL CONFLICT",
            QuadClass.MaterialConflict => "MATERIAL CONFLICT",
            _ => Nothing,
        };

    private static void Set(string[] row, string column, string value) =>
        row[Columns[column]] = value.Length == 0 ? Nothing : value;
}
