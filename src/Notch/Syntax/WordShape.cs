namespace Notch.Syntax;

/// <summary>What the tagger and the parser see of one word's letters, as hashes.</summary>
internal readonly struct WordShape
{
    private const ulong Basis = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>Reads a word. Letters are lowered, figures become '0', curly quotes and dashes become plain.</summary>
    /// <param name="form">The word.</param>
    /// <param name="first">True for the first word of a sentence.</param>
    public WordShape(ReadOnlySpan<char> form, bool first)
    {
        Word = Hash(form);
        Prefix1 = Hash(form[..Math.Min(1, form.Length)]);
        Prefix3 = Hash(form[..Math.Min(3, form.Length)]);
        Suffix1 = Hash(form[^Math.Min(1, form.Length)..]);
        Suffix2 = Hash(form[^Math.Min(2, form.Length)..]);
        Suffix3 = Hash(form[^Math.Min(3, form.Length)..]);
        Suffix4 = Hash(form[^Math.Min(4, form.Length)..]);
        Shape = ShapeOf(form, first);
    }

    /// <summary>The whole word.</summary>
    public ulong Word { get; }

    /// <summary>First letter.</summary>
    public ulong Prefix1 { get; }

    /// <summary>First three letters.</summary>
    public ulong Prefix3 { get; }

    /// <summary>Last letter.</summary>
    public ulong Suffix1 { get; }

    /// <summary>Last two letters.</summary>
    public ulong Suffix2 { get; }

    /// <summary>Last three letters.</summary>
    public ulong Suffix3 { get; }

    /// <summary>Last four letters.</summary>
    public ulong Suffix4 { get; }

    /// <summary>Capitals, figures, marks, and whether the word opens the sentence.</summary>
    public ulong Shape { get; }

    /// <summary>One character as features see it.</summary>
    public static char Normal(char c) =>
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

    private static ulong Hash(ReadOnlySpan<char> part)
    {
        ulong hash = Basis;
        foreach (char c in part)
        {
            hash = (hash ^ Normal(c)) * Prime;
        }
        return hash;
    }

    private static ulong ShapeOf(ReadOnlySpan<char> form, bool first)
    {
        int upper = 0;
        int lower = 0;
        int digit = 0;
        int other = 0;
        foreach (char c in form)
        {
            if (char.IsUpper(c))
            {
                upper++;
            }
            else if (char.IsLetter(c))
            {
                lower++;
            }
            else if (char.IsDigit(c))
            {
                digit++;
            }
            else
            {
                other++;
            }
        }
        ulong shape = first ? 1ul : 0;
        shape |= (ulong)Math.Min(upper, 2) << 1;
        shape |= (ulong)Math.Min(lower, 2) << 3;
        shape |= (ulong)Math.Min(digit, 3) << 5;
        shape |= (ulong)Math.Min(other, 1) << 7;
        shape |= form.Length > 0 && char.IsUpper(form[0]) ? 256ul : 0;
        return shape;
    }
}
