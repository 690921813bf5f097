using System.Security.Cryptography;
using System.Text;
using Notch.Actors;
using Notch.Mentions;
using Notch.Stories;
using Notch.Syntax;
using Notch.Text;

namespace Notch.Events;

/// <summary>Codes who did what to whom in a story. One instance serves all threads.</summary>
public sealed class EventCoder
{
    private readonly VerbLexicon lexicon;
    private readonly DraftFilter filter;
    private readonly ActAnalogy? analogy;

    /// <summary>Makes a coder.</summary>
    /// <param name="lexicon">The words that name acts.</param>
    /// <param name="analogy">Asked about verbs that the lexicon does not know; nobody when null.</param>
    public EventCoder(VerbLexicon lexicon, ActAnalogy? analogy = null)
    {
        ArgumentNullException.ThrowIfNull(lexicon);
        this.lexicon = lexicon;
        filter = new DraftFilter(lexicon.Types);
        this.analogy = analogy;
    }

    /// <summary>Codes a story's events, in text order; retellings are linked by <see cref="CodedEvent.RetoldId"/>.</summary>
    /// <param name="story">The story; headings and captions are not coded.</param>
    /// <param name="document">Its analysed text.</param>
    /// <param name="actors">Coded actors in it.</param>
    /// <param name="quotes">Quotes in it.</param>
    /// <param name="dates">Time expressions in it.</param>
    /// <param name="versions">What makes the record; part of each event's id.</param>
    public IReadOnlyList<CodedEvent> Code(
        Story story,
        Document document,
        IReadOnlyList<ActorReference> actors,
        IReadOnlyList<Quote> quotes,
        IReadOnlyList<DateExpression> dates,
        Versions versions
    )
    {
        ArgumentNullException.ThrowIfNull(story);
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(versions);
        var tree = new ClauseTree(document);
        var drafts = Draft(story, document, tree, actors, quotes, dates);
        new StoryContext(tree, lexicon.Types, drafts, filter.IsWorthKeeping).Fill();
        new ClaimLinker(tree, drafts, filter.IsWorthKeeping).Link();
        var kept = drafts.FindAll(filter.IsWorthKeeping);
        var events = kept.ConvertAll(d => Finish(story, document, d, versions));
        var ids = new Dictionary<ActReading, string>(ReferenceEqualityComparer.Instance);
        for (int i = 0; i < kept.Count; i++)
        {
            ids[kept[i].Reading] = events[i].Id;
        }
        for (int i = 0; i < kept.Count; i++)
        {
            if (kept[i].Related is { } told && ids.TryGetValue(told, out string? id))
            {
                events[i] = events[i] with { RelatedId = id };
            }
        }
        return EventDeduplicator.Link(events);
    }

    private List<EventDraft> Draft(
        Story story,
        Document document,
        ClauseTree tree,
        IReadOnlyList<ActorReference> actors,
        IReadOnlyList<Quote> quotes,
        IReadOnlyList<DateExpression> dates
    )
    {
        var parties = new PartyIndex(tree, actors);
        var folder = new ActFolder(
            tree,
            new PatternMatcher(lexicon, tree, parties),
            new ModalityReader(tree),
            lexicon.Types
        );
        var reader = new PartyReader(tree, parties, quotes);
        var slogans = new SloganReader(tree, parties);
        var clauseDates = new ClauseDates(tree, dates);
        var proposer = analogy is null ? null : new ActProposer(lexicon, analogy, tree, parties);
        var drafts = new List<EventDraft>();
        var skipped = story
            .Paragraphs.Where(p => p.Kind is ParagraphKind.Subheading or ParagraphKind.Caption)
            .Select(p => p.Span)
            .ToList();
        for (int s = 0; s < document.SentenceCount; s++)
        {
            var span = document.SentenceSpan(s);
            var place = document.TextSpanOf(span);
            if (skipped.Exists(k => k.Overlaps(place)))
            {
                continue;
            }
            var readings = folder
                .Read(span.Start, span.End)
                .ConvertAll(r =>
                    slogans.Further(r) is { Count: > 0 } more
                        ? r with
                        {
                            Recipients = [.. r.Recipients, .. more],
                        }
                        : r
                );
            if (proposer is not null)
            {
                readings.AddRange([.. proposer.Propose(span.Start, span.End, readings)]);
            }
            foreach (var reading in readings)
            {
                if (IsPurposeOf(reading, readings, tree))
                {
                    continue;
                }
                var date = clauseDates.Of(
                    reading,
                    token => readings.Find(r => r.Words.Contains(token))
                );
                drafts.Add(Draft(reading, s, reader, date, story));
            }
        }
        return drafts;
    }

