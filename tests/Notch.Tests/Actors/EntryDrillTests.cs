using Notch.Actors;

namespace Notch.Tests.Actors;

/// <summary>
/// Each entry of actors/*.txt that has no example of its own is put into a sentence made by rule, on a day on which it holds its code. These sentences are
/// made here and counted apart from the lexicon's own examples.
/// </summary>
public sealed class EntryDrillTests
{
    private static readonly string[] Sentences =
    [
        "{0} rejected the proposal on Monday.",
        "The committee heard from {0} last week.",
        "\"It is too early to say,\" {0} told reporters.",
        "Negotiators accused {0} of stalling.",
        "A letter to {0} went unanswered.",
        "{0} will not attend the ceremony, according to the programme.",
        "Critics said that {0} had broken a promise.",
        "After a long night, {0} agreed to a truce.",
    ];

    private static readonly Dictionary<string, (Actor Actor, int Number)> Entries = Bare();

    public static TheoryData<string> Places() => [.. Entries.Keys];

    [Theory, MemberData(nameof(Places), DisableDiscoveryEnumeration = true)]
    public void EntryIsFoundInASentenceMadeByRule(string place)
    {
        var (actor, number) = Entries[place];
        var day = DayOf(actor);
        string sentence = string.Format(
            System.Globalization.CultureInfo.InvariantCulture,
            Sentences[number % Sentences.Length],
            actor.Name
        );
        var (_, reading) = Readers.Read(sentence, day);
        var code = actor.CodeAt(day).Code;
        Assert.True(
            reading.References.Any(r => r.Name == actor.Name && r.Code == code),
            $"{place}: {sentence} @{day:yyyy-MM-dd}\n  expected {actor.Name} {code}\n  found "
                + string.Join("; ", reading.References.Select(r => $"{r.Name} {r.Code}"))
        );
    }

    /// <summary>Entries without an example between their own line and that of the next entry.</summary>
    private static Dictionary<string, (Actor Actor, int Number)> Bare()
    {
        var lexicon = Readers.Lexicon;
        var examples = lexicon
            .Examples.Select(e => Split(e.Place))
            .ToLookup(p => p.File, p => p.Line);
        var bare = new Dictionary<string, (Actor Actor, int Number)>(StringComparer.Ordinal);
        for (int i = 0; i < lexicon.Actors.Count; i++)
        {
            var (file, line) = Split(lexicon.Actors[i].Place);
            var (nextFile, nextLine) =
                i + 1 < lexicon.Actors.Count ? Split(lexicon.Actors[i + 1].Place) : ("", 0);
            int end = nextFile == file ? nextLine : int.MaxValue;
            if (!examples[file].Any(e => e > line && e < end))
            {
                bare.Add(lexicon.Actors[i].Place, (lexicon.Actors[i], bare.Count));
            }
        }
        return bare;
    }

    private static (string File, int Line) Split(string place)
    {
        int colon = place.LastIndexOf(':');
        return (
            place[..colon],
            int.Parse(place[(colon + 1)..], System.Globalization.CultureInfo.InvariantCulture)
        );
    }

    /// <summary>The first day of the last code; a day of 2020 for what always holds.</summary>
    private static DateOnly DayOf(Actor actor)
    {
        var span = actor.Codes[^1].Span;
        return span.First ?? span.Last ?? new DateOnly(2020, 1, 10);
    }
}
