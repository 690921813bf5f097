using Notch.Syntax;

namespace Notch.Mentions;

/// <summary>One pass over one document's pieces: what the date grammars look at, and the dates that they refer to.</summary>
internal sealed class DateScan(Document document, List<DatePiece> pieces, DateOnly? story)
{
    private static readonly DateWord NoWord = new();

    public Document Document { get; } = document;

    public int Count => pieces.Count;

    /// <summary>The story's own date; null when it is not known.</summary>
    public DateOnly? Story { get; } = story;

    /// <summary>The date that the text told last, which "the previous day" steps from; null before the first.</summary>
    public DateValue? Told { get; set; }

    public DatePiece this[int index] => pieces[index];

    /// <summary>What the lexicon knows of a piece; never null, also beyond both ends.</summary>
    public DateWord Word(int index) =>
        (uint)index < (uint)pieces.Count ? pieces[index].Word ?? NoWord : NoWord;

    /// <summary>True when the piece is that word or sign; words in any case.</summary>
    public bool Is(int index, string word) =>
        (uint)index < (uint)pieces.Count
        && pieces[index].Length == word.Length
        && Span(index).Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>True when the piece is one of the words.</summary>
    public bool IsAny(int index, params ReadOnlySpan<string> words)
    {
        foreach (string word in words)
        {
            if (Is(index, word))
            {
                return true;
            }
        }
        return false;
    }

    public bool IsSign(int index, char sign) =>
        (uint)index < (uint)pieces.Count && pieces[index].Sign == sign;

    public bool IsDash(int index) =>
        (uint)index < (uint)pieces.Count && pieces[index].Sign is '-' or '–' or '—' or '‑';

    public bool IsApostrophe(int index) =>
        (uint)index < (uint)pieces.Count && pieces[index].Sign is '\'' or '’' or '`' or '‘';

    /// <summary>The piece's number; -1 when it is none or beyond the ends.</summary>
    public int Number(int index) => (uint)index < (uint)pieces.Count ? pieces[index].Number : -1;

    public ReadOnlySpan<char> Span(int index) =>
        Document.Text.AsSpan(pieces[index].Start, pieces[index].Length);

    public bool IsCapital(int index) =>
        (uint)index < (uint)pieces.Count && char.IsUpper(pieces[index].Sign);

    /// <summary>True when no white space stands between a piece and the one before it.</summary>
    public bool IsJoined(int index) =>
        index > 0 && index < pieces.Count && pieces[index].Start == pieces[index - 1].End;

    /// <summary>True when both pieces stand in one sentence.</summary>
    public bool SameSentence(int a, int b) =>
        (uint)a < (uint)pieces.Count
        && (uint)b < (uint)pieces.Count
        && Document.Data(pieces[a].Token).Sentence == Document.Data(pieces[b].Token).Sentence;

    /// <summary>The index after an optional sign.</summary>
    public int Skip(int index, char sign) => IsSign(index, sign) ? index + 1 : index;

    /// <summary>The index after an optional word.</summary>
    public int Skip(int index, string word) => Is(index, word) ? index + 1 : index;

    /// <summary>The index after a month's name and the full stop of its short form: "Jan.", but not "January.".</summary>
    public int AfterMonth(int index) =>
        pieces[index].Length <= 4 && !IsAny(index, "may", "june", "july") && IsJoined(index + 1)
            ? Skip(index + 1, '.')
            : index + 1;

    /// <summary>Past or future, from the words before the date and the verb above it.</summary>
    /// <param name="index">First piece of the date.</param>
    public DateTense Tense(int index)
    {
        int before = index - 1;
        if (IsAny(before, "the", "this"))
        {
            before--;
        }
        if (IsAny(before, "since"))
        {
            return DateTense.Past;
        }
        var tense = DateTenseFinder.Of(Document, pieces[index].Token);
        bool isBound = IsAny(before, "until", "till", "by");
        return isBound && (tense != DateTense.Past || IsDeferred(before))
            ? DateTense.Future
            : tense;
    }

    /// <summary>"was postponed until Friday": the act is past, the day is to come.</summary>
    private bool IsDeferred(int before)
    {
        for (int i = before - 1; i >= Math.Max(0, before - 6); i--)
        {
            if (
                IsAny(
                    i,
                    "postponed",
                    "delayed",
                    "extended",
                    "adjourned",
                    "suspended",
                    "deferred",
                    "until",
                    "deadline"
                )
            )
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>A value that has no place in the calendar, or none that is known.</summary>
    public DateValue Loose(string timex, DateKind kind = DateKind.Date, string? modifier = null) =>
        new()
        {
            Kind = kind,
            Timex = timex,
            Precision = DatePrecision.Story,
            Start = Story ?? DateOnly.MinValue,
            End = Story ?? DateOnly.MinValue,
            IsAnchored = false,
            Modifier = modifier,
        };
}
