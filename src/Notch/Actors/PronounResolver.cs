using Notch.Syntax;

namespace Notch.Actors;

/// <summary>Finds whom "he", "she", "it" and "they" mean: gender and number first, then recency and subjecthood.</summary>
/// <remarks>
/// Other nouns compete for "it" and "they", so that a pronoun that rather means "the decision" resolves to nobody.
/// </remarks>
internal sealed class PronounResolver(Document document, List<Phrase> phrases, SetLinker sets)
{
    private const int Reach = 3;

    private enum Want
    {
        He,
        She,
        It,
        They,
    }

    /// <summary>Links a pronoun; leaves it without links when nothing fits.</summary>
    public void Resolve(Phrase pronoun)
    {
        string form = document.Form(pronoun.Mention.Head).ToLowerInvariant();
        if (form is "other" or "another" or "both")
        {
            sets.LinkSides(pronoun, form == "both" ? 2 : 0, form == "both" ? 3 : 0);
            return;
        }
        Want? want = form switch
        {
            "he" or "him" or "his" or "himself" => Want.He,
            "she" or "her" or "hers" or "herself" => Want.She,
            "it" or "its" or "itself" => Want.It,
            "they" or "them" or "their" or "themselves" => Want.They,
            _ => null,
        };
        if (want is not { } wanted || IsExpletive(pronoun))
        {
            return;
        }
        var beside = Beside(pronoun);
        Phrase? best = null;
        double bestScore = 0;
        for (
            int i = pronoun.Index - 1;
            i >= 0 && pronoun.Sentence - phrases[i].Sentence <= Reach;
            i--
        )
        {
            if (phrases[i].Links.Exists(l => beside.Contains(l.Entity)))
            {
                continue;
            }
            double score = Score(pronoun, phrases[i], wanted);
            if (score > bestScore)
            {
                bestScore = score;
                best = phrases[i];
            }
        }
        if (best is null || best.Links.Count == 0)
        {
            return;
        }
        double confidence = Math.Clamp(bestScore / 150, 0.4, 0.8);
        AddLinks(pronoun, best, confidence);
        if (wanted == Want.They)
        {
            AddConjuncts(pronoun, best, confidence);
        }
        if (
            wanted is Want.He or Want.She
            && best.Links[0].Entity is { Gender: Gender.Unknown } person
        )
        {
            person.Gender = wanted == Want.He ? Gender.Male : Gender.Female;
        }
    }

    /// <summary>"In his weekly address, Juan Moreno said": the name comes behind, so this is asked when all else is linked.</summary>
    public void ResolveForward(int index)
    {
        var pronoun = phrases[index];
        if (
            pronoun.Links.Count > 0
            || document.Form(pronoun.Mention.Head).ToLowerInvariant() is not ("his" or "her")
        )
        {
            return;
        }
        for (int i = index + 1; i < phrases.Count && phrases[i].Sentence == pronoun.Sentence; i++)
        {
            if (phrases[i] is { Kind: PhraseKind.Person, Links.Count: 1 })
            {
                AddLinks(pronoun, phrases[i], confidence: 0.6);
                return;
            }
        }
    }

    private static void AddLinks(Phrase pronoun, Phrase from, double confidence)
    {
        foreach (var link in from.Links)
        {
            string name = link.Entity.Name ?? link.Entity.Agent?.Words[0] ?? "";
            pronoun.Links.Add(
                new Link(link.Entity, $"pronoun: {name}", confidence, FromMemory: true)
            );
        }
    }

    /// <summary>"They" after "Peru and Chile" means both.</summary>
    private void AddConjuncts(Phrase pronoun, Phrase best, double confidence)
    {
        int at = best.Index;
        for (int i = at - 1; i >= 0 && AreTied(i, i + 1); i--)
        {
            AddLinks(pronoun, phrases[i], confidence);
        }
        for (int i = at + 1; phrases[i] != pronoun && AreTied(i - 1, i); i++)
        {
            AddLinks(pronoun, phrases[i], confidence);
        }
    }

    private bool AreTied(int left, int right) =>
        PhraseStructure.AreTied(document, phrases[left], phrases[right]);

    private double Score(Phrase pronoun, Phrase candidate, Want want)
    {
        double fit = Fit(candidate, want);
        if (fit <= 0 || IsExcluded(pronoun, candidate))
        {
            return 0;
        }
        int distance = pronoun.Sentence - candidate.Sentence;
        ref readonly var head = ref document.Data(candidate.Mention.Head);
        bool isObject = document.Data(pronoun.Mention.Head).Relation is "obj" or "iobj" or "obl";
        if (isObject && want == Want.It && distance == 0 && IsInside(head.Relation))
        {
            // "An adviser to the ministry denied it": not the ministry.
            return 0;
        }
        double score = fit - ((isObject ? 50 : 25) * distance);
        score -= 0.4 * Math.Min(60, pronoun.Mention.Head - candidate.Mention.Head);
        if (head.Relation.StartsWith("nsubj", StringComparison.Ordinal))
        {
            score += 30;
            score += IsMainVerb(head.Head) ? 8 : 0;
            if (
                document.Data(pronoun.Mention.Head).Tag is "PRP$"
                && ClauseOf(pronoun.Mention.Head) == head.Head
            )
            {
                score += 25;
            }
        }
        else if (head.Relation is "obj" or "iobj")
        {
            score += 8;
        }
        else if (candidate.IsPlace || head.Relation.StartsWith("nmod", StringComparison.Ordinal))
        {
            score -= 12;
        }
        return score;
    }

