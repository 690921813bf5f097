using Notch.Syntax;

namespace Notch.Actors;

/// <summary>Ties two phrases that mean one: "Juan Soto, the mayor", "Juan Soto is the mayor", "the Clean Harbours Union (CHU)".</summary>
internal static class ApposedFinder
{
    /// <summary>Ties a phrase to one in front of it where they mean one.</summary>
    /// <param name="document">The document.</param>
    /// <param name="phrases">Its phrases in text order.</param>
    /// <param name="i">The phrase; not the first.</param>
    public static void Tie(Document document, List<Phrase> phrases, int i)
    {
        var right = phrases[i];
        int start = phrases[i - 1].Mention.Tokens.End;
        bool isNext = right.Mention.Tokens.Start - start == 1;
        if (isNext && document.Form(start) is "(" && IsAcronym(document, right))
        {
            right.AcronymOf = phrases[i - 1];
            return;
        }
        ref readonly var head = ref document.Data(right.Mention.Head);
        if (
            head.Relation == "appos" && TieToToken(phrases, right, head.Head)
            || Subject(document, right.Mention.Head) is var subject
                && subject >= 0
                && TieToToken(phrases, right, subject)
        )
        {
            return;
        }
        if (!isNext || document.Form(start) is not ("," or "("))
        {
            return;
        }
        var left = phrases[i - 1];
        while (!MayBeOne(left, right) && OwnerOf(phrases, left) is { } owner)
        {
            left = owner;
        }
        if (
            MayBeOne(left, right)
            && (
                (left.Kind is PhraseKind.Agent) != (right.Kind is PhraseKind.Agent)
                || left.OrganizationName is not null
                || right.Kind == PhraseKind.People
            )
            && !right.IsPlural
            && Ends(document, right)
        )
        {
            Join(left, right);
        }
    }

    private static bool TieToToken(List<Phrase> phrases, Phrase right, int token)
    {
        for (int k = right.Index - 1; k >= 0 && phrases[k].Sentence == right.Sentence; k--)
        {
            if (phrases[k].Mention.Tokens.Contains(token))
            {
                if (!MayBeOne(phrases[k], right))
                {
                    return false;
                }
                Join(phrases[k], right);
                return true;
            }
        }
        return false;
    }

    /// <summary>The subject of which a noun is said with "is": "Kwame Addo is the minister", "Addo, who is the minister"; -1 for none.</summary>
    private static int Subject(Document document, int noun)
    {
        int subject = -1;
        bool isSaid = false;
        foreach (int child in document.Children(noun))
        {
            ref readonly var below = ref document.Data(child);
            isSaid |= below.Relation == "cop" && document.Form(child) is "is" or "’s" or "'s";
            if (below.Lemma is "not" or "no")
            {
                return -1;
            }
            subject = below.Relation == "nsubj" ? child : subject;
        }
        ref readonly var data = ref document.Data(noun);
        return !isSaid || subject < 0 ? -1
            : data.Relation == "acl:relcl" && document.Form(subject) is "who" ? data.Head
            : subject;
    }

    /// <summary>"The minister of trade of Peru, Ana Soto": the phrase on which the one in front of the comma hangs.</summary>
    private static Phrase? OwnerOf(List<Phrase> phrases, Phrase owned)
    {
        int k = owned.Index - 1;
        if (k < 0 || phrases[k].Sentence != owned.Sentence)
        {
            return null;
        }
        foreach (var (preposition, attached) in phrases[k].Attached)
        {
            if (preposition is "of" or "for" && ReferenceEquals(attached, owned))
            {
                return phrases[k];
            }
        }
        return null;
    }

    private static void Join(Phrase first, Phrase second)
    {
        second.AppositionOf = first;
        first.Apposition = second;
        foreach (var phrase in (ReadOnlySpan<Phrase>)[first, second])
        {
            if (phrase is { Kind: PhraseKind.Other, Unknown: not null })
            {
                // What stands in apposition to "the envoy" is a person's name, known or not.
                phrase.Kind = PhraseKind.Person;
            }
        }
    }

    private static bool MayBeOne(Phrase left, Phrase right) =>
        (left.Kind, right.Kind) switch
        {
            (PhraseKind.Person, PhraseKind.Agent) => !right.IsPlural && IsHuman(right),
            (PhraseKind.Agent, PhraseKind.Person) => !left.IsPlural && IsHuman(left),
            (PhraseKind.Agent, PhraseKind.Other) => right.Unknown is not null
                && !left.IsPlural
                && IsHuman(left),
            (PhraseKind.Other, PhraseKind.Agent) => left.Unknown is not null
                && !right.IsPlural
                && IsHuman(right),
            (PhraseKind.Person, PhraseKind.People) => right
                is { IsIndefinite: true, IsPlural: false },
            (PhraseKind.Other, PhraseKind.People) => left.Unknown is not null
                && right is { IsIndefinite: true, IsPlural: false },
            (PhraseKind.Agent, PhraseKind.Agent) => left.OrganizationName is not null
                && right is { IsIndefinite: true, IsPlural: false }
                && right.Agent!.Kind != AgentKind.Office,
            (PhraseKind.Generic, PhraseKind.Named) => true,
            (PhraseKind.Named, PhraseKind.Generic) => true,
            _ => false,
        };

    private static bool IsHuman(Phrase phrase) =>
        phrase.Agent?.Kind is AgentKind.Office or AgentKind.People;

    private static bool IsAcronym(Document document, Phrase phrase)
    {
        string form = document.Form(phrase.Mention.Head);
        int end = phrase.Mention.Tokens.End;
        return phrase.Mention.Tokens.Count == 1
            && phrase.Unknown is not null
            && form.Length > 1
            && !form.AsSpan().ContainsAnyInRange('a', 'z')
            && end < document.Count
            && document.Form(end) is ")";
    }

    /// <summary>What follows closes the apposition: a comma, a bracket, the end, or what belongs to the noun itself.</summary>
    private static bool Ends(Document document, Phrase right)
    {
        int next = right.Mention.Tokens.End;
        int limit = document.SentenceSpan(right.Sentence).End;
        return next >= limit
            || document.Form(next)
                is ","
                    or "."
                    or ")"
                    or ";"
                    or "of"
                    or "in"
                    or "for"
                    or "to"
                    or "at"
                    or "with";
    }
}
