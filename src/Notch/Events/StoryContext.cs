namespace Notch.Events;

/// <summary>Finds the other side of an act in what the story said before: whoever asked is refused.</summary>
internal static class StoryContext
{
    /// <summary>Fills sides that the clause leaves open. Drafts are in text order.</summary>
    public static void Fill(List<EventDraft> drafts)
    {
        for (int i = 0; i < drafts.Count; i++)
        {
            var draft = drafts[i];
            if (draft.Recipients.Count > 0 || draft.Actors.Count == 0 || !IsAnswer(draft))
            {
                continue;
            }
            if (Asker(drafts, i) is { } asker)
            {
                drafts[i] = draft with
                {
                    Recipients = [.. asker.Actors.Select(a => a with { FromContext = true })],
                    Notes = [.. draft.Notes, $"context: {asker.Reading.Why[0]}"],
                    Confidence = draft.Confidence * 0.8,
                };
            }
        }
    }

    private static bool IsAnswer(EventDraft draft) =>
        draft.Reading.Mode is not "allege"
        && draft.Type
            is EventType.Reject
                or EventType.Agree
                or EventType.Concede
                or EventType.Accuse
                or EventType.Threaten;

    /// <summary>The last act towards this actor: in the same sentence any, before it only requests, threats and accusations.</summary>
    private static EventDraft? Asker(List<EventDraft> drafts, int index)
    {
        var draft = drafts[index];
        for (int i = drafts.Count - 1; i >= 0; i--)
        {
            var other = drafts[i];
            if (
                i != index
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
        for (int i = index - 1; i >= 0 && drafts[i].Sentence >= draft.Sentence - 8; i--)
        {
            if (drafts[i].Type == EventType.Request && IsTowards(drafts[i], draft))
            {
                return drafts[i];
            }
        }
        return null;
    }

    private static bool IsTowards(EventDraft other, EventDraft draft) =>
        other.Actors.Count > 0
        && other.Recipients.Any(r => draft.Actors.Any(a => a.Code.Country == r.Code.Country))
        && !other.Actors.Any(a => draft.Actors.Any(b => b.Code.Country == a.Code.Country));
}
