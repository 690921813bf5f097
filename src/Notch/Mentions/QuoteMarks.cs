using Notch.Text;

namespace Notch.Mentions;

/// <summary>
/// Pairs quotation marks inside one paragraph. Marks in copy that a machine translated may point the wrong way and stand
/// off from their words, so each mark is weighed as opening and as closing, and the best reading of all marks together wins.
/// </summary>
internal static class QuoteMarks
{
    private const int Never = -1000;
    private const int Ignored = -6;

    /// <summary>The stretches between marks, outer ones before those inside them, in text order.</summary>
    /// <param name="text">The story's text.</param>
    /// <param name="paragraph">Where the paragraph stands in it.</param>
    /// <param name="goesOn">True when the next paragraph begins with a mark: an unclosed quote is then expected.</param>
    public static List<QuoteStretch> Pair(string text, TextSpan paragraph, bool goesOn)
    {
        var found = new List<QuoteStretch>();
        var marks = DoubleMarks(text, paragraph);
        if (marks.Count > 0)
        {
            PairDoubles(text, paragraph, marks, goesOn, found);
        }
        PairSingles(text, paragraph, found);
        found.Sort((a, b) => a.Outer.CompareTo(b.Outer));
        return found;
    }

    /// <summary>True for a mark that opens or closes a double quotation in any style.</summary>
    public static bool IsDouble(char c) =>
        c is '"' or '“' or '”' or '„' or '‟' or '«' or '»' or '＂';

    private static List<TextSpan> DoubleMarks(string text, TextSpan paragraph)
    {
        var marks = new List<TextSpan>();
        for (int i = paragraph.Start; i < paragraph.End; i++)
        {
            char c = text[i];
            if (IsDouble(c))
            {
                marks.Add(new TextSpan(i, i + 1));
            }
            else if (c is '`' or '\'' && i + 1 < paragraph.End && text[i + 1] == c)
            {
                marks.Add(new TextSpan(i, i + 2));
                i++;
            }
        }
        return marks;
    }

    private static void PairDoubles(
        string text,
        TextSpan paragraph,
        List<TextSpan> marks,
        bool goesOn,
        List<QuoteStretch> found
    )
    {
        // best[d]: weight of the best reading that leaves d quotes open; from[i][d]: the depth before mark i.
        int[] best = [0, Never, Never];
        var from = new int[marks.Count][];
        for (int i = 0; i < marks.Count; i++)
        {
            int open = OpenWeight(text, paragraph, marks[i]);
            bool mayNest = text[marks[i].Start] is '“' or '„' or '«' or '`' or '”' or '»';
            int[] next = [best[0] + Ignored, best[1] + Ignored, best[2] + Ignored];
            int[] came = [0, 1, 2];
            Take(next, came, 1, 0, best[0] + open);
            Take(next, came, 2, 1, mayNest ? best[1] + open - 3 : Never);
            Take(next, came, 0, 1, best[1] - open);
            Take(next, came, 1, 2, best[2] - open);
            from[i] = came;
            best = next;
        }
        int depth = 0;
        int unclosed = best[1] - (goesOn ? 1 : 5);
        if (unclosed > best[0])
        {
            depth = 1;
        }
        Collect(text, paragraph, marks, from, depth, found);
    }

    private static void Take(int[] next, int[] came, int to, int before, int weight)
    {
        if (weight > next[to])
        {
            next[to] = weight;
            came[to] = before;
        }
    }

    private static void Collect(
        string text,
        TextSpan paragraph,
        List<TextSpan> marks,
        int[][] from,
        int depth,
        List<QuoteStretch> found
    )
    {
        var ends = new Stack<TextSpan>();
        if (depth == 1)
        {
            ends.Push(new TextSpan(paragraph.End, paragraph.End));
        }
        for (int i = marks.Count - 1; i >= 0; i--)
        {
            int before = from[i][depth];
            if (before < depth && ends.Count > 0)
            {
                var end = ends.Pop();
                found.Add(
                    new QuoteStretch(
                        new TextSpan(marks[i].Start, end.End),
                        Trim(text, marks[i].End, end.Start),
                        before,
                        end.Length == 0
                    )
                );
            }
            else if (before > depth)
            {
                ends.Push(marks[i]);
            }
            depth = before;
        }
        found.RemoveAll(s => s.Inner.Length <= 0);
    }

