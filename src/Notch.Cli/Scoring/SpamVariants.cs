using System.Text;

namespace Notch.Cli.Scoring;

/// <summary>Ways in which spam dresses up its words.</summary>
internal static class SpamVariants
{
    private const int FullWidthOffset = 0xFEE0;
    private const string Latin = "aceijopsxyABCEHIKMOPSTXYvn";
    private const string Lookalikes = "асеіјорѕхуАВСЕНІКМОРЅТХУνո";

    /// <summary>Each variant's name and how it changes a text.</summary>
    public static readonly (string Name, Func<string, string> Change)[] All =
    [
        ("full-width", FullWidth),
        ("zero-width", ZeroWidth),
        ("homoglyphs", Homoglyphs),
        ("all three", text => ZeroWidth(FullWidth(Homoglyphs(text)))),
    ];

    private static string FullWidth(string text) =>
        string.Concat(
            text.Select(c => c is > ' ' and < '\u007f' ? (char)(c + FullWidthOffset) : c)
        );

    private static string ZeroWidth(string text)
    {
        const string invisible = "\u200b\u200c\u200d\u2060\u00ad";
        var changed = new StringBuilder();
        for (int i = 0; i < text.Length; i++)
        {
            changed.Append(text[i]);
            if (!char.IsSurrogate(text[i]))
            {
                changed.Append(invisible[i % invisible.Length]);
            }
        }
        return changed.ToString();
    }

    private static string Homoglyphs(string text) =>
        string.Concat(
            text.Select(c =>
                Latin.IndexOf(c, StringComparison.Ordinal) is >= 0 and var i ? Lookalikes[i] : c
            )
        );
}
