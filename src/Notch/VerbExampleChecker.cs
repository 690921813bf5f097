using System.Globalization;
using Notch.Events;
using Notch.Stories;
using Notch.Text;

namespace Notch;

/// <summary>Codes the example sentences of the verb lexicon and says where they go wrong. One instance serves all threads.</summary>
public sealed class VerbExampleChecker
{
    private readonly StoryReader reader;

    /// <summary>Makes a checker.</summary>
    /// <param name="reader">Codes the sentences.</param>
    public VerbExampleChecker(StoryReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        this.reader = reader;
    }

    /// <summary>Reads one sentence as a story of its own.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="published">The day it is read as of.</param>
    public StoryReading Read(string sentence, DateOnly published)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        return reader.Read(
            new Story
            {
                Id = "example",
                Text = sentence,
                Published = new DateTimeOffset(
                    published.ToDateTime(TimeOnly.MinValue),
                    TimeSpan.Zero
                ),
                Paragraphs =
                [
                    new Paragraph(
                        sentence,
                        ParagraphKind.Paragraph,
                        new TextSpan(0, sentence.Length)
                    ),
                ],
            }
        );
    }

    /// <summary>What is wrong with an example's coding; null when it codes as it says.</summary>
    /// <param name="pattern">The pattern that the example stands under.</param>
    /// <param name="example">The example.</param>
    public string? Check(VerbPattern pattern, VerbExample example)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        ArgumentNullException.ThrowIfNull(example);
        var events = Read(example.Sentence, example.Published).Events;
        bool good = example.IsPositive
            ? example.Expected.All(x => events.Any(x.Accepts))
            : !events.Any(e => IsOf(e, pattern));
        return good
            ? null
            : $"{example.Place}: {example.Sentence} codes as {(events.Count == 0 ? "nothing" : string.Join("; ", events.Select(Describe)))}";
    }

    /// <summary>"ACCUSE allege fact: FRA GOV -> RUS (verbs/accuse.txt:3)".</summary>
    /// <param name="coded">An event.</param>
    public static string Describe(CodedEvent coded)
    {
        ArgumentNullException.ThrowIfNull(coded);
        string mode = coded.Mode is null ? "" : " " + coded.Mode;
        string recipients = coded.Recipients.Count == 0 ? "" : " -> " + Codes(coded.Recipients);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{EventTypes.Name(coded.Type)}{mode} {coded.Status.ToString().ToLowerInvariant()}: {Codes(coded.Actors)}{recipients} ({coded.Why})"
        );
    }

    private static string Codes(IReadOnlyList<Participant> parties) =>
        parties.Count == 0 ? "---" : string.Join(", ", parties.Select(p => p.Code.ToString()));

    /// <summary>Of this very line; for a line that must keep a word silent, of any line of its file.</summary>
    private static bool IsOf(CodedEvent coded, VerbPattern pattern)
    {
        string wanted = pattern.IsNone
            ? pattern.Place[..(pattern.Place.IndexOf(':', StringComparison.Ordinal) + 1)]
            : pattern.Place;
        return coded
            .Why.Split(" > ")
            .Any(w =>
                pattern.IsNone ? w.StartsWith(wanted, StringComparison.Ordinal) : w == wanted
            );
    }
}
