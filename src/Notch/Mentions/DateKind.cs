namespace Notch.Mentions;

/// <summary>What sort of time words name (the four types of TIMEX3).</summary>
public enum DateKind
{
    /// <summary>A day or something longer that has a place in the calendar: "Friday", "last year".</summary>
    Date,

    /// <summary>A time of day: "at 5 p.m.", "Friday night".</summary>
    Time,

    /// <summary>A length of time: "for two weeks", "the past three years".</summary>
    Duration,

    /// <summary>Times that come back: "every Friday", "daily".</summary>
    Set,
}
