using Notch.Mentions;
using Notch.Syntax;

namespace Notch.Actors;

/// <summary>Makes references of resolved phrases and of the names that modify others.</summary>
internal sealed class ReferenceWriter(Document document, UseChooser uses)
{
    private readonly List<ActorReference> references = [];
    private readonly Dictionary<int, List<ActorReference>> at = [];
    private readonly Dictionary<int, List<ActorReference>> modifiers = [];
    private readonly Dictionary<int, ActorIdentity> identities = [];

    /// <summary>Writes all.</summary>
    public ActorReading Write(IReadOnlyList<Mention> mentions, List<Phrase> phrases)
    {
        foreach (var phrase in phrases)
        {
            Identify(phrase);
            if (!phrase.IsAbsorbed)
            {
                WritePhrase(phrase);
            }
        }
        references.Sort(
            static (a, b) =>
            {
                int order = a.Tokens.Start.CompareTo(b.Tokens.Start);
                order = order != 0 ? order : a.Tokens.End.CompareTo(b.Tokens.End);
                return order != 0 ? order : a.Chain.CompareTo(b.Chain);
            }
        );
        return new ActorReading(document.Count, mentions, references, at, modifiers, identities);
    }

    /// <summary>Remembers whom the phrase means, also somebody without a code; what stands apart from another phrase lends it its name.</summary>
    private void Identify(Phrase phrase)
    {
        if (phrase.Links is not [{ Entity: var entity }, ..])
        {
            return;
        }
        var identity = new ActorIdentity(
            entity.Code,
            entity.Name,
            entity.Actor?.WikidataId,
            entity.Chain
        );
        foreach (int head in Heads(phrase.Mention))
        {
            identities.TryAdd(head, identity);
        }
    }

    private void WritePhrase(Phrase phrase)
    {
        bool isActor = false;
        foreach (var link in phrase.Links)
        {
            if (link.Entity.Code.IsEmpty)
            {
                continue;
            }
            isActor = true;
            var reference = Make(link, WholeOf(phrase), phrase.Mention.Head) with
            {
                IsPlace = phrase.IsPlace,
                Role =
                    phrase.IsCounted || phrase is { IsConsumed: true, Kind: PhraseKind.Named }
                        ? ActorRole.Modifier
                        : ActorRole.Phrase,
            };
            references.Add(reference);
            foreach (int head in Heads(phrase.Mention))
            {
                Add(at, head, reference);
            }
        }
        if (phrase.Possessor is { } possessor)
        {
            foreach (var link in possessor.Links)
            {
                if (!link.Entity.Code.IsEmpty)
                {
                    AddModifier(
                        phrase,
                        Make(link, possessor.Mention.Tokens, possessor.Mention.Head) with
                        {
                            Role = ActorRole.Modifier,
                        }
                    );
                }
            }
        }
        foreach (var modification in phrase.Modifications)
        {
            WriteModification(phrase, modification, isActor);
        }
    }

    private void WriteModification(Phrase phrase, Modification modification, bool isActor)
    {
        if (
            uses.Choose(document, modification.Match) is not { } use
            || (isActor && modification.Role == ActorRole.Modifier)
        )
        {
            return;
        }
        var code = uses.CodeOf(use);
        var others = uses.Others(document, modification.Match, use, titled: null, out double sure);
        var reference = new ActorReference
        {
            Tokens = modification.Tokens,
            Head = modification.Tokens.End - 1,
            Code = code.Code,
            Sectors = code.Sectors,
            Name = use.Actor!.Name,
            WikidataId = use.Code is null ? use.Actor.WikidataId : null,
            Chain = uses.ChainOf(use),
            Sponsor = use.Actor.Sponsor,
            Why = use.Place,
            Confidence = 0.9 * sure,
            Candidates = others,
            IsPlace = use.Kind == NameKind.Place,
            Role = modification.Role,
        };
        if (!IsHyphenated(modification.Match) && IsArgument(modification.Tokens))
        {
            // The tree takes the name for a part of the clause: "Oman cuts ties" with "cuts" tagged as a noun.
            reference = reference with
            {
                Role =
                    modification.Role == ActorRole.Modifier ? ActorRole.Phrase : modification.Role,
            };
            Add(at, reference.Head, reference);
        }
        AddModifier(phrase, reference);
        references.Add(reference);
    }

    /// <summary>"US-Iraqi": the hyphen says that it modifies, whatever the tree says.</summary>
    private bool IsHyphenated(NameMatch match) =>
        match.IsTied
        || (
            match.Tokens.End < document.Count
            && document.Form(match.Tokens.End) is "-" or "–"
            && document.Data(match.Tokens.End).Start == document.Data(match.Tokens.End - 1).End
        );

    private bool IsArgument(TokenSpan tokens)
    {
        for (int t = tokens.Start; t < tokens.End; t++)
        {
            ref readonly var token = ref document.Data(t);
            if (
                !tokens.Contains(token.Head)
                && (
                    token.Relation.StartsWith("nsubj", StringComparison.Ordinal)
                    || token.Relation is "obj" or "iobj" or "obl:agent"
                )
            )
            {
                return true;
            }
        }
        return false;
    }

    private void AddModifier(Phrase phrase, ActorReference reference)
    {
        foreach (int head in Heads(phrase.Mention))
        {
            Add(modifiers, head, reference);
        }
    }

    /// <summary>"Thousands of protesters" in one.</summary>
    private static TokenSpan WholeOf(Phrase phrase) =>
        phrase.QuantityOf is { IsCounted: true } whole
            ? new TokenSpan(phrase.Mention.Tokens.Start, WholeOf(whole).End)
            : phrase.Mention.Tokens;

    private static ActorReference Make(Link link, TokenSpan tokens, int head)
    {
        var entity = link.Entity;
        return new ActorReference
        {
            Tokens = tokens,
            Head = head,
            Code = entity.Code,
            Sectors = entity.Sectors,
            Name = entity.Name,
            WikidataId = entity.Actor?.WikidataId,
            Chain = entity.Chain,
            Sponsor = entity.Sponsor,
            Why = link.Why.Length > 0 ? link.Why : entity.Why,
            Confidence = link.Confidence,
            Candidates = link.Candidates ?? [],
            FromContext = link.FromMemory,
        };
    }

    /// <summary>The head, and every noun of the phrase that the tree ties to a word outside.</summary>
    private List<int> Heads(Mention mention)
    {
        var heads = new List<int>(1) { mention.Head };
        for (int t = mention.Tokens.Start; t < mention.Tokens.End; t++)
        {
            ref readonly var token = ref document.Data(t);
            if (
                t != mention.Head
                && !(mention.Tokens.Contains(token.Head) && token.Head != t)
                && token.PartOfSpeech
                    is PartOfSpeech.Noun
                        or PartOfSpeech.Propn
                        or PartOfSpeech.Adj
                        or PartOfSpeech.Num
            )
            {
                heads.Add(t);
            }
        }
        return heads;
    }

    private static void Add(
        Dictionary<int, List<ActorReference>> lists,
        int token,
        ActorReference reference
    )
    {
        if (!lists.TryGetValue(token, out var list))
        {
            lists.Add(token, list = []);
        }
        list.Add(reference);
    }
}
