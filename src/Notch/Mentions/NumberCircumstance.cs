using System.Collections.Frozen;
using Notch.Syntax;

namespace Notch.Mentions;

/// <summary>What happens to those who are counted: the verb, participle or toll that a number belongs to.</summary>
internal sealed class NumberCircumstance(NumberLexicon lexicon, Document document, string[] words)
{
    private const int Reach = 6;

    private static readonly FrozenSet<string> Bridges =
        "who were was are is have has had been being be others other people more remain remains stay still , and shot stabbed beaten"
            .Split(' ')
            .ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> TollWords =
        "to at of past from above reached is was stands near nears beyond"
            .Split(' ')
            .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The kind that circumstances give, and the word that gives it; nulls when they give none.</summary>
    /// <param name="quantity">The number.</param>
    /// <param name="thing">The noun counted.</param>
    /// <param name="end">Token after the noun phrase.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="byNoun">What the noun alone says.</param>
    public (NumberKind? Kind, int? Governor) Of(
        NumberQuantity quantity,
        int? thing,
        int end,
        TokenSpan sentence,
        NumberKind? byNoun
    )
    {
        if (thing is not null && byNoun is NumberKind.Count)
        {
            return (null, null);
        }
        bool isPerson = thing is null || byNoun is not null;
        if (ByState(quantity, thing, end, sentence, isPerson) is { } state)
        {
            return state;
        }
        if (ByToll(quantity.Start, sentence.Start) is { } toll)
        {
            return (NumberKind.Dead, toll);
        }
        var found = ByVerbBefore(quantity, sentence, isPerson);
        if (found.Kind is null)
        {
            found = ByTree(quantity, thing, end, isPerson);
        }
        return found.Kind is null ? ByVerbAfter(end, sentence, isPerson) : found;
    }

    private (NumberKind? Kind, int? Governor) ByTree(
        NumberQuantity quantity,
        int? thing,
        int end,
        bool isPerson
    )
    {
        int top = Top(thing ?? quantity.End - 1, new TokenSpan(quantity.Start, end));
        for (int steps = 0; steps < 3; steps++)
        {
            int head = document.Data(top).Head;
            string relation = document.Data(top).Relation;
            if (head == top)
            {
                break;
            }
            string lemma = Lemma(head);
            if (ByVerb(top, head, thing, isPerson) is { } kind)
            {
                return (kind, head);
            }
            bool isOf = relation == "nmod" && QuoteBranch.Has(document, top, "case", "of");
            if (
                isOf
                && isPerson
                && lexicon.Kind("noun", lemma)
                    is NumberKind.Dead
                        or NumberKind.Wounded
                        or NumberKind.Held
                        or NumberKind.Casualties
            )
            {
                return (lexicon.Kind("noun", lemma), head);
            }
            if (relation != "conj" && !(isOf && lexicon.IsGroup(lemma)))
            {
                break;
            }
            top = head;
        }
        return (null, null);
    }

    private NumberKind? ByVerb(int top, int verb, int? thing, bool isPerson)
    {
        string relation = document.Data(top).Relation;
        string lemma = Lemma(verb);
        if (
            thing is { } noun
            && Lemma(noun) == "life"
            && relation is "obj" or "nsubj:pass"
            && lexicon.Kind("takes", lemma) is { } taken
        )
        {
            return taken;
        }
        bool isPassive = IsPassive(verb);
        if (relation is "obj" or "nsubj:pass" || relation == "nsubj" && isPassive)
        {
            return ByObject(lemma, isPerson);
        }
        return relation == "nsubj" && isPerson ? lexicon.Kind("subject", lemma) : null;
    }

