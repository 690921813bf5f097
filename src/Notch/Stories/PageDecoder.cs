using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.RegularExpressions;

namespace Notch.Stories;

/// <summary>Bytes to text: byte order mark, then the source's charset, then the page's own, then UTF-8, then windows-1252.</summary>
public static partial class PageDecoder
{
    /// <summary>How far into a page its own charset is looked for; HTML says 1024, real pages need more.</summary>
    private const int DeclarationLength = 4096;

    /// <summary>No Western text has a larger share of accented letters and typographic marks.</summary>
    private const double MaxAccents = 0.3;

    private static readonly SearchValues<byte> ControlBytes = SearchValues.Create([
        .. Enumerable
            .Range(1, 31)
            .Where(b => b is not (9 or 10 or 12 or 13 or 27))
            .Select(b => (byte)b),
    ]);

    /// <summary>Reads the page's text, or says why it cannot be read.</summary>
    /// <param name="page">The page as fetched; its <see cref="Page.Text"/> is taken when it is there.</param>
    /// <param name="text">The text; null when it cannot be read.</param>
    /// <param name="problem">Why it cannot be read; null when it can.</param>
    public static bool TryDecode(
        Page page,
        [NotNullWhen(true)] out string? text,
        [NotNullWhen(false)] out StoryProblem? problem
    )
    {
        ArgumentNullException.ThrowIfNull(page);
        text = page.Text;
        problem = null;
        if (text is null)
        {
            var bytes = page.Bytes.Span;
            text = FromMark(bytes) ?? FromUnmarkedUtf16(bytes);
            if (text is null && LooksBinary(bytes))
            {
                problem = new StoryProblem(
                    "NX006",
                    $"the page holds binary data{KnownFormat(bytes)}; expected HTML, XML, JSON or plain text"
                );
                return false;
            }
            text ??=
                FromDeclaration(page.MediaType, bytes) ?? FromUtf8(bytes) ?? FromWindows1252(bytes);
        }
        if (text is null || Undecodable(text))
        {
            text = null;
            problem = new StoryProblem(
                "NX007",
                "the page's bytes fit neither the encoding it names nor UTF-8, UTF-16 or windows-1252; save it as UTF-8"
            );
            return false;
        }
        text = WithoutHalfCharacters(text);
        return true;
    }

