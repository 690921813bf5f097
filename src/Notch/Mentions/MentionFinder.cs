using Notch.Syntax;

namespace Notch.Mentions;

/// <summary>Finds base noun phrases and pronouns: "the outgoing Iraqi premier", "their".</summary>
/// <remarks>
/// A phrase ends at its head: "the president of Chile" is two mentions, "Peru's envoy" as well. Words decide where a
/// phrase begins and ends, the tree only where two phrases stand side by side, so that a wrong tree costs little.
/// </remarks>
public static class MentionFinder
{
    /// <summary>Marks a name that is an adjective: "Rwandan".</summary>
    internal const int Adjective = 1 << 30;

    /// <summary>All mentions of a document, in text order; they do not overlap.</summary>
    /// <param name="document">A document with tags and trees.</param>
    public static IReadOnlyList<Mention> Find(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return Find(document, names: new int[document.Count]);
    }

    /// <summary>The same, with names that must not be cut.</summary>
    /// <param name="document">A document with tags and trees.</param>
    /// <param name="names">For each token the number of the known name it belongs to, below zero for a title, or 0; with <see cref="Adjective"/> added where a noun must follow in the same phrase.</param>
    internal static List<Mention> Find(Document document, ReadOnlySpan<int> names)
    {
        var mentions = new List<Mention>(document.Count / 4);
        for (int s = 0; s < document.SentenceCount; s++)
        {
            var sentence = document.SentenceSpan(s);
            int i = sentence.Start;
            while (i < sentence.End)
            {
                if (
                    names[i] == 0
                    && PronounEnd(document, i, sentence.End) is var after
                    && after > i
                )
                {
                    mentions.Add(
                        new Mention(new TokenSpan(i, after), after - 1, MentionKind.Pronoun)
                    );
                    i = after;
                    continue;
                }
                if (names[i] == 0 && IsCountingPronoun(document, i))
                {
                    mentions.Add(new Mention(new TokenSpan(i, i + 1), i, MentionKind.Nominal));
                    i++;
                    continue;
                }
                if (!IsInside(document, names, i, sentence.End))
                {
                    i++;
                    continue;
                }
                int end = RunEnd(document, names, i, sentence.End);
                Cut(document, names, i, end, mentions);
                i = end;
            }
        }
        return mentions;
    }

    /// <summary>Where the run of noun-phrase words that begins at a token ends.</summary>
    private static int RunEnd(Document document, ReadOnlySpan<int> names, int start, int limit)
    {
        bool hasNoun = false;
        int i = start;
        for (; i < limit; i++)
        {
            if (names[i] != 0)
            {
                hasNoun = true;
                continue;
            }
            ref readonly var token = ref document.Data(i);
            if (
                (
                    hasNoun
                    && (
                        token.PartOfSpeech == PartOfSpeech.Det
                        || MentionWords.Times.Contains(document.Form(i))
                    )
                ) || !IsInside(document, names, i, limit)
            )
            {
                break;
            }
            hasNoun |= IsNoun(token.PartOfSpeech);
        }
        return i;
    }

    /// <summary>Cuts a run where two phrases stand side by side: "gave | the rebels | weapons".</summary>
    private static void Cut(
        Document document,
        ReadOnlySpan<int> names,
        int start,
        int end,
        List<Mention> mentions
    )
    {
        bool isBound =
            start > 0
            && start < end - 1
            && document.Form(start) is "least" or "most"
            && document.Form(start - 1).Equals("at", StringComparison.OrdinalIgnoreCase);
        start += isBound ? 1 : 0;
        int from = start;
        for (int k = start; k < end - 1; k++)
        {
            bool isCut =
                IsNoun(document.Data(k).PartOfSpeech) && IsCut(document, names, from, k, end);
            if (isCut || IsReceiver(document, names, start, k))
            {
                Add(document, names, from, k + 1, mentions);
                from = k + 1;
            }
        }
        Add(document, names, from, end, mentions);
    }

    private static bool IsReceiver(Document document, ReadOnlySpan<int> names, int start, int at) =>
        start > 0
        && names[start] > 0
        && names[start] == names[at]
        && names[at] != names[at + 1]
        && (names[at] & Adjective) == 0
        && !document.Form(at + 1).StartsWith('-')
        && document.Data(at).End - document.Data(start).Start > 3
        && document.Data(start - 1).PartOfSpeech == PartOfSpeech.Verb
        && MentionWords.Giving.Contains(document.Data(start - 1).Lemma);

