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

    /// <summary>Whom the things concern that fill a side and belong to nobody named.</summary>
    /// <param name="tokens">The things.</param>
    public List<Participant> ReadConcerned(IReadOnlyList<int> tokens)
    {
        var list = new List<Participant>();
        var found = new List<ActorReference>();
        foreach (int token in tokens)
        {
            if (tree.IsNominal(token))
            {
                parties.FindConcerned(token, found);
            }
        }
        foreach (var reference in found)
        {
            Add(list, Participant(reference));
        }
        return list;
    }

    /// <summary>True for "each other" and "one another".</summary>
    public bool AreEachOther(IReadOnlyList<int> tokens) =>
        tokens.Any(t =>
            t > 0
            && (
                Phrase.IsWord(tree.Document, t, "other")
                    && Phrase.IsWord(tree.Document, t - 1, "each")
                || Phrase.IsWord(tree.Document, t, "each")
                    && t + 1 < tree.Document.Count
                    && Phrase.IsWord(tree.Document, t + 1, "other")
                || Phrase.IsWord(tree.Document, t, "another")
                    && Phrase.IsWord(tree.Document, t - 1, "one")
            )
        );

    /// <summary>Whose land was hit when what was hit belongs to nobody named: the state it stands in, as a guess from the place.</summary>
    /// <param name="tokens">The things that fill the side.</param>
    public List<Participant> ReadPlaces(IReadOnlyList<int> tokens)
    {
        var list = new List<Participant>();
        var found = new List<ActorReference>();
        foreach (int token in tokens)
        {
            if (tree.IsNominal(token))
            {
                parties.FindPlaces(token, found);
            }
        }
        foreach (var reference in found)
        {
            Add(list, Participant(reference) with { FromContext = true });
        }
        return list;
    }

    /// <summary>The quote that holds a token, the innermost of several; null outside quotes.</summary>
    public Quote? QuoteAt(int token)
    {
        Quote? best = null;
        foreach (var quote in quotes)
        {
            bool reaches = quote.Kind == QuoteKind.Direct || IsCuedHere(quote, token);
            if (
                reaches
                && quote.Tokens.Contains(token)
                && (best is null || IsNearer(quote, best, token))
            )
            {
                best = quote;
            }
        }
        return best;
    }

    /// <summary>A cue in the token's own sentence counts for more than a shorter quote.</summary>
    private bool IsNearer(Quote quote, Quote other, int token)
    {
        bool here = IsCuedHere(quote, token);
        return here != IsCuedHere(other, token) ? here : quote.Tokens.Count < other.Tokens.Count;
    }

    private bool IsCuedHere(Quote quote, int token) =>
        quote.Cue is { } cue
        && tree.Document.Data(cue).Sentence == tree.Document.Data(token).Sentence;

    /// <summary>Who speaks the words around a token; null when the text does not say or the speaker is no coded actor.</summary>
    public Participant? SpeakerAt(int token)
    {
        if (QuoteAt(token) is { Speaker: { } speaker })
        {
            return Speaker(speaker);
        }
        return TreeCue(token) is var (_, subject) && subject >= 0
            ? Read([subject]).FirstOrDefault()
            : null;
    }

    private bool IsMark(int token) => tree.Document.Form(token).AsSpan().ContainsAny("\"“”");

    /// <summary>The verb that governs the clause around a token as its complement, and its subject; -1 when there is none or nothing is quoted.</summary>
    private (int Cue, int Subject) TreeCue(int token)
    {
        var sentence = tree.Document.SentenceSpan(tree.Document.Data(token).Sentence);
        if (!IsMark(sentence.Start))
        {
            return (-1, -1);
        }
        int close = sentence.End - 1;
        while (close > token && !IsMark(close))
        {
            close--;
        }
        for (int i = close + 1; close > token && i < sentence.End; i++)
        {
            if (tree.IsVerb(i) && tree.Child(i, Rel.Subject) is var said && said >= 0)
            {
                return (i, said);
            }
        }
        for (int at = token; tree.Head(at) != at; at = tree.Head(at))
        {
            int head = tree.Head(at);
            bool governed = tree[at] is Rel.ClauseComplement or Rel.Parataxis && tree.IsVerb(head);
            if (governed && tree.Child(head, Rel.Subject) is var subject && subject >= 0)
            {
                return (head, subject);
            }
        }
        return (-1, -1);
    }

    /// <summary>Who claims the words around a token where no quote was found: the subject of the verb that governs them, and the verb.</summary>
    public (string Who, string Cue)? ClaimantAt(int token)
    {
        if (QuoteAt(token) is not null)
        {
            return null;
        }
        var (verb, subject) = TreeCue(token);
        return verb < 0 ? null : (tree.Document.Form(subject), tree.Document.Form(verb));
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
