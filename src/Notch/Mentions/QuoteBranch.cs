using Notch.Syntax;

namespace Notch.Mentions;

/// <summary>Branches of a tree as stretches of tokens.</summary>
internal static class QuoteBranch
{
    private const int MostDepth = 60;

    /// <summary>Tokens of a phrase between a reporting verb and its clause.</summary>
    private const int MostPhrase = 9;

    /// <summary>All tokens below one, from the first to the last, without the branch of another and without signs at the ends.</summary>
    /// <param name="document">The text.</param>
    /// <param name="token">The top of the branch.</param>
    /// <param name="without">The top of a branch to leave out; -1 for none.</param>
    public static TokenSpan Of(Document document, int token, int without)
    {
        int start = token;
        int end = token + 1;
        Widen(document, token, without, ref start, ref end, depth: 0);
        return Trim(document, new TokenSpan(start, end));
    }

    /// <summary>The span without the signs at its ends; marks stay.</summary>
    public static TokenSpan Trim(Document document, TokenSpan span)
    {
        int start = span.Start;
        int end = span.End;
        while (end - 1 > start && IsSign(document.Form(end - 1)))
        {
            end--;
        }
        while (start < end - 1 && IsSign(document.Form(start)))
        {
            start++;
        }
        return new TokenSpan(start, Math.Max(end, start));
    }

    /// <summary>True when a child of that relation has that form.</summary>
    public static bool Has(Document document, int token, string relation, string form)
    {
        foreach (int child in document.Children(token))
        {
            if (
                document.Data(child).Relation == relation
                && document.Form(child).Equals(form, StringComparison.OrdinalIgnoreCase)
            )
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>True when a verb or an auxiliary stands among the tokens.</summary>
    public static bool HasVerb(Document document, TokenSpan span)
    {
        for (int t = span.Start; t < span.End; t++)
        {
            if (document.Data(t).PartOfSpeech is PartOfSpeech.Verb or PartOfSpeech.Aux)
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>"said on condition of anonymity that they had left": the clause behind a phrase, where the tree hangs it on a word of the phrase; null elsewhere.</summary>
    /// <param name="document">The text.</param>
    /// <param name="verb">The reporting verb.</param>
    public static TokenSpan? BehindPhrase(Document document, int verb)
    {
        var sentence = document.SentenceSpan(document.Data(verb).Sentence);
        for (int t = verb + 2; t < Math.Min(sentence.End - 1, verb + MostPhrase); t++)
        {
            ref readonly var data = ref document.Data(t);
            if (data.Relation == "mark" && document.Form(t) == "that")
            {
                int above = document.Data(data.Head).Head;
                return above > verb && above < t
                    ? Trim(document, new TokenSpan(t, Of(document, data.Head, without: -1).End))
                    : null;
            }
            if (
                data.PartOfSpeech is PartOfSpeech.Verb or PartOfSpeech.Aux
                || IsSign(document.Form(t))
            )
            {
                return null;
            }
        }
        return null;
    }

    private static bool IsSign(string form) =>
        form is "." or "," or ":" or ";" or "-" or "–" or "—" or "--";

    private static void Widen(
        Document document,
        int token,
        int without,
        ref int start,
        ref int end,
        int depth
    )
    {
        if (depth > MostDepth)
        {
            return;
        }
        foreach (int child in document.Children(token))
        {
            if (child != without)
            {
                start = Math.Min(start, child);
                end = Math.Max(end, child + 1);
                Widen(document, child, without, ref start, ref end, depth + 1);
            }
        }
    }
}