    private EventDraft Draft(
        ActReading reading,
        int sentence,
        PartyReader reader,
        DateExpression? date,
        Story story
    )
    {
        var actors = reader.Read(reading.Actors);
        var (recipients, why) = Recipients(reading, reader, actors);
        var status = StatusOf(reading, date, story);
        var (type, note) = Recode(reading.Type, status);
        var speaker = reader.SpeakerAt(reading.Top);
        var mode = type == reading.Type ? reading.Mode : null;
        if (IsRuledOut(reading, actors, speaker))
        {
            note = $"rule: the speaker rules out {EventTypes.Name(reading.Type)}";
            mode = lexicon.Types.ModeFor(EventType.Reject, reading.Type);
            type = EventType.Reject;
            status = EventStatus.Fact;
            actors = [speaker!];
            recipients.RemoveAll(r => r.Code.Country == speaker!.Code.Country);
        }
        return new EventDraft
        {
            Reading = reading,
            Sentence = sentence,
            Actors = actors,
            Recipients = recipients,
            Type = type,
            Mode = mode,
            Status = status,
            Date = date,
            Speaker = speaker,
            Quote = reader.QuoteAt(reading.Top),
            Claimant = reader.ClaimantAt(reading.Top),
            Confidence =
                reading.Confidence * (actors.Count == 0 ? 0.7 : 1) * (why is null ? 1 : 0.8),
            Notes =
            [
                .. note is null ? (string[])[] : [note],
                .. why is null ? (string[])[] : [why],
            ],
        };
    }

    /// <summary>Those in the act's own slots, else those whom its thing concerns, the land the thing stands in, or each by the other; with the rule where one was needed.</summary>
    private (List<Participant> Recipients, string? Why) Recipients(
        ActReading reading,
        PartyReader reader,
        List<Participant> actors
    )
    {
        var recipients = reader.Read(reading.Recipients);
        if (reading.About is not null)
        {
            recipients.RemoveAll(r => actors.Exists(a => a.Code.Country == r.Code.Country));
        }
        recipients.RemoveAll(r => actors.Exists(a => PartyReader.SameParty(a, r)));
        if (lexicon.Types.Quad(reading.Type) is QuadClass.MaterialCooperation)
        {
            recipients.RemoveAll(r => actors.Exists(a => a.Code == r.Code));
        }
        if (recipients.Count == 0 && IsOnThing(reading))
        {
            recipients = reader.ReadConcerned(reading.Recipients);
            recipients.RemoveAll(r => actors.Exists(a => a.Code.Country == r.Code.Country));
            if (recipients.Count > 0)
            {
                return (recipients, "rule: whom the thing concerns");
            }
        }
        if (recipients.Count == 0 && (IsOnProperty(reading) || IsOnThing(reading)))
        {
            recipients = reader.ReadPlaces(reading.Recipients);
            recipients.RemoveAll(r => actors.Exists(a => a.Code.Country == r.Code.Country));
            if (recipients.Count > 0)
            {
                return (recipients, "context: the place");
            }
        }
        return recipients.Count == 0 && IsOnEachOther(reading, reader, actors)
            ? ([.. actors], null)
            : (recipients, null);
    }

    /// <summary>"bombed three sites in western Iraq": violence against a thing falls on the land it stands in.</summary>
    private static bool IsOnProperty(ActReading reading) =>
        reading.About is null
        && reading.Type is EventType.Assault or EventType.Coerce
        && reading.Recipients.Count > 0;

    /// <summary>"welcomed the resumption of ties with Turkey": words about a thing are for whom it concerns.</summary>
    private static bool IsOnThing(ActReading reading) =>
        reading is { IsMutual: false, IsNominal: false, Mode: not "investigate" }
        && reading.Recipients.Count > 0
        && reading.Type is EventType.Support or EventType.Accuse or EventType.Reject
        && reading.About is null or { IsNominal: true };

    /// <summary>"Chinese and Indian troops clashed": a mutual act of conflict falls on each by the other.</summary>
    private bool IsOnEachOther(ActReading reading, PartyReader reader, List<Participant> actors) =>
        (reading.IsMutual || reader.AreEachOther(reading.Recipients))
        && lexicon.Types.Quad(reading.Type)
            is QuadClass.VerbalConflict
                or QuadClass.MaterialConflict
        && actors.Select(a => a.Code.Country).Distinct(StringComparer.Ordinal).Count() > 1;

    /// <summary>"sent a delegation to discuss": the purpose of an act of the same class is no second event.</summary>
    private bool IsPurposeOf(ActReading reading, List<ActReading> readings, ClauseTree tree)
    {
        if (
            tree[reading.Top] != Rel.AdverbialClause
            || !tree.IsIntroducedBy(reading.Top, "to")
            || reading.Modality.Negated
        )
        {
            return false;
        }
        int governor = tree.Head(reading.Top);
        var quad = lexicon.Types.Quad(reading.Type);
        return readings.Exists(r =>
            r != reading && r.Words.Contains(governor) && lexicon.Types.Quad(r.Type) == quad
        );
    }

