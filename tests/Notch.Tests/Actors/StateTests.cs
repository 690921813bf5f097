using Notch.Actors;
using Notch.Tests.Support;

namespace Notch.Tests.Actors;

/// <summary>Every state, observer, partly recognised entity and larger dependency is known by all its names (states.txt).</summary>
public sealed class StateTests
{
    public static TheoryData<string> States() =>
        [
            .. File.ReadLines(Repository.PathTo("tests", "Notch.Tests", "Actors", "states.txt"))
                .Where(line => line.Length > 0 && line[0] != '#'),
        ];

    [Theory, MemberData(nameof(States))]
    public void StateIsKnownByItsNamesAndSeat(string row)
    {
        var cells = row.Split('|', StringSplitOptions.TrimEntries);
        string code = cells[0];
        Assert.True(Readers.Lexicon.TryGetCountry(code, out _), code);
        foreach (string name in cells.Skip(1).Where(c => c != "-"))
        {
            Assert.Contains(
                Readers.Lexicon.Index.Find(name).ToArray(),
                use =>
                    use is { Actor: not null, Kind: not NameKind.Place }
                    && (use.Code ?? use.Actor.Codes[0]).Code.Country == code
            );
        }
    }

    [Theory, MemberData(nameof(States))]
    public void SeatOfGovernmentActsForItsState(string row)
    {
        var cells = row.Split('|', StringSplitOptions.TrimEntries);
        if (cells[4] == "-" || cells[4] == "Brussels")
        {
            // Brussels is the Union's first.
            return;
        }
        var (_, reading) = Readers.Read(
            $"{cells[4]} rejected the offer.",
            new DateOnly(2020, 1, 10)
        );
        var seat = Assert.Single(reading.References, r => r.Role == ActorRole.Phrase);
        Assert.Equal(cells[0], seat.Code.Country);
        Assert.False(seat.IsPlace);
    }
}
