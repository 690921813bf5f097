using Notch.Syntax;

namespace Notch.Mentions;

/// <summary>Cuts a document's tokens into <see cref="DatePiece"/>s.</summary>
internal static class DatePieces
{
    /// <summary>All pieces of a document, in order.</summary>
    public static List<DatePiece> Of(Document document, DateLexicon lexicon)
    {
        string text = document.Text;
        var pieces = new List<DatePiece>(document.Count + 16);
        for (int token = 0; token < document.Count; token++)
        {
            var span = document.Data(token).Span;
            for (int i = span.Start; i < span.End; )
            {
                int end = EndOfRun(text, i, span.End);
                if (!char.IsWhiteSpace(text[i]))
                {
                    var run = text.AsSpan(i, end - i);
                    var word = char.IsLetter(text[i]) ? lexicon.Find(run) : null;
                    pieces.Add(new DatePiece(i, end, token, text[i], Number(run), word));
                }
                i = end;
            }
        }
        return pieces;
    }

    /// <summary>The pieces of a lexicon phrase, lower case.</summary>
    public static string[] Words(string phrase)
    {
        var words = new List<string>();
        for (int i = 0; i < phrase.Length; )
        {
            int end = EndOfRun(phrase, i, phrase.Length);
            if (!char.IsWhiteSpace(phrase[i]))
            {
                words.Add(phrase[i..end].ToLowerInvariant());
            }
            i = end;
        }
        return [.. words];
    }

    private static int EndOfRun(string text, int start, int limit)
    {
        int i = start + 1;
        if (char.IsLetter(text[start]))
        {
            while (i < limit && char.IsLetter(text[i]))
            {
                i++;
            }
        }
        else if (char.IsAsciiDigit(text[start]))
        {
            while (i < limit && char.IsAsciiDigit(text[i]))
            {
                i++;
            }
        }
        return i;
    }

    private static int Number(ReadOnlySpan<char> run)
    {
        if (!char.IsAsciiDigit(run[0]) || run.Length > 8)
        {
            return -1;
        }
        int value = 0;
        foreach (char c in run)
        {
            value = (value * 10) + (c - '0');
        }
        return value;
    }
}
