namespace Notch.Events;

/// <summary>Finds in what the story said before what a clause leaves open: whoever asked is refused, whoever struck is condemned for "the strike".</summary>
internal sealed class StoryContext(
    ClauseTree tree,
    EventTypes types,
    List<EventDraft> drafts,
    Predicate<EventDraft> isKept
)
{
    private const int Reach = 8;

    /// <summary>Fills sides that the clauses leave open and links acts to what they are about. Drafts are in text order.</summary>
    public void Fill()
    {
        for (int i = 0; i < drafts.Count; i++)
        {
            drafts[i] = WithDoer(WithSubject(drafts[i], i), i);
            drafts[i] = WithClaimant(WithAsker(drafts[i], i));
        }
    }

    /// <summary>"condemned the strikes", "denied the accusation": what is judged was told before, and by its doer is meant.</summary>
    private EventDraft WithSubject(EventDraft draft, int index)
    {
        bool judges =
            draft.Type is EventType.Accuse or EventType.Reject
            && draft.Reading.Mode is not "allege" and not "investigate";
        if (
            !judges
            || draft.Actors.Count == 0
            || draft.Reading.About is not { IsNominal: true } about
            || Earlier(index, d => IsTold(d, about) && !SharesCountry(d, draft)) is not { } told
        )
        {
            return draft;
        }
        return draft.Recipients.Count > 0
            ? draft with
            {
                Related = told.Reading,
            }
            : draft with
            {
                Recipients = FromStory(told.Actors),
                Related = told.Reading,
                Notes = [.. draft.Notes, $"context: {told.Reading.Why[0]}"],
                Confidence = draft.Confidence * 0.8,
            };
    }

    private static bool IsTold(EventDraft earlier, ActReading about) =>
        earlier.Type == about.Type
        && earlier.Actors.Count > 0
        && earlier.Status is EventStatus.Fact or EventStatus.Background;

    /// <summary>"killed in the same attack", "the killing of the general": who did it stands where it was told first.</summary>
    private EventDraft WithDoer(EventDraft draft, int index)
    {
        if (
            draft.Actors.Count > 0
            || types.Quad(draft.Type) != QuadClass.MaterialConflict
            || draft.Recipients.Count == 0
            || draft.Status is not (EventStatus.Fact or EventStatus.Background)
        )
        {
            return draft;
        }
        if (draft.Reading.IsNominal && Accusation(draft) is { } accusation)
        {
            return draft with
            {
                Actors = FromStory(accusation.Recipients),
                Claimant = draft.Claimant ?? Accuser(draft, accusation),
                Related = accusation.Reading,
                Notes = [.. draft.Notes, $"context: {accusation.Reading.Why[0]}"],
                Confidence = draft.Confidence * 0.8,
            };
        }
        bool same = IsSaidTheSame(draft.Reading);
        var told = Earlier(
            index,
            d =>
                d.Type == draft.Type
                && d.Actors.Count > 0
                && d.Status == EventStatus.Fact
                && (same || draft.Recipients.Any(r => IsNamedBy(d, r)))
        );
        return told is null
            ? draft
            : draft with
            {
                Actors = FromStory(told.Actors),
                Related = told.Reading,
                Notes = [.. draft.Notes, $"context: {told.Reading.Why[0]}"],
                Confidence = draft.Confidence * 0.9,
            };
    }

    /// <summary>"accused Niger of holding its envoy": that it holds him is what the accuser says.</summary>
    private EventDraft WithClaimant(EventDraft draft) =>
        draft.Quote is null
        && draft.Claimant is null
        && Accusation(draft) is { Actors.Count: > 0 } accusation
            ? draft with
            {
                Claimant = Accuser(draft, accusation),
            }
            : draft;

    /// <summary>The accusation that holds the act: "accused the general of planning <b>attacks</b> on diplomats".</summary>
    private EventDraft? Accusation(EventDraft draft) =>
        drafts.Find(d =>
            d.Sentence == draft.Sentence
            && d is { Type: EventType.Accuse, Mode: "allege", Recipients.Count: > 0 }
            && d.Reading.Head != draft.Reading.Head
            && tree.IsBelow(draft.Reading.Head, d.Reading.Head)
        );

    private (string Who, string Cue)? Accuser(EventDraft draft, EventDraft accusation) =>
        accusation.Actors.Count == 0 || draft.Quote is not null
            ? null
            : (accusation.Actors[0].Text, tree.Document.Form(accusation.Reading.Head));

    private static bool IsNamedBy(EventDraft told, Participant victim) =>
        victim.Name is not null
        && victim.Code.Sector.Length > 0
        && told.Recipients.Any(r => r.Name == victim.Name);

    /// <summary>True when a noun of the act stands with "same".</summary>
    private bool IsSaidTheSame(ActReading reading)
    {
        foreach (int word in reading.Words)
        {
            foreach (int child in tree.Children(word))
            {
                if (tree.IsNominal(word) && tree.Lemma(child) == "same")
                {
                    return true;
                }
            }
        }
        return false;
    }

    /// <summary>An answer goes to whoever asked, threatened or accused.</summary>
    private EventDraft WithAsker(EventDraft draft, int index)
    {
        if (draft.Recipients.Count > 0 || draft.Actors.Count == 0 || !IsAnswer(draft))
        {
            return draft;
        }
        return Asker(index) is not { } asker
            ? draft
            : draft with
            {
                Recipients = FromStory(asker.Actors),
                Related = asker.Reading,
                Notes = [.. draft.Notes, $"context: {asker.Reading.Why[0]}"],
                Confidence = draft.Confidence * 0.8,
            };
    }

    private static bool IsAnswer(EventDraft draft) =>
        draft.Reading.Mode is not "allege"
        && draft.Type
            is EventType.Reject
                or EventType.Agree
                or EventType.Concede
                or EventType.Accuse
                or EventType.Threaten;

    /// <summary>The last act towards this actor: in the same sentence any, before it only requests and, for refusals, accusations.</summary>
    private EventDraft? Asker(int index)
    {
        var draft = drafts[index];
        bool denies = tree.Lemma(draft.Reading.Top) is "deny" or "refute";
        for (int i = drafts.Count - 1; i >= 0; i--)
        {
            var other = drafts[i];
            if (
                i != index
                && (!denies || other.Type == EventType.Accuse)
                && other.Sentence == draft.Sentence
                && other.Type is EventType.Request or EventType.Accuse or EventType.Threaten
                && IsTowards(other, draft)
            )
            {
                return other;
            }
        }
        if (draft.Type is not (EventType.Reject or EventType.Agree))
        {
            return null;
        }
        return Earlier(
            index,
            d =>
                (
                    d.Type == EventType.Request && !denies
                    || d.Type == EventType.Accuse && draft.Type == EventType.Reject
                ) && IsTowards(d, draft)
        );
    }

    private EventDraft? Earlier(int index, Predicate<EventDraft> fits)
    {
        int first = drafts[index].Sentence - Reach;
        for (int i = index - 1; i >= 0 && drafts[i].Sentence >= first; i--)
        {
            if (isKept(drafts[i]) && fits(drafts[i]))
            {
                return drafts[i];
            }
        }
        return null;
    }

    private static List<Participant> FromStory(IReadOnlyList<Participant> parties) =>
        [.. parties.Select(p => p with { FromContext = true })];

    private static bool IsTowards(EventDraft other, EventDraft draft) =>
        other.Actors.Count > 0
        && other.Recipients.Any(r => draft.Actors.Any(a => a.Code.Country == r.Code.Country))
        && !SharesCountry(other, draft);

    private static bool SharesCountry(EventDraft left, EventDraft right) =>
        left.Actors.Any(a => right.Actors.Any(b => b.Code.Country == a.Code.Country));
}