    /// <summary>Surrogates that stand alone have no bytes in UTF-8; U+FFFD takes their place.</summary>
    private static string WithoutHalfCharacters(string text) =>
        text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF')
            ? Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text))
            : text;

    private static string? FromMark(ReadOnlySpan<byte> bytes) =>
        bytes switch
        {
            [0xEF, 0xBB, 0xBF, .. var rest] => Encoding.UTF8.GetString(rest),
            [0xFF, 0xFE, 0, 0, .. var rest] => Encoding.UTF32.GetString(rest),
            [0xFF, 0xFE, .. var rest] => Encoding.Unicode.GetString(rest),
            [0xFE, 0xFF, .. var rest] => Encoding.BigEndianUnicode.GetString(rest),
            _ => null,
        };

    /// <summary>Western text in UTF-16 without a mark has a zero in nearly every other byte.</summary>
    private static string? FromUnmarkedUtf16(ReadOnlySpan<byte> bytes)
    {
        int length = Math.Min(bytes.Length & ~1, DeclarationLength);
        if (length < 8)
        {
            return null;
        }
        int even = 0;
        int odd = 0;
        for (int i = 0; i < length; i += 2)
        {
            even += bytes[i] == 0 ? 1 : 0;
            odd += bytes[i + 1] == 0 ? 1 : 0;
        }
        int half = length / 2;
        return odd > half * 0.7 && even < half * 0.1 ? Encoding.Unicode.GetString(bytes)
            : even > half * 0.7 && odd < half * 0.1 ? Encoding.BigEndianUnicode.GetString(bytes)
            : null;
    }

    private static bool LooksBinary(ReadOnlySpan<byte> bytes)
    {
        var head = bytes[..Math.Min(bytes.Length, 65_536)];
        if (head.Contains((byte)0) || KnownFormat(head).Length > 0)
        {
            return true;
        }
        int controls = 0;
        for (int at; (at = head.IndexOfAny(ControlBytes)) >= 0; head = head[(at + 1)..])
        {
            controls++;
        }
        return controls > bytes.Length / 50;
    }

    private static string KnownFormat(ReadOnlySpan<byte> bytes) =>
        bytes switch
        {
            [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] => " (a PDF file)",
            [(byte)'P', (byte)'K', 3, 4, ..] => " (a ZIP or Office file)",
            [0x1F, 0x8B, ..] => " (a gzip file)",
            [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => " (a PNG picture)",
            [0xFF, 0xD8, 0xFF, ..] => " (a JPEG picture)",
            [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => " (a GIF picture)",
            _ => "",
        };

    private static string? FromDeclaration(string? mediaType, ReadOnlySpan<byte> bytes)
    {
        string head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, DeclarationLength)]);
        string?[] names = [Charset(mediaType), Charset(head) ?? XmlEncoding(head)];
        foreach (string? name in names)
        {
            if (name is not null && Named(name) is { } encoding)
            {
                try
                {
                    return encoding.GetString(bytes);
                }
                catch (DecoderFallbackException)
                {
                    // A page that names the wrong encoding is common; the next guess is better.
                }
            }
        }
        return null;
    }

    private static string? Charset(string? text) =>
        text is not null && CharsetPattern().Match(text) is { Success: true } m
            ? m.Groups["name"].Value
            : null;

    private static string? XmlEncoding(string head) =>
        XmlEncodingPattern().Match(head) is { Success: true } m ? m.Groups["name"].Value : null;

    /// <summary>A strict decoder by name; as browsers do, Latin-1 and ASCII mean windows-1252. Null when the name is unknown.</summary>
    private static Encoding? Named(string name)
    {
        string known = name.ToUpperInvariant() switch
        {
            "ISO-8859-1" or "ISO8859-1" or "LATIN1" or "US-ASCII" or "ASCII" => "windows-1252",
            "UTF8" => "utf-8",
            "GB2312" or "GBK" => "gb18030",
            // The head could be read byte by byte, so it is not UTF-16 whatever it says.
            "UTF-16" or "UTF-16LE" or "UTF-16BE" => "utf-8",
            _ => name,
        };
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(
                    known,
                    EncoderFallback.ExceptionFallback,
                    DecoderFallback.ExceptionFallback
                )
                ?? Encoding.GetEncoding(
                    known,
                    EncoderFallback.ExceptionFallback,
                    DecoderFallback.ExceptionFallback
                );
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static string? FromUtf8(ReadOnlySpan<byte> bytes) =>
        System.Text.Unicode.Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes) : null;

    /// <summary>
    /// Nearly-UTF-8 stays UTF-8 with its few bad bytes replaced; everything else is taken for Western European, if it has
    /// the few accents that such text has. Null for other scripts, in a code page that nothing names.
    /// </summary>
    private static string? FromWindows1252(ReadOnlySpan<byte> bytes)
    {
        string utf8 = Encoding.UTF8.GetString(bytes);
        int bad = utf8.AsSpan().Count('\uFFFD');
        int wide = 0;
        foreach (char c in utf8)
        {
            wide += c is > '\u007F' and not '\uFFFD' ? 1 : 0;
        }
        if (wide > bad * 4)
        {
            return utf8;
        }
        int high = 0;
        foreach (byte b in bytes)
        {
            high += b >= 0x80 ? 1 : 0;
        }
        return high <= bytes.Length * MaxAccents ? Named("windows-1252")!.GetString(bytes) : null;
    }

    private static bool Undecodable(string text)
    {
        var head = text.AsSpan(0, Math.Min(text.Length, 65_536));
        int bad = 0;
        foreach (char c in head)
        {
            bad += c is '\uFFFD' or (>= '\u0080' and <= '\u009F') ? 1 : 0;
        }
        return bad > 8 && bad > head.Length / 20;
    }

    [GeneratedRegex(
        """charset\s*=\s*["']?\s*(?<name>[A-Za-z0-9_:.-]+)""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 20_000
    )]
    private static partial Regex CharsetPattern();

    [GeneratedRegex(
        """^\s*<\?xml[^>]*\sencoding\s*=\s*["'](?<name>[A-Za-z0-9_:.-]+)""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 20_000
    )]
    private static partial Regex XmlEncodingPattern();
}
