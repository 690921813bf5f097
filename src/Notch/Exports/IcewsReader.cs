using Notch.Events;
using Notch.Lexicons;
using Notch.Pairs;

namespace Notch.Exports;

/// <summary>ICEWS rows: twenty columns by tabs with a header. Country names become codes where the lexicon knows them.</summary>
/// <remarks>
/// The weight is the row's own Intensity, the quad class that of its CAMEO root: the files use an older numbering of CAMEO, whose
/// roots are the same. An event's id needs its date to be unique.
/// </remarks>
/// <param name="text">The lexicon.</param>
/// <param name="names">Turns country names into codes.</param>
public sealed class IcewsReader(LexiconText text, PartyNames names) : IPairEventReader
{
    private readonly EventCodebook _cameo = EventCodebook.Cameo(text);

    /// <inheritdoc/>
    public ReadRows Read(TextReader input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var events = new List<PairEvent>();
        var problems = new List<RowProblem>();
        var rows = TableRow.Read(
            input,
            cells => cells[0].Trim() == IcewsColumns.All[0],
            _ => IcewsColumns.All
        );
        foreach (var row in rows)
        {
            if (!ReadDates.TryParse(row["Event Date"], out var day))
            {
                problems.Add(
                    new RowProblem(row.Line, "Event Date: expected a day such as 2018-06-01")
                );
                continue;
            }
            string code = row["CAMEO Code"];
            if (!TryCode(code, out var quad, out double weight))
            {
                problems.Add(
                    new RowProblem(row.Line, $"CAMEO Code '{code}': expected two to four digits")
                );
                continue;
            }
            weight = row.TryNumber("Intensity", out double intensity) ? intensity : weight;
            string actor = Party(row["Source Country"]);
            string recipient = Party(row["Target Country"]);
            if (actor.Length > 0 && recipient.Length > 0 && actor != recipient)
            {
                events.Add(
                    new PairEvent(
                        $"icews-{row["Event ID"]}-{row["Event Date"]}",
                        day,
                        actor,
                        recipient,
                        quad,
                        weight,
                        row["Story ID"],
                        row["Publisher"]
                    )
                    {
                        Facts = new EventFacts
                        {
                            ActorName = row["Source Name"],
                            ActorSectors = ForeignSectors.OfIcews(row["Source Sectors"]),
                            RecipientName = row["Target Name"],
                            RecipientSectors = ForeignSectors.OfIcews(row["Target Sectors"]),
                        },
                    }
                );
            }
        }
        return new ReadRows(events, problems, "");
    }

    /// <summary>Spreadsheets drop leading zeros: "40" can only be 040, as roots end at 20.</summary>
    private bool TryCode(string code, out QuadClass quad, out double weight) =>
        _cameo.TryGet(code, out quad, out weight)
        || _cameo.TryGet("0" + code, out quad, out weight);

    private string Party(string country) =>
        names.TryGetCode(country, out string code) ? code : country;
}
