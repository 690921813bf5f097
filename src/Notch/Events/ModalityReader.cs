using System.Collections.Frozen;

namespace Notch.Events;

/// <summary>Reads negation, modals, conditions, purpose and history off the tree.</summary>
internal sealed class ModalityReader(ClauseTree tree)
{
    private static readonly FrozenSet<string> Negators = Set(
        "not n't nt never neither nor hardly scarcely"
    );

    private static readonly FrozenSet<string> Conditions = Set("if unless whether lest provided");

    private static readonly FrozenSet<string> Future = Set(
        "planned future upcoming imminent forthcoming scheduled proposed promised coming"
    );

    private static readonly FrozenSet<string> Possible = Set(
        "possible potential hypothetical likely eventual feared alleged suspected would-be"
    );

    private static readonly FrozenSet<string> Transparent = Set(
        "appear seem tend try attempt manage happen prove come go get have need use be dare ought"
    );

    private static FrozenSet<string> Set(string words) =>
        words.Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Of the word's own clause.</summary>
    public Modality Own(int token) =>
        tree.IsNominal(token) && !tree.Has(token, Rel.Copula) ? OwnNoun(token) : OwnClause(token);

    /// <summary>Of the word's own clause and of the transparent words above it ("seemed to attack", "is going to attack").</summary>
    /// <param name="token">The word.</param>
    /// <param name="isFolded">Given a word above and the word below it: true when the upper one folds the lower, and so adds its modality itself.</param>
    public Modality WithAbove(int token, Func<int, int, bool> isFolded)
    {
        var modality = Own(token);
        int at = token;
        for (int steps = 0; steps < 5; steps++)
        {
            int head = tree.Head(at);
            if (
                head == at
                || isFolded(head, at)
                || !IsOpen(at)
                || tree[at] == Rel.ClauseComplement && tree.Has(at, Rel.Subject)
            )
            {
                break;
            }
            modality = modality.Under(Own(head)).Under(Above(head));
            at = head;
        }
        return modality;
    }

    /// <summary>Clauses that take their modality from above: infinitives, and gerunds after a predicate ("responsible for discussing").</summary>
    private bool IsOpen(int token) =>
        tree[token] is Rel.OpenComplement or Rel.ClauseComplement
        || tree[token] == Rel.AdverbialClause
            && tree.Tag(token) == "VBG"
            && !tree.IsVerb(tree.Head(token));

    /// <summary>What a transparent verb adds to its infinitive.</summary>
    private Modality Above(int verb)
    {
        string lemma = tree.Lemma(verb);
        if (lemma == "go" && tree.Tag(verb) == "VBG")
        {
            return new Modality(Future: true);
        }
        if (lemma is "about" or "set" or "due" or "poised")
        {
            return new Modality(Future: true);
        }
        if (lemma is "have" or "need")
        {
            return HasWord(verb, "yet") ? new Modality(Negated: true)
                : Phrase.IsWord(tree.Document, verb, "had") ? default
                : new Modality(Demanded: true);
        }
        return Transparent.Contains(lemma)
            ? default
            : new Modality(Hypothetical: !tree.IsVerb(verb));
    }

    private bool HasWord(int token, string word)
    {
        foreach (int child in tree.Children(token))
        {
            if (Phrase.IsWord(tree.Document, child, word))
            {
                return true;
            }
        }
        return false;
    }

    private Modality OwnNoun(int token)
    {
        var modality = default(Modality);
        foreach (int child in tree.Children(token))
        {
            string lemma = tree.Lemma(child);
            if (tree[child] == Rel.Determiner && lemma == "no")
            {
                modality = modality with { Negated = true };
            }
            else if (lemma is "more" or "further" && HasWord(child, "no"))
            {
                modality = modality with { Negated = true };
            }
            else if (tree[child] == Rel.Case && lemma == "without")
            {
                modality = modality with { Negated = true };
            }
            else if (tree[child] is Rel.AdjectiveModifier or Rel.Compound)
            {
                bool future = Future.Contains(lemma) || Future.Contains(tree.Document.Form(child));
                bool possible =
                    Possible.Contains(lemma) || Possible.Contains(tree.Document.Form(child));
                modality = modality with
                {
                    Future = modality.Future || future,
                    Hypothetical = modality.Hypothetical || possible,
                };
            }
        }
        return
            tree[token] is Rel.Subject or Rel.Object or Rel.PassiveSubject
            && OwnClause(tree.Head(token)) is { Negated: false } above
            ? modality.Under(above with { Past = false })
            : modality;
    }

