using Notch.Syntax;

namespace Notch.Mentions;

/// <summary>Noun phrases around a reporting verb: from the tree where there is one, else from the words between the signs.</summary>
internal static class QuotePhrases
{
    /// <summary>The phrase of a head without relative clauses, appositions and what follows a comma.</summary>
    public static TokenSpan Span(Document document, int head)
    {
        var sentence = document.SentenceSpan(document.Data(head).Sentence);
        int start = head;
        int end = head + 1;
        Widen(document, head, ref start, ref end, depth: 0);
        return new TokenSpan(Math.Max(start, sentence.Start), Math.Min(end, sentence.End));
    }

    private static void Widen(Document document, int token, ref int start, ref int end, int depth)
    {
        foreach (int child in document.Children(token))
        {
            string relation = document.Data(child).Relation;
            bool isOutside =
                relation.StartsWith("acl", StringComparison.Ordinal)
                || relation.StartsWith("parataxis", StringComparison.Ordinal)
                || relation
                    is "punct"
                        or "cop"
                        or "nsubj"
                        or "advcl"
                        or "ccomp"
                        or "appos"
                        or "dep"
                        or "discourse"
                        or "mark"
                        or "aux";
            if (isOutside || depth > 8 || (depth == 0 && relation == "case"))
            {
                continue;
            }
            start = Math.Min(start, child);
            end = Math.Max(end, child + 1);
            Widen(document, child, ref start, ref end, depth + 1);
        }
    }

    /// <summary>The subject of a verb, also when the verb follows another ("and added"), or stands in a participle ("saying").</summary>
    /// <returns>Token index of the subject's head; -1 when the tree shows none.</returns>
    public static int Subject(Document document, int verb)
    {
        for (int steps = 0; steps < 4; steps++)
        {
            int first = -1;
            foreach (int child in document.Children(verb))
            {
                string relation = document.Data(child).Relation;
                if (relation is not ("nsubj" or "nsubj:outer"))
                {
                    continue;
                }
                // "The guards fired, said Ortiz": of two subjects the one behind the verb is its own.
                bool isInverted = first >= 0 && child > verb && document.Form(verb - 1) == ",";
                first = first < 0 || isInverted ? child : first;
            }
            if (first >= 0)
            {
                return first;
            }
            ref readonly var data = ref document.Data(verb);
            bool goesUp =
                data.Relation is "conj" or "xcomp" or "advcl" or "parataxis"
                || data.Relation.StartsWith("acl", StringComparison.Ordinal);
            if (!goesUp || data.Head == verb)
            {
                break;
            }
            if (data.Relation.StartsWith("acl", StringComparison.Ordinal))
            {
                return data.Head;
            }
            verb = data.Head;
        }
        return -1;
    }

    /// <summary>Without a tree: the words before the cue, back to a sign or the region's edge, without adverbs and auxiliaries.</summary>
    public static TokenSpan? Before(Document document, int edge, int cue)
    {
        int end = cue;
        while (end > edge && IsLoose(document, end - 1))
        {
            end--;
        }
        int start = end;
        // "X, a spokesman for Y, said": step over the apposition to X.
        for (int i = end - 1; i >= edge; i--)
        {
            if (IsStop(document, i))
            {
                break;
            }
            start = i;
        }
        int comma = end - 1;
        if (start == end && end > edge && document.Form(comma) is "," or ")")
        {
            for (int i = comma - 1; i >= edge; i--)
            {
                if (document.Form(i) is "," or "(")
                {
                    return i > edge ? Before(document, edge, i) : null;
                }
            }
            return null;
        }
        while (start < end && IsLinker(document.Form(start)))
        {
            start++;
        }
        return start < end ? new TokenSpan(start, end) : null;
    }

    /// <summary>Without a tree: the words after the cue, up to a sign or a word that begins something else.</summary>
    public static TokenSpan? After(Document document, int cue, int edge)
    {
        int start = cue + 1;
        while (start < edge && IsLoose(document, start))
        {
            start++;
        }
        int end = start;
        while (end < edge && !IsStop(document, end) && !(end > start && IsOpener(document, end)))
        {
            end++;
        }
        while (end > start && document.Form(end - 1) is "." or "-")
        {
            end--;
        }
        return end > start ? new TokenSpan(start, end) : null;
    }

    /// <summary>Without a tree: the last capital word or, if none, the last word before a preposition.</summary>
    public static int Head(Document document, TokenSpan phrase)
    {
        int end = phrase.Start + 1;
        while (
            end < phrase.End
            && !(
                document.Form(end)
                is "of"
                    or "for"
                    or "from"
                    or "in"
                    or "with"
                    or "to"
                    or "at"
                    or "on"
                    or "who"
                    or "and"
            )
        )
        {
            end++;
        }
        return end - 1;
    }

    private static bool IsStop(Document document, int token)
    {
        string form = document.Form(token);
        return form.Length > 0
            && !char.IsLetterOrDigit(form[0])
            && form
                is not (
                    "."
                    or "-"
                    or "'"
                    or "’"
                    or "'s"
                    or "’s"
                    or "&"
                    or "@"
                    or "%"
                    or "/"
                    or "$"
                );
    }

    private static bool IsLoose(Document document, int token)
    {
        ref readonly var data = ref document.Data(token);
        string form = document.Form(token);
        return data.PartOfSpeech is PartOfSpeech.Adv or PartOfSpeech.Aux
            || form.EndsWith("ly", StringComparison.Ordinal) && char.IsLower(form[0])
            || form
                is "also"
                    or "then"
                    or "later"
                    or "has"
                    or "had"
                    or "have"
                    or "was"
                    or "were"
                    or "would"
                    or "will"
                    or "did"
                    or "not"
                    or "once"
                    or "again"
                    or "both";
    }

    private static bool IsLinker(string form) =>
        form
            is "and"
                or "but"
                or "as"
                or "while"
                or "that"
                or "which"
                or "when"
                or "And"
                or "But"
                or "As"
                or "While"
                or "When";

    private static bool IsOpener(Document document, int token)
    {
        ref readonly var data = ref document.Data(token);
        string form = document.Form(token);
        return form
                is "in"
                    or "on"
                    or "at"
                    or "after"
                    or "during"
                    or "when"
                    or "while"
                    or "as"
                    or "who"
                    or "that"
                    or "to"
                    or "about"
                    or "by"
                    or "before"
                    or "following"
                    or "with"
                    or "because"
                    or "if"
            || form
                is "Monday"
                    or "Tuesday"
                    or "Wednesday"
                    or "Thursday"
                    or "Friday"
                    or "Saturday"
                    or "Sunday"
                    or "yesterday"
                    or "today"
            || data.PartOfSpeech == PartOfSpeech.Verb && data.Tag is "VBD" or "VBZ" or "VBP";
    }
}
