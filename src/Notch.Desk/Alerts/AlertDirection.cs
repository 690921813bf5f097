namespace Notch.Desk.Alerts;

/// <summary>Which way the tone must move for an alert.</summary>
public enum AlertDirection
{
    /// <summary>Either way.</summary>
    Both,

    /// <summary>The tone rises: more hostile.</summary>
    Rise,

    /// <summary>The tone falls.</summary>
    Fall,
}