    private Modality OwnClause(int token)
    {
        var modality = default(Modality);
        bool auxiliary = false;
        foreach (int child in tree.Children(token))
        {
            auxiliary |= tree[child] == Rel.Auxiliary;
            modality = WithChild(modality, token, child);
        }
        if (!auxiliary && tree[token] == Rel.Conjunct && !tree.Has(token, Rel.Subject))
        {
            modality = modality.Under(OwnClause(tree.Head(token)) with { Negated = false });
        }
        if (
            tree[token] is Rel.AdverbialClause or Rel.NounClause
            && tree.IsIntroducedBy(token, "to")
        )
        {
            modality =
                tree[token] == Rel.AdverbialClause
                    ? modality with
                    {
                        Purpose = true,
                    }
                    : modality with
                    {
                        Future = true,
                    };
        }
        return IsQuestion(token) ? modality with { Hypothetical = true } : modality;
    }

    private Modality WithChild(Modality modality, int token, int child)
    {
        string lemma = tree.Lemma(child);
        switch (tree[child])
        {
            case Rel.Adverbial or Rel.Other or Rel.Coordinator when IsNegator(child):
                return modality with { Negated = !modality.Negated };
            case Rel.Adverbial when lemma == "long" && HasWord(child, "no"):
                return modality with { Negated = true };
            case Rel.Subject or Rel.PassiveSubject or Rel.Object:
                bool none =
                    HasNo(child) && !tree.HasCase(child)
                    || lemma is "nobody" or "none" or "nothing";
                return none ? modality with { Negated = true } : modality;
            case Rel.Auxiliary:
                return WithAuxiliary(modality, token, child, lemma);
            case Rel.Mark when Conditions.Contains(lemma):
                return modality with { Hypothetical = true };
            case Rel.Mark when lemma == "without":
                return modality with { Negated = true };
            default:
                return modality;
        }
    }

    private bool IsNegator(int child) =>
        (
            Negators.Contains(tree.Lemma(child))
            || Negators.Contains(tree.Document.Form(child).ToLowerInvariant())
        ) && !(child + 1 < tree.Document.Count && Phrase.IsWord(tree.Document, child + 1, "only"));

    private bool HasNo(int noun)
    {
        foreach (int child in tree.Children(noun))
        {
            if (tree[child] == Rel.Determiner && tree.Lemma(child) == "no")
            {
                return true;
            }
        }
        return false;
    }

    private Modality WithAuxiliary(Modality modality, int token, int child, string lemma)
    {
        string form = tree.Document.Form(child).ToLowerInvariant();
        return form switch
        {
            "will" or "'ll" or "’ll" or "shall" or "wo" => modality with { Future = true },
            "would" or "'d" or "’d" => IsReported(token) && !tree.IsIntroducedBy(token, "if")
                ? modality with
                {
                    Future = true,
                }
                : modality with
                {
                    Hypothetical = true,
                },
            "may" or "might" or "could" or "can" or "ca" => modality with { Hypothetical = true },
            "should" or "must" or "ought" => modality with { Demanded = true },
            "had" when tree.Tag(token) is "VBN" or "VBD" && !IsReported(token) => modality with
            {
                Past = true,
            },
            _ => lemma is "will" or "shall" ? modality with { Future = true } : modality,
        };
    }

    /// <summary>True in a clause that a past verb of speech governs: "would" is then future, "had" plain past.</summary>
    private bool IsReported(int token)
    {
        int at = token;
        for (int steps = 0; steps < 5; steps++)
        {
            int head = tree.Head(at);
            if (head == at)
            {
                return false;
            }
            if (tree[at] is Rel.ClauseComplement or Rel.Parataxis)
            {
                return tree.IsVerb(head);
            }
            if (
                tree[at] == Rel.NounClause
                && tree.IsNominal(head)
                && tree.IsIntroducedBy(at, "that")
            )
            {
                return true;
            }
            at = head;
        }
        return false;
    }

    private bool IsQuestion(int token)
    {
        var sentence = tree.Document.SentenceSpan(tree.Document.Data(token).Sentence);
        string last = tree.Document.Form(sentence.End - 1);
        return last.Contains('?', StringComparison.Ordinal)
            && (tree[token] == Rel.Root || tree[tree.Head(token)] == Rel.Root);
    }
}
