namespace Notch.Events;

/// <summary>Reduces type and modality to one label (the modality table published by Hu et al., ACL 2024, with PLOVER's rule for retreats to come).</summary>
internal static class RelationReducer
{
    /// <summary>The one type that stands for a type said of the future, denied, or both.</summary>
    public static EventType Reduce(EventType type, Modality modality)
    {
        bool ahead = modality.Future || modality.Hypothetical;
        if (!ahead && !modality.Negated && !modality.Demanded)
        {
            return type;
        }
        if (modality.Demanded && !modality.Negated && !ahead)
        {
            return
                type
                    is EventType.Request
                        or EventType.Accuse
                        or EventType.Reject
                        or EventType.Threaten
                ? type
                : EventType.Request;
        }
        return type switch
        {
            EventType.Agree => modality.Negated ? EventType.Reject : type,
            EventType.Consult or EventType.Support => modality.Negated
                ? EventType.Reject
                : EventType.Agree,
            EventType.Cooperate or EventType.Aid or EventType.Concede or EventType.Retreat =>
                !modality.Negated ? EventType.Agree
                : ahead ? EventType.Reject
                : EventType.Sanction,
            EventType.Accuse or EventType.Request or EventType.Reject or EventType.Threaten =>
                modality.Negated ? EventType.Agree : type,
            _ => !modality.Negated ? EventType.Threaten
            : ahead ? EventType.Agree
            : EventType.Retreat,
        };
    }

    /// <summary>The fifteen-way root; CONCEDE and RETREAT are one there, and CAMEO decides where that work follows it: sanctions imposed (163) are coercion, blockades (191) and occupation (192) are force.</summary>
    public static string Root(EventType type, string? cameo) =>
        type switch
        {
            EventType.Concede or EventType.Retreat => "YIELD",
            EventType.Sanction when cameo == "163" => "COERCE",
            EventType.Coerce when cameo is "191" or "192" => "ASSAULT",
            _ => EventTypes.Name(type),
        };

    /// <summary>
    /// The class of a sentence read by itself, as CAMEO's roots are divided there: statements (01) and appeals (02) have none, and cut relations (16, with
    /// sanctions imposed) are words, as PLOVER's own last table has it.
    /// </summary>
    public static QuadClass SentenceQuad(QuadClass quad, string root, string? cameo) =>
        cameo is ['0', '1' or '2', ..] ? QuadClass.None
        : root == "SANCTION" || cameo?.StartsWith("16", StringComparison.Ordinal) == true
            ? QuadClass.VerbalConflict
        : quad;

    /// <summary>The type whose quad class a root has.</summary>
    public static EventType TypeOfRoot(string root) =>
        root == "YIELD" ? EventType.Retreat
        : EventTypes.TryParse(root, out var type) ? type
        : throw new ArgumentException($"'{root}' is no root", nameof(root));
}
