using Notch.Syntax;

namespace Notch.Mentions;

/// <summary>Finds the words that name a time and says which days they mean. Keeps no state; one instance serves all threads.</summary>
/// <remarks>
/// Needs tokens and sentences only; where the document has trees, the governing verb's tense chooses between the last and
/// the next Wednesday.
/// </remarks>
/// <param name="lexicon">The words that name times.</param>
public sealed class DateResolver(DateLexicon lexicon)
{
    /// <summary>All time expressions, in text order; they never overlap.</summary>
    /// <param name="document">The text.</param>
    /// <param name="storyDate">The story's own date, which relative words count from; null when it is not known.</param>
    public IReadOnlyList<DateExpression> Resolve(Document document, DateOnly? storyDate)
    {
        ArgumentNullException.ThrowIfNull(document);
        var scan = new DateScan(document, DatePieces.Of(document, lexicon), storyDate);
        var found = new List<DateExpression>();
        for (int i = 0; i < scan.Count; )
        {
            if (!MayBegin(scan, i) || DateGrammar.Try(scan, i) is not { } match)
            {
                i++;
                continue;
            }
            var value = match.Value;
            found.Add(
                new DateExpression(
                    new TokenSpan(scan[i].Token, scan[match.End - 1].Token + 1),
                    value.Value ?? value.Timex,
                    value.Precision,
                    value.Start,
                    value.End
                )
                {
                    Kind = value.Kind,
                    Timex = value.Timex,
                    Modifier = value.Modifier,
                    IsAnchored = value.IsAnchored,
                }
            );
            if (value.IsAnchored && value.Kind is DateKind.Date or DateKind.Time)
            {
                scan.Told = value;
            }
            i = match.End;
        }
        return found;
    }

    /// <summary>Most pieces are neither a number nor a word of the lexicon: no grammar looks at them.</summary>
    private static bool MayBegin(DateScan scan, int index) =>
        scan[index].Word is not null
        || scan[index].IsNumber
        || scan.IsApostrophe(index)
        || scan.IsAny(
            index,
            "the",
            "a",
            "an",
            "since",
            "until",
            "till",
            "from",
            "between",
            "that",
            "half",
            "noon",
            "midnight",
            "tonight",
            "overnight",
            "recent",
            "more",
            "less",
            "at",
            "earlier",
            "later",
            "Q",
            "fiscal",
            "eve"
        );
}
