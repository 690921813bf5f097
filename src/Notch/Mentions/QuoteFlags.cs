using Notch.Syntax;

namespace Notch.Mentions;

/// <summary>Says whether a speaker goes without a name, and whether an outlet that a state owns brings the words.</summary>
internal static class QuoteFlags
{
    /// <summary>The quote with its flags, and deeper ones marked as such.</summary>
    public static Quote Flag(Document document, QuoteLexicon lexicon, Quote quote)
    {
        if (quote.Cue is not { } cue)
        {
            return quote;
        }
        var sentence = document.SentenceSpan(document.Data(cue).Sentence);
        bool isUnnamed =
            quote.IsAnonymous
            || IsUnnamedSource(document, lexicon, quote)
            || HasPhrase(document, lexicon.Unnamed, sentence, StringComparison.OrdinalIgnoreCase);
        bool isState =
            quote.Speaker is { } s
                && HasPhrase(document, lexicon.StateMedia, s, StringComparison.Ordinal)
            || HasBearer(document, lexicon, sentence, quote);
        return quote with { IsAnonymous = isUnnamed, IsStateMedia = isState };
    }

    /// <summary>"officials said", "a senior diplomat said": a source's common noun without a name beside it.</summary>
    private static bool IsUnnamedSource(Document document, QuoteLexicon lexicon, Quote quote)
    {
        if (quote.Speaker is not { } speaker || quote.SpeakerHead is not { } head)
        {
            return false;
        }
        if (!lexicon.IsSource(document.Form(head)))
        {
            return false;
        }
        int next = speaker.End;
        bool isNamedAfter =
            next < document.Count
            && (
                document.Data(next).Relation is "appos" or "flat"
                || (
                    document.Form(next) == ","
                    && next + 1 < document.Count
                    && document.Data(next + 1).PartOfSpeech == PartOfSpeech.Propn
                )
            );
        return !isNamedAfter
            && !document.Form(speaker.Start).Equals("the", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>"told state television", "the Xinhua news agency reported" outside what is said.</summary>
    private static bool HasBearer(
        Document document,
        QuoteLexicon lexicon,
        TokenSpan sentence,
        Quote quote
    )
    {
        for (int t = sentence.Start; t < sentence.End; t++)
        {
            if (
                !quote.Tokens.Contains(t)
                && IsAny(document, lexicon.StateMedia, t, sentence.End, StringComparison.Ordinal)
            )
            {
                return true;
            }
        }
        return false;
    }

    private static bool HasPhrase(
        Document document,
        IReadOnlyList<string[]> phrases,
        TokenSpan span,
        StringComparison comparison
    )
    {
        for (int t = span.Start; t < span.End; t++)
        {
            if (IsAny(document, phrases, t, span.End, comparison))
            {
                return true;
            }
        }
        return false;
    }

    private static bool IsAny(
        Document document,
        IReadOnlyList<string[]> phrases,
        int token,
        int end,
        StringComparison comparison
    )
    {
        foreach (string[] phrase in phrases)
        {
            bool matches = token + phrase.Length <= end;
            for (int i = 0; matches && i < phrase.Length; i++)
            {
                matches = document.Form(token + i).Equals(phrase[i], comparison);
            }
            if (matches)
            {
                return true;
            }
        }
        return false;
    }
}
