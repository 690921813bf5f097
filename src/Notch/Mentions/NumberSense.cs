using Notch.Syntax;

namespace Notch.Mentions;

/// <summary>Says what a number counts: from its noun, and from the verb or participle that happens to it.</summary>
internal sealed class NumberSense(NumberLexicon lexicon, Document document, string[] words)
{
    private readonly NumberCircumstance circumstance = new(lexicon, document, words);

    /// <summary>The mention of a bounded number; null when it counts nothing.</summary>
    public NumberMention? Read(
        NumberQuantity quantity,
        TokenSpan sentence,
        List<NumberMention> earlier
    )
    {
        var tokens = new TokenSpan(quantity.Start, quantity.End);
        if (quantity.Unit is { } unit)
        {
            var kindOfUnit = unit == "%" ? NumberKind.Share : NumberKind.Sum;
            int? whole = unit == "%" ? ThingAt(quantity.End, sentence.End) : null;
            return Make(quantity, tokens, kindOfUnit) with
            {
                Unit = unit,
                Thing = whole,
                Governor = Verb(quantity.End - 1, tokens),
            };
        }
        int? thing = ThingAt(quantity.End, sentence.End);
        int end = (thing ?? quantity.End - 1) + 1;
        var byNoun = ByNoun(quantity, thing);
        var (kind, governor) = circumstance.Of(quantity, thing, end, sentence, byNoun);
        var previous =
            earlier.Count > 0 && earlier[^1].Tokens.Start >= sentence.Start ? earlier[^1] : null;
        bool isPart = previous is not null && IsPart(quantity, previous);
        if (
            kind is null
            && previous is not null
            && (isPart || IsListed(quantity, previous))
            && IsPeople(previous.Kind)
            && IsWeak(byNoun, thing)
        )
        {
            (kind, governor) = (previous.Kind, previous.Governor);
        }
        kind ??= byNoun;
        if (kind is null && thing is null && isPart && previous is { Thing: not null })
        {
            // "200 drones, of which 187 were shot down": things as the ones before.
            kind = previous.Kind;
        }
        if (kind is null && (thing is null || quantity.IsOne))
        {
            return null;
        }
        return Make(quantity, tokens, kind ?? NumberKind.Count) with
        {
            Thing = thing,
            Governor =
                governor ?? Verb(thing ?? quantity.End - 1, new TokenSpan(quantity.Start, end)),
            IsPart = isPart,
        };
    }

    /// <summary>"no casualties", "nobody was killed": zero.</summary>
    public void ReadNone(TokenSpan sentence, List<NumberMention> found)
    {
        for (int i = sentence.Start; i + 1 < sentence.End; i++)
        {
            bool isNobody =
                words[i] is "nobody" or "none" || words[i] == "no" && words[i + 1] is "one";
            if (words[i] != "no" && !isNobody)
            {
                continue;
            }
            int start = i;
            int end = words[i] == "no" && isNobody ? i + 2 : i + 1;
            int? thing = isNobody ? null : ThingAt(end, Math.Min(sentence.End, end + 3));
            var quantity = new NumberQuantity(start, end, 0) { Low = 0, High = 0 };
            var byNoun = ByNoun(quantity, thing);
            var (kind, governor) = circumstance.Of(
                quantity,
                thing,
                (thing ?? end - 1) + 1,
                sentence,
                byNoun
            );
            kind ??= byNoun is NumberKind.Dead or NumberKind.Wounded or NumberKind.Casualties
                ? byNoun
                : null;
            if (kind is null)
            {
                continue;
            }
            found.Add(
                Make(quantity, new TokenSpan(start, end), kind.Value) with
                {
                    Thing = thing,
                    Governor = governor,
                }
            );
            found.Sort((a, b) => a.Tokens.Start.CompareTo(b.Tokens.Start));
        }
    }

    private static NumberMention Make(NumberQuantity q, TokenSpan tokens, NumberKind kind) =>
        new(tokens, kind, q.Value, q.Low, q.High, q.Bound);

    private string Lemma(int token) => document.Data(token).Lemma.ToLowerInvariant();

