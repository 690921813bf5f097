namespace Notch.Events;

/// <summary>How an act is said to stand to the world. Several may hold at once: "would not have to".</summary>
internal readonly record struct Modality(
    bool Negated = false,
    bool Future = false,
    bool Demanded = false,
    bool Hypothetical = false,
    bool Past = false,
    bool Purpose = false
)
{
    /// <summary>The one status that a record carries: what is denied is denied, whatever else it is.</summary>
    public EventStatus Status =>
        Negated ? EventStatus.Denied
        : Hypothetical ? EventStatus.Hypothetical
        : Demanded ? EventStatus.Demanded
        : Future || Purpose ? EventStatus.Planned
        : Past ? EventStatus.Background
        : EventStatus.Fact;

    /// <summary>The act seen through a word above it; two negations cancel.</summary>
    public Modality Under(Modality outer) =>
        new(
            Negated ^ outer.Negated,
            Future || outer.Future,
            Demanded || outer.Demanded,
            Hypothetical || outer.Hypothetical,
            Past || outer.Past,
            Purpose || outer.Purpose
        );

    public static Modality Of(EventStatus? status) =>
        status switch
        {
            EventStatus.Denied => new(Negated: true),
            EventStatus.Planned => new(Future: true),
            EventStatus.Demanded => new(Demanded: true),
            EventStatus.Hypothetical => new(Hypothetical: true),
            EventStatus.Background => new(Past: true),
            _ => default,
        };
}
