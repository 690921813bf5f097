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
    private const double MinimalConfidence = 0.3;

    private readonly VerbLexicon lexicon;

    /// <summary>Makes a coder.</summary>
    /// <param name="lexicon">The words that name acts.</param>
    public EventCoder(VerbLexicon lexicon)
    {
        ArgumentNullException.ThrowIfNull(lexicon);
        this.lexicon = lexicon;
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
        new StoryContext(tree, lexicon.Types, drafts, IsWorthKeeping).Fill();
        var events = new List<CodedEvent>();
        var ids = new Dictionary<ActReading, string>(ReferenceEqualityComparer.Instance);
        foreach (var draft in drafts)
        {
            if (IsWorthKeeping(draft))
            {
                string? related =
                    draft.Related is { } told && ids.TryGetValue(told, out string? id) ? id : null;
                var coded = Finish(story, document, draft, versions) with { RelatedId = related };
                ids[draft.Reading] = coded.Id;
                events.Add(coded);
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
        var clauseDates = new ClauseDates(tree, dates);
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
            var readings = folder.Read(span.Start, span.End);
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
        bool concerned = recipients.Count == 0 && IsOnThing(reading);
        if (concerned)
        {
            recipients = reader.ReadConcerned(reading.Recipients);
            recipients.RemoveAll(r => actors.Exists(a => a.Code.Country == r.Code.Country));
            concerned = recipients.Count > 0;
        }
        bool placed = recipients.Count == 0 && (IsOnProperty(reading) || IsOnThing(reading));
        if (placed)
        {
            recipients = reader.ReadPlaces(reading.Recipients);
            recipients.RemoveAll(r => actors.Exists(a => a.Code.Country == r.Code.Country));
            placed = recipients.Count > 0;
        }
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
            Attribution = reader.AttributionAt(reading.Top),
            Confidence =
                reading.Confidence
                * (actors.Count == 0 ? 0.7 : 1)
                * (placed || concerned ? 0.8 : 1),
            Notes =
            [
                .. note is null ? (string[])[] : [note],
                .. placed ? (string[])["context: the place"] : [],
                .. concerned ? (string[])["rule: whom the thing concerns"] : [],
            ],
        };
    }

    /// <summary>"bombed three sites in western Iraq": violence against a thing falls on the land it stands in.</summary>
    private static bool IsOnProperty(ActReading reading) =>
        reading.About is null
        && reading.Type is EventType.Assault or EventType.Coerce
        && reading.Recipients.Count > 0;

    /// <summary>"welcomed the resumption of ties with Turkey": words about a thing are for whom it concerns.</summary>
    private bool IsOnThing(ActReading reading) =>
        reading is { IsMutual: false, IsNominal: false, Mode: not "investigate" }
        && reading.Recipients.Count > 0
        && reading.Type is EventType.Support or EventType.Accuse or EventType.Reject
        && reading.About is null or { IsNominal: true };

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

    /// <summary>Somebody must be named, the pattern must be whole, and where PLOVER wants a recipient there must be one.</summary>
    private bool IsWorthKeeping(EventDraft draft)
    {
        bool mutual = draft.Reading.IsMutual;
        int named = draft.Actors.Count + draft.Recipients.Count;
        if (named == 0 || draft.Reading.IsRelaxed || draft.Confidence < MinimalConfidence)
        {
            return false;
        }
        bool placed = draft.Actors.Concat(draft.Recipients).Any(p => p.Code.Country.Length > 0);
        bool agentless = draft.Actors.Count == 0;
        bool cooperative =
            lexicon.Types.Quad(draft.Type)
            is QuadClass.VerbalCooperation
                or QuadClass.MaterialCooperation;
        bool nowhere = draft.Actors.Count > 0 && draft.Actors.All(a => a.Code.Country.Length == 0);
        if (
            draft.Reading.IsNominal && nowhere && draft.Type == EventType.Retreat
            || draft.Mode == "allege" && draft.Recipients.Count == 0
        )
        {
            return false;
        }
        if (
            !placed && (draft.Reading.IsNominal || cooperative)
            || agentless && (cooperative || draft.Status == EventStatus.Denied)
        )
        {
            return false;
        }
        if (
            !placed
            && draft.Recipients.Count == 0
            && lexicon.Types.Quad(draft.Type) == QuadClass.VerbalConflict
        )
        {
            return false;
        }
        if (draft.Reading.IsNominal && mutual)
        {
            return draft.Actors.Count > 1;
        }
        return draft.Recipients.Count > 0
            || !lexicon.Types[draft.Type].RecipientRequired
            || mutual && draft.Actors.Count > 1;
    }

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
            Speaker = draft.Speaker,
            Attribution = draft.Attribution,
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
