namespace Notch.Syntax;

/// <summary>Faces written with punctuation marks, which stay one token.</summary>
internal static class Emoticons
{
    private static readonly string[] Faces =
    [
        ":-)",
        ":-(",
        ";-)",
        ":-D",
        ":-P",
        ":-/",
        ":'(",
        "^_^",
        ":)",
        ":(",
        ";)",
        ":D",
        ":P",
        ":p",
        "=)",
        "=(",
        ":/",
        "<3",
        "XD",
    ];

    /// <summary>The length of the face that a chunk consists of, but for closing stops; zero when it is none.</summary>
    /// <param name="chunk">Characters between two spaces.</param>
    public static int Matches(ReadOnlySpan<char> chunk)
    {
        foreach (string face in Faces)
        {
            if (
                chunk.StartsWith(face, StringComparison.Ordinal)
                && chunk[face.Length..].Trim(".,!?)") is ""
            )
            {
                return face.Length;
            }
        }
        return 0;
    }
}
