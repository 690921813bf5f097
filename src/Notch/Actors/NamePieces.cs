using System.Runtime.CompilerServices;

namespace Notch.Actors;

/// <summary>Cuts text into the runs of letters and digits by which names are compared.</summary>
/// <remarks>
/// "al-Qaeda", "al - Qaeda" and "Al Qaeda" have the same pieces, however the tokenizer cut them; so have "U.S." and "U. S.".
/// </remarks>
internal static class NamePieces
{
    /// <summary>Longest piece that is compared; longer runs match nothing.</summary>
    public const int MaxLength = 40;

    private const string Accented =
        "àáâãäåāăąçćĉčďđèéêëēĕėęěĝğġģĥħìíîïĩīĭįıĵķĺļľłñńņňòóôõöøōŏőŕŗřśŝşšșţťțùúûüũūŭůűųŵýÿŷźżžạảấầẩậắằẵặẹẻẽếềểệỉịọỏốồổộớờởợụủứừửựỳỵỷỹḥṣṭẓḍ";
    private const string Plain =
        "aaaaaaaaaccccddeeeeeeeeegggghhiiiiiiiiijkllllnnnnooooooooorrrssssstttuuuuuuuuuuwyyyzzzaaaaaaaaaaeeeeeeeiioooooooooouuuuuuyyyyhstzd";

    private static readonly char[] Folds = MakeFolds();

    /// <summary>Finds the next piece at or after a place.</summary>
    /// <param name="text">The text.</param>
    /// <param name="from">Where to begin.</param>
    /// <param name="start">First unit of the piece.</param>
    /// <param name="end">Unit after the last.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static bool TryNext(ReadOnlySpan<char> text, int from, out int start, out int end)
    {
        start = from;
        while (start < text.Length && !char.IsLetterOrDigit(text[start]))
        {
            start++;
        }
        end = start;
        while (end < text.Length && char.IsLetterOrDigit(text[end]))
        {
            end++;
        }
        return end > start;
    }

    /// <summary>Writes a piece in lower case without accents; returns its length, or 0 when it is too long.</summary>
    /// <param name="piece">Letters and digits.</param>
    /// <param name="folded">Room for <see cref="MaxLength"/> units.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int Fold(ReadOnlySpan<char> piece, Span<char> folded)
    {
        if (piece.Length > MaxLength)
        {
            return 0;
        }
        for (int i = 0; i < piece.Length; i++)
        {
            char lower = char.ToLowerInvariant(piece[i]);
            folded[i] = lower < Folds.Length ? Folds[lower] : lower;
        }
        return piece.Length;
    }

    /// <summary>The folded pieces of a name joined by spaces.</summary>
    /// <param name="name">Any words; one that is in small letters already comes back as it is.</param>
    public static string Key(string name) => IsKey(name) ? name : Key(name.AsSpan());

    /// <summary>Small letters with single spaces between them.</summary>
    private static bool IsKey(string name)
    {
        bool isSpace = true;
        foreach (char c in name)
        {
            bool space = c == ' ';
            if ((space && isSpace) || (!space && !char.IsAsciiLetterLower(c)))
            {
                return false;
            }
            isSpace = space;
        }
        return !isSpace;
    }

    /// <summary>The folded pieces of a name joined by spaces.</summary>
    /// <param name="name">Any words.</param>
    public static string Key(ReadOnlySpan<char> name)
    {
        var key = new System.Text.StringBuilder(name.Length);
        Span<char> folded = stackalloc char[MaxLength];
        for (int at = 0; TryNext(name, at, out int start, out int end); at = end)
        {
            if (key.Length > 0)
            {
                key.Append(' ');
            }
            key.Append(folded[..Fold(name[start..end], folded)]);
        }
        return key.ToString();
    }

    private static char[] MakeFolds()
    {
        var folds = new char[0x1F00];
        for (int i = 0; i < folds.Length; i++)
        {
            folds[i] = (char)i;
        }
        for (int i = 0; i < Accented.Length; i++)
        {
            folds[Accented[i]] = Plain[i];
        }
        return folds;
    }
}
