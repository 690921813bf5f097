using Notch.Events;
using Notch.Pairs;

namespace Notch.Exports;

/// <summary>POLECAT rows: forty columns by tabs with a header. A cell that lists several countries ("France; Italy") gives several dyads.</summary>
/// <param name="names">Turns country names into codes.</param>
public sealed class PolecatReader(PartyNames names) : IPairEventReader
{
    private static readonly char[] Separators = [';', ','];
    private static readonly string[] IntensityColumns = ["Intensity", "Event Intensity"];

    /// <inheritdoc/>
    public ReadRows Read(TextReader input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var events = new List<PairEvent>();
        var problems = new List<RowProblem>();
        var rows = TableRow.Read(
            input,
            cells => cells[0].Trim() == PolecatColumns.All[0],
            _ => PolecatColumns.All
        );
        foreach (var row in rows)
        {
            double weight = 0;
            if (
                !ReadDates.TryParse(row["Event Date"], out var day)
                || !IntensityColumns.Any(c => row.TryNumber(c, out weight))
                || !TryQuad(row["Quad Code"], out var quad)
            )
            {
                problems.Add(
                    new RowProblem(
                        row.Line,
                        "expected a day in Event Date, a number in Intensity and a class in Quad Code"
                    )
                );
                continue;
            }
            var facts = Facts(row);
            foreach (string actor in Parties(row["Actor Country"]))
            {
                foreach (string recipient in Parties(row["Recipient Country"]))
                {
                    if (actor != recipient)
                    {
                        events.Add(
                            new PairEvent(
                                "polecat-" + row["Event ID"],
                                day,
                                actor,
                                recipient,
                                quad,
                                weight,
                                row["Event ID"],
                                row["Source"]
                            )
                            {
                                Facts = facts,
                            }
                        );
                    }
                }
            }
        }
        return new ReadRows(events, problems, "");
    }

    private static EventFacts Facts(TableRow row) =>
        new()
        {
            ActorName = row["Actor Name"],
            ActorSectors = List(row["Primary Actor Sector"] + ";" + row["Actor Sectors"]),
            RecipientName = row["Recipient Name"],
            RecipientSectors = List(
                row["Primary Recipient Sector"] + ";" + row["Recipient Sectors"]
            ),
            Contexts = List(row["Contexts"]),
        };

    private static string[] List(string cell) =>
        [
            .. cell.Split(
                    Separators,
                    StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
                )
                .Where(x => x != "None")
                .Distinct(StringComparer.Ordinal),
        ];

    private IEnumerable<string> Parties(string cell) =>
        cell.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(name => name != "None")
            .Select(name => names.TryGetCode(name, out string code) ? code : name)
            .Distinct(StringComparer.Ordinal);

    /// <summary>"1" to "4", or words: "VERBAL COOPERATION".</summary>
    private static bool TryQuad(string text, out QuadClass quad)
    {
        string word = text.Replace(" ", "", StringComparison.Ordinal)
            .Replace("-", "", StringComparison.Ordinal);
        return Enum.TryParse(word, ignoreCase: true, out quad)
            && quad is > QuadClass.None and <= QuadClass.MaterialConflict;
    }
}
