namespace Notch.Syntax.Training;

/// <summary>The forms of a verb of words/drill.txt.</summary>
internal sealed class DrillVerb
{
    /// <summary>Reads an entry.</summary>
    /// <param name="entry">The verb, what belongs to it, and past and participle where they are not regular.</param>
    /// <param name="own">How many words come before past and participle.</param>
    public DrillVerb(string[] entry, int own)
    {
        Base = entry[0];
        bool regular = entry.Length < own + 2;
        Past = regular ? Ending("ed") : entry[own];
        Participle = regular ? Past : entry[own + 1];
        // A doubled letter of the past ("trimmed") is doubled before "ing" as well.
        bool doubled =
            Past.EndsWith("ed", StringComparison.Ordinal) && Past.Length == Base.Length + 3;
        Gerund = doubled ? Base + Base[^1] + "ing" : Ending("ing");
    }

    public string Base { get; }

    public string Past { get; }

    public string Participle { get; }

    public string Gerund { get; }

    private string Ending(string ending)
    {
        bool silent = Base.EndsWith('e') && !Base.EndsWith("ee", StringComparison.Ordinal);
        bool changed =
            Base.EndsWith('y')
            && !"aeiou".Contains(Base[^2], StringComparison.Ordinal)
            && ending == "ed";
        return changed ? Base[..^1] + "ied"
            : silent ? Base[..^1] + ending
            : Base + ending;
    }
}
