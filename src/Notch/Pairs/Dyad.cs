namespace Notch.Pairs;

/// <summary>Two parties in order: who acts, and upon whom.</summary>
/// <param name="Actor">Country or organisation code that acts.</param>
/// <param name="Recipient">Country or organisation code acted upon.</param>
public readonly record struct Dyad(string Actor, string Recipient)
{
    /// <summary>The same two without order.</summary>
    public Pair Pair => Pair.Of(Actor, Recipient);

    /// <summary>"USA>IRQ".</summary>
    public override string ToString() => $"{Actor}>{Recipient}";
}
