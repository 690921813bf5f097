namespace Notch.Syntax.Training;

/// <summary>Counts of right choices.</summary>
internal struct Verdict
{
    public int Words;
    public int Heads;
    public int Labelled;
    public int Tags;

    public void Add(Verdict other)
    {
        Words += other.Words;
        Heads += other.Heads;
        Labelled += other.Labelled;
        Tags += other.Tags;
    }
}
