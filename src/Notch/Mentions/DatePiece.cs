namespace Notch.Mentions;

/// <summary>A run of letters, a run of digits, or one sign: dates are read over these, whatever the tokenizer joined or parted.</summary>
/// <param name="Start">Offset of the first unit.</param>
/// <param name="End">Offset after the last unit.</param>
/// <param name="Token">The token that it belongs to.</param>
/// <param name="Sign">The first character.</param>
/// <param name="Number">Value of up to eight digits, else -1.</param>
/// <param name="Word">What the lexicon knows about it; null when nothing.</param>
internal readonly record struct DatePiece(
    int Start,
    int End,
    int Token,
    char Sign,
    int Number,
    DateWord? Word
)
{
    public int Length => End - Start;

    public bool IsNumber => Number >= 0;
}
