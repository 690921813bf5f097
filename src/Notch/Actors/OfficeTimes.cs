using System.Globalization;
using Notch.Mentions;
using Notch.Syntax;

namespace Notch.Actors;

/// <summary>When a story can have been written, by who is named in it with a post: "Prime Minister Truss" held hers for 50 days.</summary>
internal sealed class OfficeTimes(ActorLexicon lexicon)
{
    /// <summary>A day named without its year is at most this far from the story.</summary>
    private const int YearDays = 365;

    private readonly ActorWords words = lexicon.Words;

    /// <summary>The stretches in which all that is said of posts can be true, oldest first; the whole of time when nothing is said.</summary>
    /// <param name="document">The story.</param>
    /// <param name="references">Who is meant in it, resolved without a date.</param>
    /// <param name="days">Month and day of the days that it names without a year.</param>
    /// <param name="clues">Receives the words that narrowed the stretches down.</param>
    public List<DateSpan> Find(
        Document document,
        IReadOnlyList<ActorReference> references,
        IReadOnlySet<(int Month, int Day)> days,
        List<StoryDateClue> clues
    )
    {
        List<DateSpan> open = [DateSpan.Always];
        var seen = new HashSet<Actor>();
        foreach (var reference in references)
        {
            if (PersonOf(reference) is { } person)
            {
                string phrase = document.TextOf(reference.Tokens);
                var held = Held(person, phrase);
                if (Narrow(ref open, held))
                {
                    clues.Add(
                        new(phrase, $"in that post {string.Join(" or ", held.Select(Text))}")
                    );
                }
                if (seen.Add(person) && Turns(person, days) is var turns && Narrow(ref open, turns))
                {
                    string at = string.Join(" or ", turns.Select(t => Text(t.First)));
                    clues.Add(new(person.Name, $"a post began or ended on {at}"));
                }
            }
        }
        return open;
    }

    private Actor? PersonOf(ActorReference reference) =>
        reference is { Name: { } name, Role: ActorRole.Phrase }
            ? lexicon.PersonOf(name, reference.Code.Country)
            : null;

    /// <summary>When the person held the post that the phrase gives him; none when it gives none, or one that is over.</summary>
    private List<DateSpan> Held(Actor person, string phrase)
    {
        string key = $" {NamePieces.Key(phrase)} ";
        foreach (string word in key.Split(' '))
        {
            if (words.Has("former", word))
            {
                return [];
            }
        }
        return
        [
            .. person
                .Offices.Where(o =>
                    !o.Span.IsAlways
                    && key.Contains($" {NamePieces.Key(o.Title)} ", StringComparison.Ordinal)
                )
                .Select(o => o.Span)
                .Distinct(),
        ];
    }

    /// <summary>A named day on which a post of the person began or ended, killed or sworn in: the year of the story runs from it.</summary>
    private static List<DateSpan> Turns(Actor person, IReadOnlySet<(int Month, int Day)> days)
    {
        var turns = new List<DateSpan>();
        var spans = person.Offices.Select(o => o.Span).Concat(person.Codes.Select(c => c.Span));
        foreach (var span in spans.Distinct())
        {
            // A bare year or month in the lexicon stands for its first or last day, and tells no day.
            if (span.First is { Day: > 1 } first && days.Contains((first.Month, first.Day)))
            {
                turns.Add(new DateSpan(first, first.AddDays(YearDays)));
            }
            if (
                span.Last is { } last
                && last.AddDays(1).Day != 1
                && days.Contains((last.Month, last.Day))
            )
            {
                turns.Add(new DateSpan(last, last.AddDays(YearDays)));
            }
        }
        return [.. turns.Distinct()];
    }

    /// <summary>Keeps what both allow; evidence that contradicts all before it is passed over.</summary>
    private static bool Narrow(ref List<DateSpan> open, List<DateSpan> evidence)
    {
        var both = new List<DateSpan>();
        foreach (var a in open)
        {
            foreach (var b in evidence)
            {
                var first = a.First is null || b.First > a.First ? b.First : a.First;
                var last = a.Last is null || b.Last < a.Last ? b.Last : a.Last;
                if (!(first > last))
                {
                    both.Add(new DateSpan(first, last));
                }
            }
        }
        bool narrows = both.Count > 0 && !both.SequenceEqual(open);
        open = narrows ? both : open;
        return narrows;
    }

    private static string Text(DateSpan span) =>
        span.Last is null
            ? $"since {Text(span.First)}"
            : $"{Text(span.First)} to {Text(span.Last)}";

    private static string Text(DateOnly? day) =>
        day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