    /// <summary>A speaker who says that cooperation will not be rejects it.</summary>
    private bool IsRuledOut(
        ActReading reading,
        IReadOnlyList<Participant> actors,
        Participant? speaker
    ) =>
        speaker is { Code.Country.Length: > 0 }
        && reading.Modality.Negated
        && !reading.Modality.Past
        && lexicon.Types.Quad(reading.Type)
            is QuadClass.VerbalCooperation
                or QuadClass.MaterialCooperation
        && (
            actors.All(a => a.Code.Country.Length == 0)
            || reading.Modality.Future && actors.Any(a => PartyReader.SameParty(a, speaker))
        );

    private static EventStatus StatusOf(ActReading reading, DateExpression? date, Story story)
    {
        var status = reading.Modality.Status;
        if (status != EventStatus.Fact)
        {
            return status;
        }
        var published = story.Published is { } p
            ? DateOnly.FromDateTime(p.UtcDateTime)
            : (DateOnly?)null;
        bool longAgo =
            date is { IsAnchored: true }
            && published is not null
            && date.End.AddDays(30) < published;
        return longAgo || reading.IsNominal ? EventStatus.Background : status;
    }

    /// <summary>The codebook's rule that cooperation to come is AGREE, and a retreat to come is CONCEDE.</summary>
    private static (EventType Type, string? Note) Recode(EventType type, EventStatus status) =>
        (type, status) switch
        {
            (
                EventType.Consult
                    or EventType.Support
                    or EventType.Cooperate
                    or EventType.Aid,
                EventStatus.Planned
            ) => (EventType.Agree, $"rule: planned {EventTypes.Name(type)}"),
            (EventType.Retreat, EventStatus.Planned) => (
                EventType.Concede,
                $"rule: planned {EventTypes.Name(type)}"
            ),
            _ => (type, null),
        };

    private CodedEvent Finish(Story story, Document document, EventDraft draft, Versions versions)
    {
        var reading = draft.Reading;
        int first = reading.Words.Min();
        int last = reading.Words.Max();
        var span = document.TextSpanOf(new TokenSpan(first, last + 1));
        string cameo = lexicon.Types.CameoOf(reading, draft.Type, draft.Mode);
        var sentence = document.Sentence(draft.Sentence);
        var date = draft.Date is { IsAnchored: true } told ? told : null;
        bool now = draft.Status != EventStatus.Background && story.Published is not null;
        return new CodedEvent
        {
            Id = Id(story, span, draft, versions),
            StoryId = story.Id,
            Sentence = draft.Sentence,
            SentenceText = sentence.Text,
            SentenceSpan = sentence.Span,
            Span = span,
            Words = reading.Words,
            Actors = draft.Actors,
            Recipients = draft.Recipients,
            Type = draft.Type,
            Mode = draft.Mode,
            Contexts = Contexts(document, draft),
            Quad = lexicon.Types.Quad(draft.Type),
            PloverScore = lexicon.Types.Score(draft.Type, draft.Mode),
            Cameo = cameo,
            Goldstein = lexicon.Goldstein.TryGet(cameo, out double weight) ? weight : null,
            Force = reading.Force ?? 2,
            Status = draft.Status,
            Date =
                date?.Start
                ?? (now ? DateOnly.FromDateTime(story.Published!.Value.UtcDateTime) : null),
            DatePrecision = date?.Precision ?? DatePrecision.Story,
            When = date is null
                ? null
                : new EventTime(date.Value, date.Start, date.End, document.TextSpanOf(date.Tokens)),
            Speaker = draft.Speaker,
            Quote = draft.Quote,
            Claimant = draft.Claimant,
            Confidence = Math.Round(draft.Confidence, 3),
            Why = string.Join(" > ", [.. reading.Why, .. draft.Notes]),
        };
    }

    private List<string> Contexts(Document document, EventDraft draft)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        found.UnionWith(draft.Reading.Contexts);
        lexicon.Contexts.Find(document, document.SentenceSpan(draft.Sentence), found);
        if (draft.Mode is "cyber" or "misinformation")
        {
            found.Add(draft.Mode);
        }
        return [.. found];
    }

    private static string Id(Story story, TextSpan span, EventDraft draft, Versions versions)
    {
        string sides = string.Join(
            '>',
            string.Join(',', draft.Actors.Select(a => a.Code + "/" + a.Name)),
            string.Join(',', draft.Recipients.Select(a => a.Code + "/" + a.Name))
        );
        string text = string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"{story.Id}|{span.Start}-{span.End}|{EventTypes.Name(draft.Type)}|{draft.Status}|{sides}|{versions}"
        );
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];
    }
}