    private static bool IsCut(Document document, ReadOnlySpan<int> names, int from, int at, int end)
    {
        if (
            (names[at] != 0 && names[at] == names[at + 1])
            || (names[at] > 0 && ((names[at] & Adjective) != 0 || names[at + 1] < 0))
            || document.Form(at + 1) is "-" or "–"
            || !IsOuter(document, at, from, end)
        )
        {
            return false;
        }
        bool nextIsCapital = char.IsUpper(document.Form(at + 1)[0]);
        if (nextIsCapital && (char.IsUpper(document.Form(at)[0]) || names[at] < 0))
        {
            return false;
        }
        for (int m = at + 1; m < end; m++)
        {
            if (IsNoun(document.Data(m).PartOfSpeech) && IsOuter(document, m, from, end))
            {
                return true;
            }
        }
        return false;
    }

    private static bool IsOuter(Document document, int token, int from, int end)
    {
        int head = document.Data(token).Head;
        return head == token || head < from || head >= end;
    }

    private static void Add(
        Document document,
        ReadOnlySpan<int> names,
        int from,
        int end,
        List<Mention> mentions
    )
    {
        int head = -1;
        bool isThe = document.Data(from).PartOfSpeech == PartOfSpeech.Det;
        for (int i = end - 1; i >= from; i--)
        {
            var part = document.Data(i).PartOfSpeech;
            bool may =
                names[i] != 0
                || IsNoun(part)
                || (isThe && part is PartOfSpeech.Adj or PartOfSpeech.Num);
            if (
                may
                && (
                    head < 0
                    || (!IsOuter(document, head, from, end) && IsOuter(document, i, from, end))
                )
            )
            {
                head = i;
            }
        }
        if (head < 0 && document.Data(end - 1).PartOfSpeech is PartOfSpeech.Num or PartOfSpeech.Adj)
        {
            head = IsQuantity(document, end - 1) ? end - 1 : -1;
        }
        if (head >= 0)
        {
            bool isName =
                document.Data(head).PartOfSpeech == PartOfSpeech.Propn
                || document.Data(end - 1).PartOfSpeech == PartOfSpeech.Propn;
            mentions.Add(
                new Mention(
                    new TokenSpan(from, end),
                    head,
                    isName ? MentionKind.Name : MentionKind.Nominal
                )
            );
        }
    }

    /// <summary>"many", "two", "several" in front of "of".</summary>
    private static bool IsQuantity(Document document, int token) =>
        token + 1 < document.Count
        && string.Equals(document.Form(token + 1), "of", StringComparison.Ordinal);

    private static bool IsInside(Document document, ReadOnlySpan<int> names, int i, int limit)
    {
        if (names[i] != 0)
        {
            return true;
        }
        ref readonly var token = ref document.Data(i);
        switch (token.PartOfSpeech)
        {
            case PartOfSpeech.Noun or PartOfSpeech.Propn:
                return !IsLikelyVerb(document, names, i)
                    && (
                        !MentionWords.Times.Contains(document.Form(i)) || IsCompound(token.Relation)
                    );
            case PartOfSpeech.Adj:
                return !IsLikelyVerb(document, names, i);
            case PartOfSpeech.Num or PartOfSpeech.Sym:
                return true;
            case PartOfSpeech.Det:
                return token.Tag is not ("WDT" or "WP");
            case PartOfSpeech.Verb:
                return i + 1 < limit
                    && (
                        IsModifier(token.Relation)
                        || IsBetween(document, names, i)
                        || IsTied(document, i)
                    )
                    && MayStandBefore(document, names, i)
                    && (names[i + 1] != 0 || document.Data(i + 1).PartOfSpeech != PartOfSpeech.Verb)
                    && IsInside(document, names, i + 1, limit);
            case PartOfSpeech.Adv:
                return i + 1 < limit
                    && (
                        document.Form(i + 1) is "-"
                        || (
                            document.Data(i + 1).PartOfSpeech
                                is PartOfSpeech.Adj
                                    or PartOfSpeech.Num
                            && token.Head > i
                        )
                    );
            case PartOfSpeech.Punct:
                return IsHyphen(document, i, limit);
            default:
                return false;
        }
    }

