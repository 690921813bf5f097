using System.Text;

namespace Notch.Mentions.Places;

/// <summary>Makes the key under which a name is looked up: lower case, no accents, no points and apostrophes, hyphens as blanks.</summary>
internal static class PlaceKey
{
    private const int FirstLatin = 0xC0;
    private const int FirstAdditional = 0x1E00;

    /// <summary>Base letters of U+00C0 to U+024F.</summary>
    private const string Latin =
        "aaaaaaaceeeeiiiidnooooo ouuuuytsaaaaaaaceeeeiiiidnooooo ouuuuyty"
        + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii  jjkkkllllll "
        + " llnnnnnn nnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzz "
        + "               a  f             oo             uu               "
        + "             aaiioouuuuuuuuuu aaaa    ggkkoooo  j   gg  nnaa    "
        + "aaaaeeeeiiiioooorrrruuuusstt  hh      aaeeooooooooyy            "
        + "                ";

    /// <summary>Base letters of U+1E00 to U+1EFF.</summary>
    private const string Additional =
        "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm"
        + "mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv"
        + "wwwwwwwwwwxxxxyyzzzzzzhtwy      aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee"
        + "eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy      ";

    /// <summary>"São Paulo" as "sao paulo", "Port-au-Prince" as "port au prince"; empty for a name in another script.</summary>
    public static string Of(ReadOnlySpan<char> name)
    {
        var key = new StringBuilder(name.Length);
        foreach (char c in name)
        {
            char letter = Fold(c);
            if (letter == '\0')
            {
                continue;
            }
            if (letter == '\uffff')
            {
                return "";
            }
            if (letter != ' ' || (key.Length > 0 && key[^1] != ' '))
            {
                key.Append(letter);
            }
        }
        if (key.Length > 0 && key[^1] == ' ')
        {
            key.Length--;
        }
        return key.ToString();
    }

    /// <summary>FNV-1a over a key's letters.</summary>
    public static ulong Hash(ReadOnlySpan<char> key)
    {
        ulong hash = 14695981039346656037;
        foreach (char c in key)
        {
            hash = (hash ^ c) * 1099511628211;
        }
        return hash;
    }

    private static char Fold(char c) =>
        c switch
        {
            >= 'a' and <= 'z' or >= '0' and <= '9' => c,
            >= 'A' and <= 'Z' => (char)(c | 0x20),
            '.' or '\'' or '’' or '‘' or '`' or 'ʻ' or 'ʼ' or 'ʿ' or 'ʾ' or '´' => '\0',
            ' ' or '-' or '‑' or '–' or '/' or ',' or '\u00a0' or '\n' or '&' or '(' or ')' => ' ',
            >= (char)0x300 and < (char)0x370 => '\0',
            >= (char)FirstLatin and < (char)(FirstLatin + 400) => Latin[c - FirstLatin],
            >= (char)FirstAdditional and < (char)0x1F00 => Additional[c - FirstAdditional],
            _ => '\uffff',
        };
}
