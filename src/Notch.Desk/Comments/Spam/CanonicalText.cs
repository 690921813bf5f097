using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Notch.Desk.Comments.Spam;

/// <summary>A comment as the filter reads it: what is only dressed up differently looks the same here.</summary>
/// <remarks>
/// Compatibility forms and accents are folded (as NFKD without marks does), invisible characters dropped, lookalikes of other scripts
/// turned into the letters they pass for, letters set apart by spaces joined, and runs of one character cut to three.
/// </remarks>
internal sealed class CanonicalText
{
    private const int LongestRun = 3;
    private const int FewestSpaced = 4;

    /// <summary>What to read in place of a character; the run-time's own normalisation needs tables that Notch runs without.</summary>
    private static readonly FrozenDictionary<int, string> Folds = LoadFolds();

    private CanonicalText(string cased)
    {
        Cased = cased;
        Lower = string.Create(
            cased.Length,
            cased,
            static (target, source) =>
            {
                for (int i = 0; i < source.Length; i++)
                {
                    target[i] = char.ToLowerInvariant(source[i]);
                }
            }
        );
    }

    /// <summary>The text with its capitals.</summary>
    public string Cased { get; }

    /// <summary>The text in lower case; as long as <see cref="Cased"/>.</summary>
    public string Lower { get; }

    /// <summary>Reads any text; broken surrogates become U+FFFD.</summary>
    /// <param name="text">As the writer sent it.</param>
    public static CanonicalText Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var visible = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                Space(visible, rune.Value is '\n' or '\r' ? '\n' : ' ');
            }
            else if (rune.IsAscii)
            {
                Append(visible, (char)rune.Value);
            }
            else if (Folds.TryGetValue(rune.Value, out string? fold))
            {
                foreach (char c in fold)
                {
                    Append(visible, c);
                }
            }
            else if (IsSeen(rune))
            {
                Append(visible, rune);
            }
        }
        string spaced = visible.ToString().Trim();
        return new CanonicalText(JoinSpacedLetters(spaced));
    }

    private static void Append(StringBuilder text, char c)
    {
        if (!char.IsControl(c) && !IsRun(text, c))
        {
            text.Append(c);
        }
    }

    private static void Append(StringBuilder text, Rune rune)
    {
        Span<char> units = stackalloc char[2];
        int length = rune.EncodeToUtf16(units);
        if (length == 2 || !IsRun(text, units[0]))
        {
            text.Append(units[..length]);
        }
    }

    private static bool IsSeen(Rune rune) =>
        Rune.GetUnicodeCategory(rune)
            is not (
                UnicodeCategory.NonSpacingMark
                or UnicodeCategory.EnclosingMark
                or UnicodeCategory.Format
                or UnicodeCategory.Control
            )
        && rune.Value is not (0x115f or 0x1160 or 0x3164 or 0xffa0 or 0x2800);

    private static bool IsRun(StringBuilder text, char c)
    {
        if (char.IsDigit(c) || text.Length < LongestRun)
        {
            return false;
        }
        for (int back = 1; back <= LongestRun; back++)
        {
            if (text[^back] != c)
            {
                return false;
            }
        }
        return true;
    }

    private static void Space(StringBuilder text, char space)
    {
        if (text.Length > 0 && text[^1] is not (' ' or '\n'))
        {
            text.Append(space);
        }
    }

    /// <summary>"f r e e" to "free": four single letters or more, each set apart by one space or mark.</summary>
    private static string JoinSpacedLetters(string text)
    {
        StringBuilder? joined = null;
        int copied = 0;
        for (int i = 0; i < text.Length; i++)
        {
            int end = SpacedEnd(text, i);
            if (end < 0)
            {
                continue;
            }
            joined ??= new StringBuilder(text.Length);
            joined.Append(text, copied, i - copied);
            for (int letter = i; letter < end; letter += 2)
            {
                joined.Append(text[letter]);
            }
            copied = end;
            i = end - 1;
        }
        return joined is null ? text : joined.Append(text, copied, text.Length - copied).ToString();
    }

    /// <summary>End of the run of spaced letters that begins at a place, or -1.</summary>
    private static int SpacedEnd(string text, int start)
    {
        if (!char.IsLetter(text[start]) || (start > 0 && char.IsLetterOrDigit(text[start - 1])))
        {
            return -1;
        }
        int last = start;
        int count = 1;
        while (
            last + 2 < text.Length
            && text[last + 1] is ' ' or '.' or '-' or '_' or '*'
            && char.IsLetter(text[last + 2])
            && (last + 3 >= text.Length || !char.IsLetterOrDigit(text[last + 3]))
        )
        {
            last += 2;
            count++;
        }
        return count >= FewestSpaced ? last + 1 : -1;
    }

    private static FrozenDictionary<int, string> LoadFolds()
    {
        var map = new Dictionary<int, string>();
        foreach (string file in new[] { "folds.txt", "homoglyphs.txt" })
        {
            foreach (string line in SpamResource.Lines(file))
            {
                int space = line.IndexOf(' ', StringComparison.Ordinal);
                string fold = line[..space];
                foreach (var rune in line.AsSpan(space + 1).EnumerateRunes())
                {
                    map.Add(rune.Value, fold);
                }
            }
        }
        return map.ToFrozenDictionary();
    }
}
