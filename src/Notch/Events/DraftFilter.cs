namespace Notch.Events;

/// <summary>Says which drafts become events.</summary>
internal sealed class DraftFilter(EventTypes types)
{
    private const double MinimalConfidence = 0.3;

    /// <summary>Somebody must be named, the pattern must be whole, and where PLOVER wants a recipient there must be one.</summary>
    public bool IsWorthKeeping(EventDraft draft)
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
            types.Quad(draft.Type) is QuadClass.VerbalCooperation or QuadClass.MaterialCooperation;
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
            && types.Quad(draft.Type) == QuadClass.VerbalConflict
        )
        {
            return false;
        }
        if (draft.Reading.IsNominal && mutual)
        {
            return draft.Actors.Count > 1;
        }
        return draft.Recipients.Count > 0
            || !types[draft.Type].RecipientRequired
            || mutual && draft.Actors.Count > 1;
    }
}
