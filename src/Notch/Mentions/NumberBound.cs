namespace Notch.Mentions;

/// <summary>How the words bound a number.</summary>
public enum NumberBound
{
    /// <summary>The number itself.</summary>
    Exact,

    /// <summary>That number or more: "at least 12".</summary>
    AtLeast,

    /// <summary>More than that: "over 12".</summary>
    Above,

    /// <summary>That number or fewer: "up to 12".</summary>
    AtMost,

    /// <summary>Less than that: "nearly 25,000", "fewer than 12".</summary>
    Below,

    /// <summary>Near that: "some 12".</summary>
    About,

    /// <summary>From one number to another: "10 to 20", "dozens".</summary>
    Between,
}
