namespace Notch.Desk.Comments.Spam;

/// <summary>One place of a phrase: the words that may stand there.</summary>
/// <param name="Alternatives">Words, "begins*", "*", "#" or "##".</param>
/// <param name="AfterGap">Up to two words may stand before it.</param>
internal sealed record PhraseElement(string[] Alternatives, bool AfterGap)
{
    private const int LongNumber = 7;

    public bool Matches(ReadOnlySpan<char> word)
    {
        foreach (string alternative in Alternatives)
        {
            if (Matches(alternative, word))
            {
                return true;
            }
        }
        return false;
    }

    private static bool Matches(string alternative, ReadOnlySpan<char> word) =>
        alternative switch
        {
            "*" => char.IsLetterOrDigit(word[0]),
            "#" => IsNumber(word),
            "##" => word.Length >= LongNumber && IsNumber(word),
            [.., '*'] => word.StartsWith(alternative.AsSpan(0, alternative.Length - 1)),
            _ => word.SequenceEqual(alternative),
        };

    private static bool IsNumber(ReadOnlySpan<char> word) =>
        !word.ContainsAnyExceptInRange('0', '9');
}