    private static bool IsInside(string relation) =>
        relation.StartsWith("nmod", StringComparison.Ordinal);

    /// <summary>How well somebody suits a pronoun by gender and number; 0 for not at all.</summary>
    private double Fit(Phrase candidate, Want want)
    {
        if (candidate.Kind == PhraseKind.Pronoun)
        {
            double fit = candidate.Links.Count > 0 ? FitLinks(candidate, want) : 0;
            return fit > 0 ? fit + 5 : 0;
        }
        if (candidate.Links.Count > 0)
        {
            return FitLinks(candidate, want);
        }
        bool isPlural = document.Data(candidate.Mention.Head).Tag is "NNS" or "NNPS";
        bool isOther = candidate.Kind is PhraseKind.Other && candidate.Possessor is null;
        return want switch
        {
            Want.It when !isPlural && isOther => 70,
            Want.They when isPlural => 75,
            _ => 0,
        };
    }

    private static double FitLinks(Phrase candidate, Want want)
    {
        var entity = candidate.Links[0].Entity;
        bool isPerson =
            entity.Kind == ActorKind.Person && !candidate.IsPlural && candidate.Links.Count == 1;
        bool isMany =
            candidate.Links.Count > 1
            || candidate.IsPlural
            || entity.IsPlural
            || candidate.Kind == PhraseKind.People;
        bool isNamed = entity.Name is not null;
        return want switch
        {
            Want.He => isPerson && entity.Gender != Gender.Female
                ? (isNamed ? 100 : 90) + (entity.Gender == Gender.Male ? 5 : 0)
                : 0,
            Want.She => isPerson && entity.Gender != Gender.Male
                ? (isNamed ? 100 : 90) + (entity.Gender == Gender.Female ? 25 : 0)
                : 0,
            Want.It => isPerson || isMany ? 0 : 85,
            _ => isMany ? 95
            : !isPerson && entity.Kind == ActorKind.Group ? 85
            : !isPerson ? 60
            : 0,
        };
    }

    /// <summary>Who stands beside a pronoun under the same verb, by whatever words: in "Soto left. The premier called him" not Soto, who is the premier.</summary>
    private List<Entity> Beside(Phrase pronoun)
    {
        var beside = new List<Entity>();
        for (int i = pronoun.Index - 1; i >= 0 && phrases[i].Sentence == pronoun.Sentence; i--)
        {
            if (phrases[i].Links.Count == 1 && IsExcluded(pronoun, phrases[i]))
            {
                beside.Add(phrases[i].Links[0].Entity);
            }
        }
        return beside;
    }

    /// <summary>"Peru thanked it": not Peru. "Its envoy" may be Peru's.</summary>
    private bool IsExcluded(Phrase pronoun, Phrase candidate)
    {
        if (candidate.IsAbsorbed || pronoun.Mention.Tokens.Overlaps(candidate.Mention.Tokens))
        {
            return true;
        }
        ref readonly var p = ref document.Data(pronoun.Mention.Head);
        ref readonly var c = ref document.Data(candidate.Mention.Head);
        bool reflexive =
            document.Form(pronoun.Mention.Head)
            is "himself"
                or "herself"
                or "itself"
                or "themselves";
        return p.Tag is not "PRP$"
            && !reflexive
            && p.Head == c.Head
            && p.Head != pronoun.Mention.Head;
    }

    private bool IsMainVerb(int verb) => document.Data(verb).Head == verb;

    /// <summary>The verb above a token.</summary>
    private int ClauseOf(int token)
    {
        int t = token;
        for (int steps = 0; steps < 8; steps++)
        {
            int head = document.Data(t).Head;
            if (head == t || document.Data(t).PartOfSpeech == PartOfSpeech.Verb)
            {
                break;
            }
            t = head;
        }
        return t;
    }

    /// <summary>"It rained", "it is clear that", "it is our task to", "do it": nobody is meant.</summary>
    private bool IsExpletive(Phrase pronoun)
    {
        ref readonly var token = ref document.Data(pronoun.Mention.Head);
        if (token.Relation == "expl")
        {
            return true;
        }
        if (!IsIt(pronoun))
        {
            return false;
        }
        ref readonly var head = ref document.Data(token.Head);
        if (head.PartOfSpeech == PartOfSpeech.Verb)
        {
            return token.Relation == "obj" && head.Lemma is "do" or "make";
        }
        foreach (int child in document.Children(token.Head))
        {
            ref readonly var below = ref document.Data(child);
            if (
                below.Relation is "csubj" or "ccomp" or "xcomp" or "advcl"
                || (below.Relation.StartsWith("acl", StringComparison.Ordinal) && HasMark(child))
            )
            {
                return true;
            }
        }
        return head.PartOfSpeech == PartOfSpeech.Noun && !IsActorNoun(token.Head);
    }

    private bool HasMark(int verb)
    {
        foreach (int child in document.Children(verb))
        {
            if (document.Form(child) is "to" or "that")
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>"It was a document": what is called a document is no actor.</summary>
    private bool IsActorNoun(int token)
    {
        foreach (var phrase in phrases)
        {
            if (phrase.Mention.Tokens.Contains(token))
            {
                return phrase.Kind is PhraseKind.Agent or PhraseKind.Generic or PhraseKind.Named;
            }
        }
        return false;
    }

    private bool IsIt(Phrase pronoun) =>
        document.Form(pronoun.Mention.Head).Equals("it", StringComparison.OrdinalIgnoreCase);
}
