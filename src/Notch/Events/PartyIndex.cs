using Notch.Actors;
using Notch.Syntax;

namespace Notch.Events;

/// <summary>Coded actors by token, and how far from a slot's word they may stand.</summary>
internal sealed class PartyIndex
{
    private static readonly string[] Locative = ["in", "inside", "within", "across", "at", "near"];

    /// <summary>What they introduce is a time, a reason or a setting of the thing.</summary>
    private static readonly string[] Apart =
    [
        "after",
        "before",
        "during",
        "since",
        "until",
        "despite",
        "like",
        "as",
        "including",
        "than",
        .. Locative,
    ];

    private readonly ClauseTree tree;
    private readonly List<ActorReference>?[] byHead;

    private readonly NounClass? nouns;

    /// <param name="tree">The tree.</param>
    /// <param name="references">Coded actors.</param>
    /// <param name="nouns">Where actors are not coded: words that stand for actors beside all names; else null.</param>
    public PartyIndex(
        ClauseTree tree,
        IReadOnlyList<ActorReference> references,
        NounClass? nouns = null
    )
    {
        this.tree = tree;
        this.nouns = nouns;
        byHead = new List<ActorReference>?[tree.Document.Count];
        foreach (var reference in references)
        {
            bool place = reference.Role == ActorRole.Place && !IsObjectOfNoun(reference.Head);
            if (place || reference.Role is ActorRole.Against or ActorRole.Sponsor)
            {
                continue;
            }
            (byHead[reference.Head] ??= []).Add(reference);
        }
    }

    /// <summary>True when a token is the head of a coded actor.</summary>
    public bool IsKnown(int token) => byHead[token] is not null;

