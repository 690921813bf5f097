using Notch.Events;
using Notch.Pairs;

namespace Notch.Exports;

/// <summary>The twenty columns of ICEWS by tabs with their header, a row for each dyad. Countries stand as codes; what counts in no series, or has no day, is left out.</summary>
public sealed class IcewsEventWriter : IEventWriter
{
    /// <inheritdoc/>
    public string Header => string.Join('\t', IcewsColumns.All);

    /// <inheritdoc/>
    public void Write(EventRecord record, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(output);
        var e = record.Event;
        if (!DyadExpander.Counts(e) || RowText.DayOf(record) is not { } day)
        {
            return;
        }
        foreach (var (actor, recipient) in DyadExpander.Sides(e))
        {
            if (recipient is null)
            {
                continue;
            }
            RowText.Write(
                output,
                e.Id,
                RowText.Day(day),
                Name(actor),
                Sectors(actor),
                actor.Code.Country ?? "",
                EventNames.Of(e.Type) + (e.Mode is null ? "" : $" ({e.Mode})"),
                CameoCodes.Of(e),
                RowText.Of(e.Goldstein ?? e.PloverScore),
                Name(recipient),
                Sectors(recipient),
                recipient.Code.Country ?? "",
                record.Story.Id,
                RowText.Of(e.Sentence + 1),
                RowText.Of(record.Story.Outlet),
                PlaceText.City(e),
                PlaceText.District(e),
                PlaceText.Province(e),
                PlaceText.Country(e),
                PlaceText.Latitude(e),
                PlaceText.Longitude(e)
            );
        }
    }

    private static string Name(Participant party) => RowText.Of(party.Name ?? party.Text);

    private static string Sectors(Participant party) =>
        string.Join(
            ',',
            new[] { party.Code.Sector ?? "" }.Concat(party.Sectors).Where(s => s.Length > 0)
        );
}
