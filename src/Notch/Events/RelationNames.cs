using System.Collections.Frozen;

namespace Notch.Events;

/// <summary>The names of Universal Dependencies as the numbers that the coder compares.</summary>
internal static class RelationNames
{
    private static readonly FrozenDictionary<string, Rel> Relations = new Dictionary<string, Rel>(
        StringComparer.Ordinal
    )
    {
        ["root"] = Rel.Root,
        ["nsubj"] = Rel.Subject,
        ["nsubj:outer"] = Rel.Subject,
        ["csubj"] = Rel.Subject,
        ["nsubj:pass"] = Rel.PassiveSubject,
        ["csubj:pass"] = Rel.PassiveSubject,
        ["obj"] = Rel.Object,
        ["iobj"] = Rel.IndirectObject,
        ["obl"] = Rel.Oblique,
        ["obl:arg"] = Rel.Oblique,
        ["obl:agent"] = Rel.Agent,
        ["obl:tmod"] = Rel.Adverbial,
        ["obl:npmod"] = Rel.Adverbial,
        ["obl:unmarked"] = Rel.Adverbial,
        ["nmod:tmod"] = Rel.Adverbial,
        ["nmod:npmod"] = Rel.Adverbial,
        ["nmod:unmarked"] = Rel.Adverbial,
        ["advmod"] = Rel.Adverbial,
        ["advcl"] = Rel.AdverbialClause,
        ["advcl:relcl"] = Rel.AdverbialClause,
        ["acl"] = Rel.NounClause,
        ["acl:relcl"] = Rel.RelativeClause,
        ["xcomp"] = Rel.OpenComplement,
        ["ccomp"] = Rel.ClauseComplement,
        ["compound:prt"] = Rel.Particle,
        ["aux"] = Rel.Auxiliary,
        ["aux:pass"] = Rel.PassiveAuxiliary,
        ["cop"] = Rel.Copula,
        ["mark"] = Rel.Mark,
        ["case"] = Rel.Case,
        ["conj"] = Rel.Conjunct,
        ["cc"] = Rel.Coordinator,
        ["cc:preconj"] = Rel.Coordinator,
        ["appos"] = Rel.Apposition,
        ["nmod"] = Rel.NounModifier,
        ["nmod:desc"] = Rel.NounModifier,
        ["nmod:poss"] = Rel.Possessor,
        ["compound"] = Rel.Compound,
        ["amod"] = Rel.AdjectiveModifier,
        ["flat"] = Rel.Flat,
        ["flat:name"] = Rel.Flat,
        ["fixed"] = Rel.Fixed,
        ["parataxis"] = Rel.Parataxis,
        ["det"] = Rel.Determiner,
        ["det:predet"] = Rel.Determiner,
        ["expl"] = Rel.Expletive,
        ["nummod"] = Rel.Number,
        ["punct"] = Rel.Punctuation,
        ["dep"] = Rel.Loose,
        ["list"] = Rel.Loose,
        ["dislocated"] = Rel.Loose,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The number of a relation; a subtype that has none of its own counts as its main relation.</summary>
    public static Rel Of(string name) =>
        Relations.TryGetValue(name, out var rel) ? rel : OfMain(name);

    private static Rel OfMain(string name)
    {
        int colon = name.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && Relations.TryGetValue(name[..colon], out var rel) ? rel : Rel.Other;
    }
}
