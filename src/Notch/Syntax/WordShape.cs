namespace Notch.Syntax;

/// <summary>Letters as the network sees them.</summary>
internal static class WordShape
{
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
}
