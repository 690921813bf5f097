using Notch.Syntax;

namespace Notch.Mentions;

/// <summary>Says whether the clause around a token is past or still to come: from its tree, or from nearby words when there is none.</summary>
internal static class DateTenseFinder
{
    private const int WindowWords = 10;

    /// <summary>The tense of the verb that governs a token.</summary>
    public static DateTense Of(Document document, int token)
    {
        bool hasTree = document.Data(token).Head != token || document.Children(token).Length > 0;
        return hasTree ? FromTree(document, token) : FromWords(document, token);
    }

    private static DateTense FromTree(Document document, int token)
    {
        for (int steps = 0; steps < 12; steps++)
        {
            var data = document.Data(token);
            var found = Clause(document, token, data);
            if (found is not null)
            {
                return found.Value;
            }
            if (data.Head == token)
            {
                break;
            }
            token = data.Head;
        }
        return DateTense.Unknown;
    }

    /// <summary>The tense that a token and its auxiliaries carry; null when the next head up must decide.</summary>
    private static DateTense? Clause(Document document, int token, in TokenData data)
    {
        bool isPassive = false;
        bool isPast = false;
        bool isPresent = false;
        foreach (int child in document.Children(token))
        {
            ref readonly var aux = ref document.Data(child);
            if (aux.PartOfSpeech != PartOfSpeech.Aux)
            {
                isPassive |= IsInfinitive(document, child) && data.Tag == "VB";
                continue;
            }
            string form = document.Form(child);
            if (IsWill(form))
            {
                return DateTense.Future;
            }
            if (aux.Tag == "MD")
            {
                return HasPerfect(document, token) ? DateTense.Past : DateTense.Future;
            }
            isPast |= aux.Tag == "VBD" || IsHave(form);
            isPresent |= aux.Tag is "VBZ" or "VBP";
        }
        if (data.PartOfSpeech is not (PartOfSpeech.Verb or PartOfSpeech.Aux))
        {
            return isPast ? DateTense.Past
                : isPresent ? DateTense.Unknown
                : null;
        }
        return data.Tag switch
        {
            "VBD" => DateTense.Past,
            "VBN" when IsArranged(data.Lemma) => DateTense.Future,
            "VBN" when isPresent && !isPast => DateTense.Unknown,
            "VBN" => DateTense.Past,
            "VBG" when isPast => DateTense.Past,
            "VBG" when isPresent => DateTense.Future,
            "VBG" => null,
            "VB" when isPast => DateTense.Past,
            "VB" when isPassive => Infinitive(document, data),
            "VBZ" or "VBP" => IsScheduled(data.Lemma) ? DateTense.Future : DateTense.Unknown,
            _ => isPast ? DateTense.Past : null,
        };
    }

    /// <summary>"plans to meet" looks ahead; "managed to meet" and "gathered to protest" lie where their governor lies.</summary>
    private static DateTense? Infinitive(Document document, in TokenData data)
    {
        if (data.Relation.StartsWith("advcl", StringComparison.Ordinal))
        {
            return null;
        }
        return IsAchieved(document.Data(data.Head).Lemma) ? null : DateTense.Future;
    }

    private static DateTense FromWords(Document document, int token)
    {
        var sentence = document.SentenceSpan(document.Data(token).Sentence);
        for (int i = token - 1; i >= Math.Max(sentence.Start, token - WindowWords); i--)
        {
            if (WordTense(document, i) is { } before)
            {
                return before;
            }
        }
        for (int i = token + 1; i < Math.Min(sentence.End, token + WindowWords); i++)
        {
            if (WordTense(document, i) is { } after)
            {
                return after;
            }
        }
        return DateTense.Unknown;
    }

    private static DateTense? WordTense(Document document, int token)
    {
        string form = document.Form(token);
        bool isPlanned = form.Length > 3 && form[^1] == 's' && IsScheduled(form[..^1]);
        if (IsWill(form) || IsArranged(form) || isPlanned)
        {
            return DateTense.Future;
        }
        string? tag = document.Data(token).Tag;
        if (tag == "VBD" || form is "was" or "were" or "had" or "said" or "did")
        {
            return DateTense.Past;
        }
        return null;
    }

    private static bool IsInfinitive(Document document, int child) =>
        document.Form(child).Equals("to", StringComparison.OrdinalIgnoreCase);

    private static bool HasPerfect(Document document, int verb)
    {
        foreach (int child in document.Children(verb))
        {
            if (IsHave(document.Form(child)))
            {
                return true;
            }
        }
        return false;
    }

    private static bool IsHave(string form) =>
        form.ToLowerInvariant() is "have" or "has" or "had" or "'ve" or "’ve" or "having";

    private static bool IsWill(string form) =>
        form.ToLowerInvariant() is "will" or "shall" or "'ll" or "’ll" or "wo" or "gonna";

    private static bool IsArranged(string word) =>
        word
            is "expect"
                or "expected"
                or "schedule"
                or "scheduled"
                or "plan"
                or "planned"
                or "due"
                or "slate"
                or "slated"
                or "anticipate"
                or "anticipated";

    /// <summary>"The deal expires on Friday": what stands in a calendar is told of as present.</summary>
    private static bool IsScheduled(string lemma) =>
        lemma
            is "expire"
                or "end"
                or "begin"
                or "start"
                or "open"
                or "close"
                or "resume"
                or "convene"
                or "meet"
                or "arrive"
                or "depart"
                or "reopen"
                or "conclude"
                or "elapse";

    private static bool IsAchieved(string lemma) =>
        lemma
            is "manage"
                or "seem"
                or "appear"
                or "have"
                or "begin"
                or "continue"
                or "help"
                or "fail"
                or "use"
                or "try"
                or "start"
                or "decline"
                or "refuse"
                or "cease"
                or "happen"
                or "force"
                or "gather";
}
