namespace Notch.Mentions;

/// <summary>What the lexicon knows about one word; zero, null and false mean "not of this class".</summary>
internal sealed class DateWord
{
    public int Month { get; set; }

    /// <summary>1 (Monday) to 7.</summary>
    public int Weekday { get; set; }

    public DateUnit Unit { get; set; }

    public bool IsPlural { get; set; }

    /// <summary>SP, SU, FA or WI.</summary>
    public string? Season { get; set; }

    /// <summary>MO, MI, AF, EV or NI.</summary>
    public string? Part { get; set; }

    public int Number { get; set; }

    public int Ordinal { get; set; }

    /// <summary>First year of a decade.</summary>
    public int Decade { get; set; }

    /// <summary>Days from the story's date.</summary>
    public int? DayOffset { get; set; }

    /// <summary>-1, 0 or 1.</summary>
    public int? Step { get; set; }

    /// <summary>The step counts from the date told last, not from the story's.</summary>
    public bool StepIsTold { get; set; }

    public bool IsVague { get; set; }

    /// <summary>-1 or 1.</summary>
    public int Shift { get; set; }

    /// <summary>The shift counts from the date told last, not from the story's.</summary>
    public bool ShiftIsTold { get; set; }

    /// <summary>START, MID or END.</summary>
    public string? Modify { get; set; }

    /// <summary>APPROX, LESS_THAN or MORE_THAN.</summary>
    public string? About { get; set; }

    public bool IsEvery { get; set; }

    /// <summary>Value of a word that is a set by itself: "P1D".</summary>
    public string? Often { get; set; }

    /// <summary>Phrases that begin with this word, longest first.</summary>
    public List<DatePhrase> Phrases { get; } = [];
}
