namespace Notch.Syntax.Neural;

/// <summary>What the network sees of a word's letters: hashed beginnings, endings, outline and inner groups of letters.</summary>
internal static class WordPieces
{
    /// <summary>Number of rows that pieces are hashed to.</summary>
    public const int Buckets = 1 << 15;

    /// <summary>Pieces that count whole: beginnings, endings, outline, the word itself.</summary>
    public const int Fixed = 11;

    /// <summary>Upper bound of all pieces of one word.</summary>
    public const int Max = Fixed + 2 * MaxLetters;

    private const int MaxLetters = 24;
    private const ulong Basis = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>Hash of the word in small letters, with figures and curly marks kept apart from nothing: the key of the vocabulary.</summary>
    /// <param name="form">The word.</param>
    public static ulong Key(ReadOnlySpan<char> form)
    {
        ulong hash = Basis;
        foreach (char c in form)
        {
            hash = (hash ^ Plain(c)) * Prime;
        }
        return Mix(hash);
    }

    /// <summary>Writes the rows of a word's pieces.</summary>
    /// <param name="form">The word.</param>
    /// <param name="rows">At least <see cref="Max"/> places; the first <see cref="Fixed"/> count whole, the others as a mean.</param>
    /// <returns>How many were written.</returns>
    public static int Read(ReadOnlySpan<char> form, Span<int> rows)
    {
        Span<char> plain = stackalloc char[MaxLetters + 2];
        int length = Math.Min(form.Length, MaxLetters);
        plain[0] = '<';
        for (int i = 0; i < length; i++)
        {
            // Of a long word the beginning and the end are kept.
            int from = i < MaxLetters / 2 ? i : form.Length - length + i;
            plain[i + 1] = Normal(form[from]);
        }
        plain[length + 1] = '>';
        var letters = plain.Slice(1, length);
        int count = 0;
        for (int n = 1; n <= 4; n++)
        {
            rows[count++] = Row((ulong)n, letters[..Math.Min(n, length)]);
        }
        for (int n = 1; n <= 5; n++)
        {
            rows[count++] = Row((ulong)(n + 10), letters[^Math.Min(n, length)..]);
        }
        rows[count++] = Row(20, letters);
        rows[count++] = Row(21, Outline(form, stackalloc char[8]));
        var marked = plain[..(length + 2)];
        for (int n = 3; n <= 4; n++)
        {
            for (int i = 0; i + n <= marked.Length && count < Max; i++)
            {
                rows[count++] = Row((ulong)(n + 20), marked.Slice(i, n));
            }
        }
        return count;
    }

    /// <summary>The weight of one piece among all of a word.</summary>
    /// <param name="index">Its place in what <see cref="Read"/> wrote.</param>
    /// <param name="count">How many were written.</param>
    public static float Share(int index, int count) =>
        index < Fixed ? 1 : 1 / MathF.Sqrt(count - Fixed);

    /// <summary>Capitals, small letters, figures and marks in order, runs cut to two, eight at most: "Xxx", "00-x".</summary>
    private static ReadOnlySpan<char> Outline(ReadOnlySpan<char> form, Span<char> outline)
    {
        int count = 0;
        foreach (char c in form)
        {
            char kind =
                char.IsUpper(c) ? 'X'
                : char.IsLetter(c) ? 'x'
                : char.IsDigit(c) ? '0'
                : Normal(c);
            bool third = count > 1 && outline[count - 1] == kind && outline[count - 2] == kind;
            if (!third && count < outline.Length)
            {
                outline[count++] = kind;
            }
        }
        return outline[..count];
    }

    /// <summary>One character as the network sees it: small letters, figures all 0, quotes and dashes plain.</summary>
    private static char Normal(char c) =>
        c switch
        {
            >= 'a' and <= 'z' => c,
            >= 'A' and <= 'Z' => (char)(c | 0x20),
            >= '0' and <= '9' => '0',
            '“' or '”' or '„' or '«' or '»' => '"',
            '’' or '‘' or '`' or '´' => '\'',
            '–' or '—' => '-',
            _ => char.ToLowerInvariant(c),
        };

    private static char Plain(char c) => char.IsAsciiDigit(c) ? c : Normal(c);

    private static int Row(ulong kind, ReadOnlySpan<char> part)
    {
        ulong hash = (Basis ^ kind) * Prime;
        foreach (char c in part)
        {
            hash = (hash ^ c) * Prime;
        }
        return (int)(Mix(hash) & (Buckets - 1));
    }

    private static ulong Mix(ulong hash)
    {
        hash ^= hash >> 32;
        hash *= 0x9E3779B97F4A7C15;
        return hash ^ (hash >> 29);
    }
}