    /// <summary>True when a token names a state and none of its people: "the <b>American</b> strike" is no strike of workers.</summary>
    public bool IsWholeCountry(int token)
    {
        if (byHead[token] is not { } list)
        {
            return false;
        }
        foreach (var reference in list)
        {
            if (reference.Code.Country.Length == 0 || reference.Code.Sector.Length > 0)
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>True when a token's actors have sectors and none that the class is made of: rebels are no police.</summary>
    public bool IsOfOtherSector(int token, NounClass wanted)
    {
        if (wanted.Sectors.Count == 0 || nouns is not null || byHead[token] is not { } list)
        {
            return false;
        }
        foreach (var reference in list)
        {
            if (reference.Code.Sector.Length == 0 || wanted.Sectors.Contains(reference.Code.Sector))
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>True when the phrase headed by a token is an actor itself: a coded head, or a name whose head is coded.</summary>
    public bool IsActor(int token)
    {
        if (byHead[token] is not null || nouns is not null && IsNamed(token))
        {
            return true;
        }
        foreach (int child in tree.Children(token))
        {
            if (tree[child] is Rel.Flat or Rel.Apposition && byHead[child] is not null)
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>"denied bombing Syria": what a gerund is done to is no place.</summary>
    private bool IsObjectOfNoun(int token) =>
        tree[token] == Rel.Object && tree.Pos(tree.Head(token)) == PartOfSpeech.Noun;

    private bool IsNamed(int token) =>
        tree.Pos(token) == PartOfSpeech.Propn
            && !FrameReader.TimeWords.Contains(tree.Lemma(token).ToLowerInvariant())
        || nouns!.Contains(tree.Document, token);

    /// <summary>The actors of the very token.</summary>
    public IReadOnlyList<ActorReference> At(int token) =>
        byHead[token] ?? (IReadOnlyList<ActorReference>)[];

    /// <summary>The actors that fill a slot: of the head, its conjuncts, or what belongs to it ("the government <b>of Mali</b>", "<b>Iranian</b> tankers").</summary>
    /// <param name="token">Head of the phrase that fills the slot.</param>
    /// <param name="found">Receives actors and how many steps away they stand.</param>
    /// <param name="deep">Also look at what stands in phrases with "of", "by", "from".</param>
    public void Find(
        int token,
        List<(ActorReference Reference, int Distance)> found,
        bool deep = true
    )
    {
        FindOne(token, found, deep);
        foreach (int child in tree.Children(token))
        {
            if (tree[child] == Rel.Conjunct && tree.IsNominal(child))
            {
                FindOne(child, found, deep);
            }
        }
    }

    /// <summary>True when anybody fills the slot that a token heads.</summary>
    public bool HasParty(int token)
    {
        var found = new List<(ActorReference Reference, int Distance)>();
        Find(token, found);
        return found.Count > 0;
    }

    /// <summary>The states in which a thing stands that belongs to nobody named: "two bases <b>in Iraq</b>".</summary>
    /// <param name="thing">Head of the phrase of the thing.</param>
    /// <param name="found">Receives them.</param>
    public void FindPlaces(int thing, List<ActorReference> found)
    {
        AddPlaces(thing, after: thing, found);
        int verb = tree.Head(thing);
        if (found.Count == 0 && tree.IsVerb(verb))
        {
            AddPlaces(verb, after: thing, found);
        }
    }

    private void AddPlaces(int governor, int after, List<ActorReference> found)
    {
        foreach (int child in tree.Children(governor))
        {
            bool place =
                child > after
                && tree[child] is Rel.NounModifier or Rel.Oblique
                && tree.IsIntroducedBy(child, Locative);
            if (!place)
            {
                continue;
            }
            var here = new List<(ActorReference Reference, int Distance)>();
            Find(child, here);
            foreach (var (reference, _) in here)
            {
                if (reference.Code is { Country.Length: > 0, Sector.Length: 0 })
                {
                    found.Add(reference);
                }
            }
        }
    }

    /// <summary>Whom a thing concerns that is welcomed, judged, refused or asked for: "the resumption of ties <b>with Turkey</b>", "letters sent <b>by Oman</b>".</summary>
    /// <param name="thing">Head of the phrase of the thing.</param>
    /// <param name="found">Receives them.</param>
    public void FindConcerned(int thing, List<ActorReference> found)
    {
        var here = new List<(ActorReference Reference, int Distance)>();
        AddConcerned(thing, here, depth: 0);
        foreach (var (reference, _) in here)
        {
            found.Add(reference);
        }
    }

    private void AddConcerned(int token, List<(ActorReference, int)> found, int depth)
    {
        foreach (int child in tree.Children(token))
        {
            bool below =
                child > token
                && (
                    tree[child] is Rel.NounModifier or Rel.Oblique or Rel.Agent
                    || tree[child] == Rel.NounClause && tree.Tag(child) is "VBN" or "VBG"
                );
            if (!below || depth > 3 || tree.IsIntroducedBy(child, Apart))
            {
                continue;
            }
            int before = found.Count;
            Find(child, found);
            if (found.Count == before)
            {
                AddConcerned(child, found, depth + 1);
            }
        }
    }

    private void FindOne(int token, List<(ActorReference, int)> found, bool deep)
    {
        if (Add(token, 0, found))
        {
            return;
        }
        foreach (int child in tree.Children(token))
        {
            if (tree[child] is Rel.Flat or Rel.Apposition && Add(child, 1, found))
            {
                return;
            }
        }
        bool any = false;
        foreach (int child in tree.Children(token))
        {
            bool modifier = tree[child] is Rel.Possessor or Rel.Compound or Rel.AdjectiveModifier;
            any |= modifier && AddChain(child, 1, found);
        }
        if (any || !deep)
        {
            return;
        }
        foreach (int child in tree.Children(token))
        {
            if (
                tree[child] == Rel.NounModifier
                && (
                    tree.IsIntroducedBy(child, "of")
                    || tree.IsIntroducedBy(child, "by")
                    || tree.IsIntroducedBy(child, "from")
                )
            )
            {
                FindOne(child, found, deep);
            }
        }
    }

    private bool AddChain(int token, int distance, List<(ActorReference, int)> found)
    {
        bool any = Add(token, distance, found);
        foreach (int child in tree.Children(token))
        {
            if (tree[child] == Rel.Conjunct || !any && tree[child] is Rel.Possessor or Rel.Compound)
            {
                any |= Add(child, distance, found);
            }
        }
        return any;
    }

    private bool Add(int token, int distance, List<(ActorReference, int)> found)
    {
        if (byHead[token] is not { } list)
        {
            return false;
        }
        foreach (var reference in list)
        {
            found.Add((reference, distance));
        }
        return true;
    }
}
