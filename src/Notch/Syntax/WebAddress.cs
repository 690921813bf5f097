using System.Buffers;

namespace Notch.Syntax;

/// <summary>Web and mail addresses, which stay one token.</summary>
internal static class WebAddress
{
    private static readonly SearchValues<char> NoMailbox = SearchValues.Create("()<>\",;:");
    private static readonly SearchValues<char> AddressEnds = SearchValues.Create("<>\"”“()[]");

    /// <summary>The length of a web or mail address at the start of a chunk, without closing marks; zero when there is none.</summary>
    public static int End(ReadOnlySpan<char> rest)
    {
        bool address =
            rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            || rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || rest.StartsWith("ftp://", StringComparison.OrdinalIgnoreCase)
            || rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase);
        if (!address)
        {
            int at = rest.IndexOf('@');
            address =
                at > 0
                && char.IsLetterOrDigit(rest[0])
                && rest[at..].Contains('.')
                && rest[..at].IndexOfAny(NoMailbox) < 0;
        }
        if (!address)
        {
            return 0;
        }
        int end = rest.IndexOfAny(AddressEnds);
        end = end < 0 ? rest.Length : end;
        while (
            end > 1
            && rest[end - 1] is '.' or ',' or ';' or ':' or '!' or '?' or '\'' or '’' or ']' or '}'
        )
        {
            end--;
        }
        return end;
    }
}
