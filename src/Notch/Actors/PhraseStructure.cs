using Notch.Syntax;

namespace Notch.Actors;

/// <summary>Ties phrases together: possessors, prepositions, quantities, appositions, shared adjectives.</summary>
internal sealed class PhraseStructure(ActorWords words)
{
    private readonly HashSet<string> partitives = words.List("partitive");

    /// <summary>Ties all phrases of a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="phrases">Its phrases in text order.</param>
    public void Tie(Document document, List<Phrase> phrases)
    {
        for (int i = 1; i < phrases.Count; i++)
        {
            var left = phrases[i - 1];
            var right = phrases[i];
            if (left.Sentence != right.Sentence)
            {
                continue;
            }
            int start = left.Mention.Tokens.End;
            int end = right.Mention.Tokens.Start;
            if (IsPossessive(document, left, start, end))
            {
                right.Possessor = left;
                right.FurtherPossessor = SecondPossessor(document, phrases, i);
            }
            else if (end - start == 1 && IsPreposition(document, start))
            {
                Attach(document, left, right, document.Form(start).ToLowerInvariant());
            }
            else if (IsCoordination(document, start, end))
            {
                Coordinate(document, phrases, i);
            }
            ApposedFinder.Tie(document, phrases, i);
        }
        for (int i = phrases.Count - 2; i >= 0; i--)
        {
            NestQuantity(document, phrases[i], phrases[i + 1]);
        }
    }

    /// <summary>"France's and Germany's ministers", "Chile and Peru's ministers": the phrase before the nearest possessor.</summary>
    private static Phrase? SecondPossessor(Document document, List<Phrase> phrases, int i)
    {
        if (i < 2 || phrases[i - 2].Sentence != phrases[i].Sentence)
        {
            return null;
        }
        int start = phrases[i - 2].Mention.Tokens.End;
        int end = phrases[i - 1].Mention.Tokens.Start;
        start += start < end && document.Form(start) is "'s" or "’s" ? 1 : 0;
        return phrases[i - 2].Kind == PhraseKind.Named && IsCoordination(document, start, end)
            ? phrases[i - 2]
            : null;
    }

    /// <summary>"Tens of thousands of Haitians": a quantity of a quantity.</summary>
    private void NestQuantity(Document document, Phrase left, Phrase right)
    {
        if (
            right.QuantityOf is not null
            && left.QuantityOf is null
            && left.Attached.Count > 0
            && left.Attached[0] is ("of", var attached)
            && ReferenceEquals(attached, right)
            && partitives.Contains(document.Form(left.Mention.Head).ToLowerInvariant())
        )
        {
            left.QuantityOf = right;
            right.CountedBy = left;
        }
    }

    /// <summary>True for two phrases that are linked and stand in one list: "France and Peru".</summary>
    public static bool AreTied(Document document, Phrase left, Phrase right) =>
        left.Sentence == right.Sentence
        && left.Links.Count > 0
        && right.Links.Count > 0
        && IsCoordination(document, left.Mention.Tokens.End, right.Mention.Tokens.Start);

    /// <summary>True for "and", "or", a comma, or a comma and a conjunction.</summary>
    public static bool IsCoordination(Document document, int start, int end)
    {
        if (end <= start || end - start > 2)
        {
            return false;
        }
        for (int t = start; t < end; t++)
        {
            bool links =
                document.Data(t).PartOfSpeech == PartOfSpeech.Cconj
                || document.Form(t) is "," or "&" or "/";
            if (!links || document.Form(t) is "but")
            {
                return false;
            }
        }
        return true;
    }

    private static bool IsPossessive(Document document, Phrase left, int start, int end)
    {
        if (end == start)
        {
            return document.Data(left.Mention.Head).Tag is "PRP$";
        }
        bool isMark =
            document.Data(start).Tag == "POS" || document.Form(start) is "'s" or "’s" or "'" or "’";
        return isMark
            && (end - start == 1 || (end - start == 2 && document.Form(start + 1) is "s"));
    }

    private static bool IsPreposition(Document document, int t) =>
        document.Data(t).PartOfSpeech is PartOfSpeech.Adp or PartOfSpeech.Sconj
        || document.Form(t) is "of" or "to";

    private void Attach(Document document, Phrase left, Phrase right, string preposition)
    {
        left.Attached.Add((preposition, right));
        if (
            preposition == "of"
            && partitives.Contains(document.Form(left.Mention.Head).ToLowerInvariant())
            && left.Kind is PhraseKind.Other or PhraseKind.Agent
            && right.Kind is not PhraseKind.Other
        )
        {
            left.QuantityOf = right;
            right.CountedBy = left;
        }
    }

    private static void Coordinate(Document document, List<Phrase> phrases, int i)
    {
        var left = phrases[i - 1];
        var right = phrases[i];
        if (IsAdjectival(document, left, right))
        {
            left.IsAbsorbed = true;
            var first = left.Core!;
            right.Modifications.Insert(0, new Modification(first, ActorRole.Modifier));
            right.Shared++;
            for (int k = i - 2; k >= 0 && phrases[k].Sentence == right.Sentence; k--)
            {
                // "Russian, Syrian and Iranian officials"
                if (
                    !IsCoordination(
                        document,
                        phrases[k].Mention.Tokens.End,
                        phrases[k + 1].Mention.Tokens.Start
                    ) || !IsAdjectival(document, phrases[k], right)
                )
                {
                    break;
                }
                phrases[k].IsAbsorbed = true;
                right.Modifications.Insert(
                    0,
                    new Modification(phrases[k].Core!, ActorRole.Modifier)
                );
                right.Shared++;
            }
            return;
        }
        if (left.Kind == PhraseKind.Named && right.Kind == PhraseKind.Named && i >= 2)
        {
            ShareAttachment(phrases, i);
        }
    }

    /// <summary>"The presidents of Peru and Chile": the second country too belongs to the plural noun.</summary>
    private static void ShareAttachment(List<Phrase> phrases, int i)
    {
        for (int k = i - 2; k >= 0 && phrases[k].Sentence == phrases[i].Sentence; k--)
        {
            foreach (var (preposition, phrase) in phrases[k].Attached)
            {
                if (phrase == phrases[i - 1] && phrases[k].IsPlural)
                {
                    phrases[k].Attached.Add((preposition, phrases[i]));
                    return;
                }
            }
        }
    }

    /// <summary>"Russian" in "Russian and Syrian jets", "US" in "US and Iraqi troops".</summary>
    private static bool IsAdjectival(Document document, Phrase left, Phrase right)
    {
        if (
            left.Core is not { } core
            || left.Mention.Tokens.End != core.Tokens.End
            || left.Modifications.Count > 0
            || right.Modifications.Count == 0
            || right.Kind is not (PhraseKind.Agent or PhraseKind.Other or PhraseKind.Person)
            || right.Modifications[0].Match.First.Actor?.Kind is not ActorKind.Country
            || right.IsDefinite
        )
        {
            return false;
        }
        if (left.Kind == PhraseKind.People)
        {
            return !document.Form(core.Tokens.End - 1).EndsWith('s')
                || document.Data(core.Tokens.End - 1).PartOfSpeech == PartOfSpeech.Adj;
        }
        return left.Kind == PhraseKind.Named
            && core.First.Kind == NameKind.Name
            && core.End - core.Start <= 4
            && right.Modifications[0].Match.First.Kind == NameKind.Demonym;
    }
}