    /// <summary>Positive when a mark rather opens, negative when it rather closes.</summary>
    private static int OpenWeight(string text, TextSpan paragraph, TextSpan mark)
    {
        int weight = text[mark.Start] switch
        {
            '“' or '„' or '«' or '`' => 2,
            '”' or '»' => -2,
            '\'' => -2,
            _ => 0,
        };
        if (mark.Start == paragraph.Start)
        {
            return weight + 4;
        }
        if (mark.End == paragraph.End)
        {
            return weight - 4;
        }
        char before = text[mark.Start - 1];
        char after = text[mark.End];
        bool isApart =
            char.IsWhiteSpace(before) || before is '(' or '[' or '—' or '–' or '-' or '‘' or '\'';
        bool isFree =
            char.IsWhiteSpace(after)
            || after
                is '.'
                    or ','
                    or ';'
                    or ':'
                    or '!'
                    or '?'
                    or ')'
                    or ']'
                    or '—'
                    or '–'
                    or '-'
                    or '’';
        if (isApart && isFree)
        {
            return char.IsWhiteSpace(after) ? weight : weight - 2;
        }
        return isApart ? weight + 3
            : isFree ? weight - 3
            : weight;
    }

    private static TextSpan Trim(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }
        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }
        return new TextSpan(start, end);
    }

    /// <summary>Single marks: a quote inside a quote, or the outer marks of British copy and headlines.</summary>
    private static void PairSingles(string text, TextSpan paragraph, List<QuoteStretch> found)
    {
        int doubles = found.Count;
        for (int i = paragraph.Start; i < paragraph.End - 1; i++)
        {
            if (
                !OpensSingle(text, paragraph, i)
                || ClosingSingle(text, paragraph, i) is not { } close
            )
            {
                continue;
            }
            var outer = new TextSpan(i, close + 1);
            int depth = 0;
            bool crosses = false;
            for (int k = 0; k < doubles; k++)
            {
                depth = found[k].Inner.Contains(outer) ? 1 : depth;
                crosses |=
                    found[k].Outer.Overlaps(outer)
                    && !found[k].Outer.Contains(outer)
                    && !outer.Contains(found[k].Outer);
            }
            if (!crosses)
            {
                found.Add(new QuoteStretch(outer, Trim(text, i + 1, close), depth, IsOpen: false));
                for (int k = 0; k < doubles; k++)
                {
                    found[k] = outer.Contains(found[k].Outer)
                        ? found[k] with
                        {
                            Depth = 1,
                        }
                        : found[k];
                }
            }
            i = close;
        }
    }

    private static bool OpensSingle(string text, TextSpan paragraph, int at)
    {
        if (text[at] is not ('‘' or '\'' or '‚' or '‹'))
        {
            return false;
        }
        bool isApart =
            at == paragraph.Start
            || char.IsWhiteSpace(text[at - 1])
            || IsDouble(text[at - 1])
            || text[at - 1] is '(' or '—' or '–' or '[';
        return isApart && char.IsLetter(text[at + 1]) && !IsElision(text, at + 1);
    }

    /// <summary>'em, 'til, 'tis, 'n': apostrophes that stand for lost letters.</summary>
    private static bool IsElision(string text, int start)
    {
        int end = start;
        while (end < text.Length && char.IsLetter(text[end]))
        {
            end++;
        }
        return text[start..end].ToLowerInvariant()
            is "em"
                or "til"
                or "tis"
                or "n"
                or "cause"
                or "s"
                or "twas";
    }

    /// <summary>The closing mark: best after a sign of punctuation, else the last mark at a word's end before the next opening.</summary>
    private static int? ClosingSingle(string text, TextSpan paragraph, int open)
    {
        int? weak = null;
        for (int i = open + 2; i < paragraph.End; i++)
        {
            if (text[i] is not ('’' or '\'' or '‘' or '›'))
            {
                continue;
            }
            if (
                OpensSingle(text, paragraph, Math.Min(i, paragraph.End - 2))
                && i < paragraph.End - 1
            )
            {
                break;
            }
            bool endsWord = i + 1 == paragraph.End || !char.IsLetterOrDigit(text[i + 1]);
            if (!endsWord || char.IsWhiteSpace(text[i - 1]))
            {
                continue;
            }
            if (
                text[i - 1] is '.' or ',' or '!' or '?' or '…'
                || i + 1 == paragraph.End
                || text[i + 1] is ',' or '.' or ';' or ':' or '”' or '"'
            )
            {
                return i;
            }
            // "the workers' strike": a plural's apostrophe closes only when nothing better follows.
            weak = text[i - 1] == 's' && weak is not null ? weak : i;
        }
        return weak;
    }
}