    /// <summary>"Sweden accused Norway": a word in -ed right behind a name is hardly an adjective.</summary>
    private static bool IsLikelyVerb(Document document, ReadOnlySpan<int> names, int i) =>
        i > 0
        && names[i - 1] > 0
        && (names[i - 1] & Adjective) == 0
        && (
            MentionWords.Pasts.Contains(document.Form(i))
            || (
                document.Form(i).EndsWith("ed", StringComparison.Ordinal)
                && document.Data(i).PartOfSpeech == PartOfSpeech.Adj
                && !MentionWords.Between.Contains(document.Form(i))
            )
        );

    /// <summary>A participle opens a phrase or follows a hyphen; behind a noun it is rather the verb: "Peru hosted talks".</summary>
    private static bool MayStandBefore(Document document, ReadOnlySpan<int> names, int i)
    {
        if (i == 0 || document.Data(i - 1).Sentence != document.Data(i).Sentence)
        {
            return true;
        }
        bool followsNoun =
            names[i - 1] != 0
            || document.Data(i - 1).PartOfSpeech
                is PartOfSpeech.Noun
                    or PartOfSpeech.Propn
                    or PartOfSpeech.Pron;
        return !followsNoun
            || ((names[i - 1] & Adjective) != 0 && names[i - 1] > 0)
            || IsBetween(document, names, i);
    }

    /// <summary>"Saudi-led": a participle behind a hyphen.</summary>
    private static bool IsTied(Document document, int i) =>
        i > 0
        && document.Form(i - 1) is "-" or "–" or "‑"
        && document.Data(i - 1).End == document.Data(i).Start;

    /// <summary>"Prime Minister resigned Adel": a title in front, a name behind.</summary>
    private static bool IsBetween(Document document, ReadOnlySpan<int> names, int i) =>
        i > 0
        && names[i - 1] < 0
        && MentionWords.Between.Contains(document.Form(i))
        && char.IsUpper(document.Form(i + 1)[0])
        && document.Data(i + 1).PartOfSpeech == PartOfSpeech.Propn;

    private static bool IsHyphen(Document document, int i, int limit) =>
        i > 0
        && i + 1 < limit
        && document.Form(i) is "-" or "–" or "‑"
        && document.Data(i - 1).End == document.Data(i).Start
        && document.Data(i + 1).Start == document.Data(i).End;

    private static bool IsModifier(string relation) => relation is "amod" or "compound";

    private static bool IsCompound(string relation) =>
        relation is "compound" or "nmod:poss" or "amod";

    private static bool IsNoun(PartOfSpeech part) =>
        part is PartOfSpeech.Noun or PartOfSpeech.Propn;

    /// <summary>Where a pronoun ends that begins at a token: "they", "each other", "both" without a noun; the token itself when there is none.</summary>
    private static int PronounEnd(Document document, int i, int limit)
    {
        string form = document.Form(i);
        bool hasNext = i + 1 < limit;
        if (
            hasNext
            && (
                form is "each" && document.Form(i + 1) is "other"
                || form is "one" && document.Form(i + 1) is "another"
            )
        )
        {
            return i + 2;
        }
        if (form is "both" or "Both")
        {
            bool standsAlone =
                !hasNext
                || document.Data(i + 1).PartOfSpeech
                    is PartOfSpeech.Verb
                        or PartOfSpeech.Aux
                        or PartOfSpeech.Adv
                        or PartOfSpeech.Punct;
            return standsAlone ? i + 1 : i;
        }
        return IsPronoun(document, i) ? i + 1 : i;
    }

    /// <summary>"None", "some", "each" in front of "of": they refer for whom they count.</summary>
    private static bool IsCountingPronoun(Document document, int i) =>
        document.Data(i).PartOfSpeech is PartOfSpeech.Pron or PartOfSpeech.Det or PartOfSpeech.Adv
        && IsQuantity(document, i)
        && MentionWords.Counting.Contains(document.Form(i));

    private static bool IsPronoun(Document document, int i)
    {
        ref readonly var token = ref document.Data(i);
        return token.PartOfSpeech == PartOfSpeech.Pron && token.Tag is "PRP" or "PRP$" or "DT";
    }
}
