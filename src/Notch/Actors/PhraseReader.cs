using Notch.Mentions;
using Notch.Syntax;

namespace Notch.Actors;

/// <summary>Says what each mention is by its own words, before memory comes in.</summary>
internal sealed class PhraseReader
{
    private readonly ElementReader elements;
    private readonly HashSet<string> former;
    private readonly HashSet<string> regions;
    private readonly HashSet<string> genericGroups;
    private readonly HashSet<string> genericCountries;
    private readonly HashSet<string> nationals;

    public PhraseReader(ActorWords words)
    {
        elements = new ElementReader(words);
        former = words.List("former");
        regions = words.List("region");
        genericGroups = words.List("generic-group");
        genericCountries = words.List("generic-country");
        nationals = words.List("national");
    }

    /// <summary>Given names and honorifics.</summary>
    public ElementReader Elements => elements;

    /// <summary>Reads one mention.</summary>
    public Phrase Read(
        Document document,
        Mention mention,
        int index,
        List<NameMatch> matches,
        int[] matchAt
    )
    {
        var phrase = new Phrase(mention, document.Data(mention.Head).Sentence, index);
        if (mention.Kind == MentionKind.Pronoun)
        {
            phrase.Kind = PhraseKind.Pronoun;
            return phrase;
        }
        ReadDeterminer(document, phrase);
        var parts = elements.Read(document, mention.Tokens, matches, matchAt);
        int core = CoreOf(document, parts);
        if (core >= 0)
        {
            ReadCore(document, phrase, parts, core);
        }
        return phrase;
    }

    private static void ReadDeterminer(Document document, Phrase phrase)
    {
        var span = phrase.Mention.Tokens;
        string first = document.Form(span.Start);
        phrase.IsDefinite =
            first.Equals("the", StringComparison.OrdinalIgnoreCase)
            || first.Equals("this", StringComparison.OrdinalIgnoreCase)
            || first.Equals("that", StringComparison.OrdinalIgnoreCase);
        phrase.IsIndefinite =
            first.Equals("a", StringComparison.OrdinalIgnoreCase)
            || first.Equals("an", StringComparison.OrdinalIgnoreCase)
            || first.Equals("some", StringComparison.OrdinalIgnoreCase)
            || first.Equals("another", StringComparison.OrdinalIgnoreCase);
        phrase.IsPlural = document.Data(phrase.Mention.Head).Tag is "NNS" or "NNPS";
        phrase.IsFormer =
            phrase.IsDefinite && span.Count > 1 && document.Form(span.Start + 1) is "then";
    }

    /// <summary>The last element that is not a mere modifier; a person's name wins over a title behind it.</summary>
    private static int CoreOf(Document document, List<Element> parts)
    {
        for (int i = parts.Count - 1; i >= 0; i--)
        {
            if (parts[i].Kind != ElementKind.Modifier)
            {
                return i;
            }
        }
        return -1;
    }

    private void ReadCore(Document document, Phrase phrase, List<Element> parts, int core)
    {
        var part = parts[core];
        string word = NamePieces.Key(document.Form(part.Tokens.End - 1));
        bool follows = core > 0 && parts[core - 1].Kind == ElementKind.Name;
        if (
            follows
            && genericGroups.Contains(word)
            && part.Tokens.Count == 1
            && parts[core - 1].Match!.Role == ActorRole.Phrase
            && parts[core - 1].Match!.First.Actor is { Kind: ActorKind.Group } group
            && group.Codes[0].Code.Sector != Sector.Civilians
        )
        {
            // "the Taliban movement" is the Taliban.
            core--;
            part = parts[core];
        }
        switch (part.Kind)
        {
            case ElementKind.Name:
                ReadName(document, phrase, part);
                break;
            case ElementKind.Agent:
                ReadAgent(document, phrase, part);
                ReadOrganization(document, phrase, parts, core);
                break;
            case ElementKind.Unknown:
                phrase.Unknown = part.Tokens;
                phrase.Kind = IsPersonName(document, parts, core)
                    ? PhraseKind.Person
                    : PhraseKind.Other;
                break;
            case ElementKind.Noun when word is "capital" || genericCountries.Contains(word):
                phrase.Kind = PhraseKind.Generic;
                break;
        }
        ReadBefore(document, phrase, parts, core);
    }

    private static void ReadName(Document document, Phrase phrase, Element part)
    {
        var match = part.Match!;
        phrase.Core = match;
        phrase.Kind = match.First switch
        {
            { Actor.Kind: ActorKind.Person } => PhraseKind.Person,
            { Kind: NameKind.Demonym } => PhraseKind.People,
            _ => PhraseKind.Named,
        };
        if (phrase.Kind == PhraseKind.People)
        {
            string form = document.Form(match.Tokens.End - 1);
            phrase.IsPlural = form.EndsWith('s') || phrase.IsDefinite;
        }
    }

