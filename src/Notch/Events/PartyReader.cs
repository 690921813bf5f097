using Notch.Actors;
using Notch.Mentions;
using Notch.Syntax;

namespace Notch.Events;

/// <summary>Turns the tokens on an act's sides into participants. Holds one document.</summary>
internal sealed class PartyReader(ClauseTree tree, PartyIndex parties, IReadOnlyList<Quote> quotes)
{
    private static readonly string[] FirstPerson =
    [
        "we",
        "us",
        "our",
        "i",
        "me",
        "my",
        "ourselves",
    ];

    /// <summary>The participants that fill a side, without doubles, in text order of the slots.</summary>
    public List<Participant> Read(IReadOnlyList<int> tokens)
    {
        var found = new List<(ActorReference Reference, int Distance)>();
        var list = new List<Participant>();
        foreach (int token in tokens)
        {
            found.Clear();
            parties.Find(token, found);
            foreach (var (reference, _) in found)
            {
                Add(list, Participant(reference));
            }
            if (found.Count == 0 && IsFirstPerson(token) && SpeakerAt(token) is { } speaker)
            {
                Add(list, speaker with { FromContext = true });
            }
        }
        return list;
    }

    /// <summary>The quote that holds a token, the innermost of several; null outside quotes.</summary>
    public Quote? QuoteAt(int token)
    {
        Quote? best = null;
        foreach (var quote in quotes)
        {
            if (
                quote.Tokens.Contains(token)
                && (best is null || quote.Tokens.Count < best.Tokens.Count)
            )
            {
                best = quote;
            }
        }
        return best;
    }

    /// <summary>Who speaks the words around a token; null when the text does not say or the speaker is no coded actor.</summary>
    public Participant? SpeakerAt(int token) =>
        QuoteAt(token) is { Speaker: { } speaker } ? Speaker(speaker) : null;

    /// <summary>"Morgan Ortagus replied": the words that claim what stands in a quote.</summary>
    public string? AttributionAt(int token)
    {
        if (QuoteAt(token) is not { } quote)
        {
            return null;
        }
        string? who = quote.Speaker is { } speaker ? tree.Document.TextOf(speaker) : null;
        string? cue = quote.Cue is { } word ? tree.Document.Form(word) : null;
        return who is null && cue is null
            ? null
            : string.Join(' ', ((string?[])[who, cue]).Where(w => w is not null));
    }

    public static bool SameParty(Participant left, Participant right) =>
        left.Code == right.Code && string.Equals(left.Name, right.Name, StringComparison.Ordinal);

    public Participant Participant(ActorReference reference) =>
        new(
            tree.Document.TextOf(reference.Tokens),
            reference.Code,
            reference.Name,
            reference.WikidataId,
            tree.Document.TextSpanOf(reference.Tokens),
            FromContext: false,
            reference.Why
        )
        {
            Sectors = reference.Sectors,
        };

    private Participant? Speaker(TokenSpan speaker)
    {
        for (int i = speaker.Start; i < speaker.End; i++)
        {
            bool isHead = !speaker.Contains(tree.Head(i)) || tree.Head(i) == i;
            if (!isHead)
            {
                continue;
            }
            var found = new List<(ActorReference Reference, int Distance)>();
            parties.Find(i, found);
            if (found.Count > 0)
            {
                return Participant(found[0].Reference);
            }
        }
        for (int i = speaker.Start; i < speaker.End; i++)
        {
            if (parties.At(i) is { Count: > 0 } here)
            {
                return Participant(here[0]);
            }
        }
        return null;
    }

    private bool IsFirstPerson(int token)
    {
        foreach (string word in FirstPerson)
        {
            if (Phrase.IsWord(tree.Document, token, word))
            {
                return true;
            }
        }
        foreach (int child in tree.Children(token))
        {
            if (tree[child] == Rel.Possessor && IsFirstPerson(child))
            {
                return true;
            }
        }
        return false;
    }

    private static void Add(List<Participant> list, Participant party)
    {
        if (!list.Exists(p => SameParty(p, party)))
        {
            list.Add(party);
        }
    }
}
