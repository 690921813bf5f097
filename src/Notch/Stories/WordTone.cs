namespace Notch.Stories;

/// <summary>How good or bad a text's words sound, whatever they tell: the measure that GDELT calls tone. Beside a series for comparison only.</summary>
/// <param name="Words">Words of the text.</param>
/// <param name="Positive">Words of it that sound good.</param>
/// <param name="Negative">Words of it that sound bad.</param>
public readonly record struct WordTone(int Words, int Positive, int Negative)
{
    /// <summary>Good words less bad ones, as a share of all words in per cent: -100 to 100, mostly -10 to 5; 0 for a text without words.</summary>
    public double Value => Words == 0 ? 0 : 100.0 * (Positive - Negative) / Words;
}