    /// <summary>"12 dead", "30 were wounded", "12 people killed in the raid", "12 wounded soldiers", "12 are in jail".</summary>
    private (NumberKind?, int?)? ByState(
        NumberQuantity quantity,
        int? thing,
        int end,
        TokenSpan sentence,
        bool isPerson
    )
    {
        for (int i = quantity.End; thing is { } t && i < t; i++)
        {
            if (lexicon.Kind("state", words[i]) is { } kind)
            {
                return (kind, i);
            }
        }
        if (
            quantity.End + 2 < sentence.End
            && words[quantity.End] == "of"
            && words[quantity.End + 1] == "the"
            && lexicon.Kind("state", words[quantity.End + 2]) is { } whole
        )
        {
            return (whole, quantity.End + 2);
        }
        for (int i = end; isPerson && i < sentence.End && i < end + Reach; i++)
        {
            if (lexicon.Kind("state", words[i]) is { } kind)
            {
                return (kind, i);
            }
            if (
                i + 1 < sentence.End
                && words[i] is "in" or "behind"
                && lexicon.Kind("in", words[i + 1]) is { } place
            )
            {
                return (place, i + 1);
            }
            if (!IsBridge(i, sentence.End))
            {
                break;
            }
        }
        return null;
    }

    private bool IsBridge(int token, int limit) =>
        words[token] switch
        {
            "," => token + 1 < limit && words[token + 1] == "who",
            "and" => words[token - 1] is "shot" or "stabbed" or "beaten",
            var word => Bridges.Contains(word)
                || document.Data(token).PartOfSpeech is PartOfSpeech.Adv or PartOfSpeech.Aux,
        };

    /// <summary>"the death toll rose to 12": the toll, or null.</summary>
    private int? ByToll(int start, int first)
    {
        if (start - 1 < first || !TollWords.Contains(words[start - 1]))
        {
            return null;
        }
        for (int i = start - 2; i >= first && i >= start - 8 && words[i] is not ("," or ";"); i--)
        {
            bool isNumberOf = words[i] is "dead" or "deaths" && i > first && words[i - 1] == "of";
            if (words[i] == "toll" || isNumberOf)
            {
                return i;
            }
        }
        return null;
    }

    /// <summary>"killing 12": the verb stands right before.</summary>
    private (NumberKind? Kind, int? Governor) ByVerbBefore(
        NumberQuantity quantity,
        TokenSpan sentence,
        bool isPerson
    )
    {
        int before = quantity.Start - 1;
        while (
            before > sentence.Start
            && words[before] is "the" or "its" or "their" or "these" or "those"
        )
        {
            before--;
        }
        if (
            before >= sentence.Start
            && document.Data(before).PartOfSpeech == PartOfSpeech.Verb
            && !IsPassive(before)
            && ByObject(Lemma(before), isPerson) is { } done
        )
        {
            return (done, before);
        }
        return (null, null);
    }

    /// <summary>"12 died", "12 who were shot": the verb stands right behind.</summary>
    private (NumberKind? Kind, int? Governor) ByVerbAfter(
        int end,
        TokenSpan sentence,
        bool isPerson
    )
    {
        int after = end;
        while (
            after < sentence.End
            && (
                words[after] is "who" or "others"
                || document.Data(after).PartOfSpeech is PartOfSpeech.Aux or PartOfSpeech.Adv
            )
        )
        {
            after++;
        }
        if (
            !isPerson
            || after >= sentence.End
            || document.Data(after).PartOfSpeech != PartOfSpeech.Verb
        )
        {
            return (null, null);
        }
        string lemma = Lemma(after);
        if (lexicon.Kind("subject", lemma) is { } does)
        {
            return (does, after);
        }
        bool isDone = document.Data(after).Tag == "VBN" || after > end && IsPassive(after);
        return isDone && ByObject(lemma, isPerson) is { } undergone
            ? (undergone, after)
            : (null, null);
    }

    private NumberKind? ByObject(string lemma, bool isPerson) =>
        lexicon.Kind("object", lemma) is { } kind && (isPerson || kind is NumberKind.Troops) ? kind
        : isPerson ? lexicon.Kind("person", lemma)
        : null;

    private string Lemma(int token) => document.Data(token).Lemma.ToLowerInvariant();

    private bool IsPassive(int verb)
    {
        foreach (int child in document.Children(verb))
        {
            if (document.Data(child).Relation is "aux:pass" or "nsubj:pass")
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Climbs out of the number's own phrase.</summary>
    public int Top(int token, TokenSpan phrase)
    {
        int at = token;
        for (int steps = 0; steps < Reach; steps++)
        {
            int head = document.Data(at).Head;
            if (head == at || !phrase.Contains(head))
            {
                break;
            }
            at = head;
        }
        return at;
    }
}