    private bool IsNoun(int token) =>
        document.Data(token).PartOfSpeech is PartOfSpeech.Noun or PartOfSpeech.Propn;

    /// <summary>The noun that is counted: the last of the first run of nouns, with adjectives before it; null when a verb or a stop comes first.</summary>
    private int? ThingAt(int start, int limit)
    {
        int? noun = null;
        for (int i = start; i < limit && i < start + 8; i++)
        {
            var part = document.Data(i).PartOfSpeech;
            string word = words[i];
            bool isState = lexicon.Kind("state", word) is not null;
            if (IsNoun(i) && !(isState && noun is null && !NounFollows(i, limit)))
            {
                noun = i;
                continue;
            }
            bool isJoint = word is "-" or "‑" && i + 1 < limit;
            if (noun is not null && isJoint && IsNoun(i + 1))
            {
                continue;
            }
            if (noun is not null)
            {
                break;
            }
            bool isInside =
                part is PartOfSpeech.Adj or PartOfSpeech.Det or PartOfSpeech.Num
                || word is "of" or "more" or "other" or "its" or "their" or "his" or "'s" or "’s"
                || isJoint
                || part == PartOfSpeech.Propn
                || part is PartOfSpeech.Verb or PartOfSpeech.Adv && NounFollows(i, limit);
            if (!isInside || isState && !NounFollows(i, limit))
            {
                break;
            }
        }
        return noun;
    }

    /// <summary>"30 wounded soldiers", not "30 wounded in".</summary>
    private bool NounFollows(int token, int limit) =>
        token + 1 < limit
        && (
            IsNoun(token + 1)
            || document.Data(token + 1).PartOfSpeech == PartOfSpeech.Adj
                && token + 2 < limit
                && IsNoun(token + 2)
        )
        && document.Data(token).Head > token
        && document.Data(token).Relation is "amod" or "compound" or "advmod";

    private NumberKind? ByNoun(NumberQuantity quantity, int? thing)
    {
        if (thing is not { } noun)
        {
            return null;
        }
        string lemma = Lemma(noun);
        if (quantity.End + 1 < noun && words[quantity.End + 1] == "strong")
        {
            return lexicon.Kind("strong", lemma);
        }
        return lexicon.Kind("noun", lemma)
            ?? (document.Data(noun).Tag == "NNPS" ? NumberKind.People : null);
    }

    private static bool IsPeople(NumberKind kind) =>
        kind is not (NumberKind.Count or NumberKind.Sum or NumberKind.Share);

    private static bool IsWeak(NumberKind? noun, int? thing) =>
        noun is NumberKind.People or NumberKind.Troops or NumberKind.Demonstrators || thing is null;

    /// <summary>The verb or noun above a phrase; null at the root.</summary>
    private int? Verb(int token, TokenSpan phrase)
    {
        int top = circumstance.Top(token, phrase);
        int head = document.Data(top).Head;
        return head == top ? null : head;
    }

    /// <summary>"including three children", "two of them".</summary>
    private bool IsPart(NumberQuantity quantity, NumberMention previous)
    {
        int end = quantity.End;
        if (
            end + 1 < words.Length
            && words[end] == "of"
            && words[end + 1] is "them" or "whom" or "those" or "these"
        )
        {
            return true;
        }
        for (int i = quantity.Start - 1; i >= previous.Tokens.End && i >= quantity.Start - 3; i--)
        {
            bool isOfThem =
                words[i] == "of" && i + 1 < words.Length && words[i + 1] is "which" or "whom";
            if (words[i] is "including" or "include" or "included" or "among" || isOfThem)
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>"killed 12 soldiers and three civilians": nothing but the other's noun phrase stands between.</summary>
    private bool IsListed(NumberQuantity quantity, NumberMention previous)
    {
        int from = (previous.Thing ?? previous.Tokens.End - 1) + 1;
        int gap = quantity.Start - from;
        if (gap is < 1 or > 2)
        {
            return false;
        }
        for (int i = from; i < quantity.Start; i++)
        {
            if (words[i] is not ("," or "and" or "or" or "plus" or "with"))
            {
                return false;
            }
        }
        return true;
    }
}