    private static void ReadAgent(Document document, Phrase phrase, Element part)
    {
        phrase.Kind = PhraseKind.Agent;
        phrase.Core = part.Match;
        phrase.Agent = part.Match!.Agent;
        phrase.IsFormer |= part.Match.IsFormer;
        phrase.AgentWords = NamePieces.Key(document.TextOf(part.Tokens));
        phrase.IsPlural = document.Data(HeadOf(document, part.Tokens)).Tag is "NNS" or "NNPS";
    }

    /// <summary>Capitals from an unknown word to a word for a body make a name: "Clean Harbours Union".</summary>
    private void ReadOrganization(Document document, Phrase phrase, List<Element> parts, int core)
    {
        var agent = parts[core].Tokens;
        if (
            core > 0
            && parts[core - 1] is { Kind: ElementKind.Unknown } unknown
            && unknown.Tokens.End == agent.Start
            && char.IsUpper(document.Form(agent.End - 1)[0])
            && (phrase.Agent!.Kind == AgentKind.Body || elements.IsOrganization(document, agent))
        )
        {
            phrase.OrganizationName = new TokenSpan(unknown.Tokens.Start, agent.End);
            phrase.IsPlural = false;
        }
    }

    /// <summary>"Minister" of "minister of foreign affairs": the last noun in front of a preposition.</summary>
    private static int HeadOf(Document document, TokenSpan agent)
    {
        int head = agent.Start;
        for (int t = agent.Start; t < agent.End && document.Form(t) is not ("of" or "for"); t++)
        {
            head = t;
        }
        return head;
    }

    /// <summary>An unknown name is a person's behind a title, an honorific or a given name.</summary>
    private bool IsPersonName(Document document, List<Element> parts, int core)
    {
        var name = parts[core].Tokens;
        if (elements.IsOrganization(document, name))
        {
            return false;
        }
        string first = document.Form(name.Start);
        if (elements.IsHonorific(first) && name.Count > 1)
        {
            return true;
        }
        for (int i = core - 1; i >= 0; i--)
        {
            if (parts[i].Kind == ElementKind.Agent)
            {
                return parts[i].Match!.Agent!.Kind is AgentKind.Office or AgentKind.People;
            }
            if (
                parts[i] is { Kind: ElementKind.Name, Match.First.Kind: NameKind.Demonym }
                && name.Count > 1
                && (
                    nationals.Contains(NamePieces.Key(document.Form(parts[i].Tokens.End - 1)))
                    || document.Data(name.Start + 1).Relation == "flat"
                )
            )
            {
                // "Spaniard Iker Soto", "Canadian Ines Alder"
                return true;
            }
            if (parts[i].Kind != ElementKind.Modifier)
            {
                break;
            }
        }
        return name.Count > 1 && elements.IsGiven(first);
    }

    private void ReadBefore(Document document, Phrase phrase, List<Element> parts, int core)
    {
        for (int i = 0; i < core; i++)
        {
            var part = parts[i];
            switch (part.Kind)
            {
                case ElementKind.Agent when phrase.Kind == PhraseKind.Agent:
                    phrase.AgentBefore = part.Match!.Agent;
                    break;
                case ElementKind.Agent:
                    phrase.AgentBefore = phrase.Agent;
                    phrase.Agent = part.Match!.Agent;
                    phrase.IsFormer |= part.Match.IsFormer;
                    phrase.AgentWords = NamePieces.Key(document.TextOf(part.Tokens));
                    break;
                case ElementKind.Name:
                    AddModification(document, phrase, parts, i, core);
                    break;
                case ElementKind.Unknown when phrase.Kind == PhraseKind.Agent && i == core - 1:
                    phrase.PlaceBefore = part.Tokens;
                    break;
                default:
                    ReadWord(document, phrase, part);
                    break;
            }
        }
    }

    private void ReadWord(Document document, Phrase phrase, Element part)
    {
        string word = NamePieces.Key(document.Form(part.Tokens.Start));
        phrase.IsFormer |= former.Contains(word);
        phrase.HasQualifier |=
            word is "deputy" or "assistant" or "vice" or "next" or "future" or "first";
        phrase.IsRegion |= phrase.Kind == PhraseKind.Named && regions.Contains(word);
    }

    /// <summary>A country's name in front of another noun modifies that noun: "Iraq war veterans" are nobody's yet.</summary>
    private static void AddModification(
        Document document,
        Phrase phrase,
        List<Element> parts,
        int at,
        int core
    )
    {
        var match = parts[at].Match!;
        var role = match.Role == ActorRole.Phrase ? ActorRole.Modifier : match.Role;
        bool isNoun =
            match.First.Kind != NameKind.Demonym
            && match.First.Actor?.Kind == ActorKind.Country
            && match.End - match.Start > 5;
        if (
            role == ActorRole.Modifier
            && isNoun
            && phrase.Kind == PhraseKind.Agent
            && at + 1 < core
            && parts[at + 1].Kind is ElementKind.Noun
        )
        {
            role = ActorRole.Place;
        }
        phrase.Modifications.Add(new Modification(match, role));
    }
}
