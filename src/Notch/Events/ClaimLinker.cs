namespace Notch.Events;

/// <summary>Ties what is claimed to the words that claim it: the act of which somebody is accused, what a denial denies, the condition of an offer.</summary>
internal sealed class ClaimLinker(
    ClauseTree tree,
    List<EventDraft> drafts,
    Predicate<EventDraft> isKept
)
{
    private const int Reach = 8;

    /// <summary>Changes drafts in place; they are in text order, with their sides filled.</summary>
    public void Link()
    {
        for (int i = 0; i < drafts.Count; i++)
        {
            var draft = drafts[i];
            if (!isKept(draft))
            {
                continue;
            }
            if (draft.Type == EventType.Accuse && draft.Reading.Mode == "allege")
            {
                Claim(i, draft.Recipients);
            }
            else if (draft.Type == EventType.Reject && draft.Reading.About is null)
            {
                Deny(i);
            }
            else if (draft.Status == EventStatus.Denied)
            {
                drafts[i] = WithToldBefore(draft, i);
            }
            drafts[i] = WithCondition(drafts[i]);
        }
    }

    /// <summary>"accused Syria of <b>shelling</b> a village": the act is the accuser's claim, and the accused is who did it.</summary>
    private void Claim(int accusation, IReadOnlyList<Participant> accused)
    {
        var told = drafts[accusation];
        for (int i = 0; i < drafts.Count; i++)
        {
            if (i != accusation && IsBelow(drafts[i], told))
            {
                drafts[i] = drafts[i] with
                {
                    Actors = drafts[i].Actors.Count > 0 ? drafts[i].Actors : accused,
                    Claimant =
                        drafts[i].Claimant ?? (drafts[i].Quote is null ? Accuser(told) : null),
                    Related = drafts[i].Related ?? told.Reading,
                };
            }
        }
    }

    /// <summary>"denied Saudi claims that it had shelled the port": the denial is linked to the act, and the act is the claimant's.</summary>
    private void Deny(int denial)
    {
        var draft = drafts[denial];
        for (int i = 0; i < drafts.Count; i++)
        {
            if (i == denial || !IsBelow(drafts[i], draft) || !IsConflict(drafts[i]))
            {
                continue;
            }
            drafts[denial] = draft with { Related = draft.Related ?? drafts[i].Reading };
            (string, string)? claimant =
                draft.Recipients.Count > 0 ? (draft.Recipients[0].Text, "claims") : null;
            drafts[i] = drafts[i] with
            {
                Claimant = claimant ?? drafts[i].Claimant,
                Confidence = drafts[i].Confidence * 0.7,
            };
            return;
        }
    }

    private static bool IsConflict(EventDraft draft) =>
        draft.Type >= EventType.Accuse && draft.Status == EventStatus.Fact;

    /// <summary>What is said not to have been, where the story told it before of the same actor.</summary>
    private EventDraft WithToldBefore(EventDraft draft, int index)
    {
        for (int i = index - 1; i >= 0 && drafts[i].Sentence >= draft.Sentence - Reach; i--)
        {
            var told = drafts[i];
            if (
                told.Type == draft.Type
                && told.Status is EventStatus.Fact or EventStatus.Background
                && isKept(told)
                && told.Actors.Any(t => draft.Actors.Any(d => d.Code.Country == t.Code.Country))
            )
            {
                return draft with { Related = draft.Related ?? told.Reading };
            }
        }
        return draft;
    }

    /// <summary>"offered to disarm if Washington lifted the embargo": an offer or a threat on a condition goes to whoever is to fulfil it.</summary>
    private EventDraft WithCondition(EventDraft draft)
    {
        bool open =
            draft.Recipients.Count == 0
            && draft.Actors.Count > 0
            && (
                draft.Type is EventType.Agree or EventType.Threaten or EventType.Concede
                || draft.Status == EventStatus.Planned
            );
        if (!open)
        {
            return draft;
        }
        foreach (var other in drafts)
        {
            bool condition =
                other.Sentence == draft.Sentence
                && other.Status == EventStatus.Hypothetical
                && other.Actors.Count > 0
                && tree.IsIntroducedBy(other.Reading.Top, "if")
                && !draft.Actors.Any(a => other.Actors.Any(o => o.Code.Country == a.Code.Country));
            if (condition)
            {
                return draft with
                {
                    Recipients = other.Actors,
                    Notes = [.. draft.Notes, "rule: the condition"],
                    Confidence = draft.Confidence * 0.9,
                };
            }
        }
        return draft;
    }

    private bool IsBelow(EventDraft act, EventDraft above) =>
        act.Sentence == above.Sentence
        && act.Reading.Top != above.Reading.Top
        && tree.IsBelow(act.Reading.Top, above.Reading.Top);

    /// <summary>"Israel accused".</summary>
    private (string Who, string Cue)? Accuser(EventDraft accusation) =>
        accusation.Actors.Count == 0
            ? null
            : (accusation.Actors[0].Text, tree.Document.Form(accusation.Reading.Head));
}
