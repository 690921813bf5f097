namespace Notch.Mentions;

/// <summary>Units of time, shortest first.</summary>
internal enum DateUnit
{
    None,
    Second,
    Minute,
    Hour,
    Day,
    Week,
    Fortnight,
    Weekend,
    Month,
    Quarter,
    Year,
    Decade,
    Century,
}
