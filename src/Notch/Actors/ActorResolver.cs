using Notch.Mentions;
using Notch.Syntax;

namespace Notch.Actors;

/// <summary>Finds who is meant in a document and gives codes. Holds no state between calls; one instance serves all threads.</summary>
public sealed class ActorResolver
{
    private readonly NameScanner scanner;
    private readonly PhraseStructure structure;
    private readonly Parts parts;
    private readonly HashSet<string> verbLike;
    private readonly HashSet<string> adjectiveLike;

    /// <summary>Makes a resolver.</summary>
    /// <param name="lexicon">Names, codes and agent words.</param>
    public ActorResolver(ActorLexicon lexicon)
    {
        ArgumentNullException.ThrowIfNull(lexicon);
        scanner = new NameScanner(lexicon);
        structure = new PhraseStructure(lexicon.Words);
        verbLike = lexicon.Words.List("verb-like");
        adjectiveLike = lexicon.Words.List("adjective-like");
        parts = new Parts(
            lexicon.Words,
            new PhraseReader(lexicon.Words),
            new PlaceReader(lexicon.Words),
            new OfficeHolders(lexicon),
            lexicon
        );
    }

    /// <summary>What linkers share.</summary>
    internal sealed record Parts(
        ActorWords Words,
        PhraseReader Phrases,
        PlaceReader Places,
        OfficeHolders Holders,
        ActorLexicon Lexicon
    );

    /// <summary>Resolves all references of a document.</summary>
    /// <param name="document">A story's text with tags and trees; memory reaches over the whole of it.</param>
    /// <param name="storyDate">The story's day; codes of persons hold on it. Null: the last codes of the lexicon count.</param>
    public ActorReading Resolve(Document document, DateOnly? storyDate)
    {
        ArgumentNullException.ThrowIfNull(document);
        return Resolve(Scan(document), storyDate);
    }

    /// <summary>Finds names and phrases, which no date changes.</summary>
    internal ActorScan Scan(Document document)
    {
        var matches = scanner.Scan(document);
        Drop(document, matches);
        var matchAt = new int[document.Count];
        var names = new int[document.Count];
        Array.Fill(matchAt, -1);
        for (int m = matches.Count - 1; m >= 0; m--)
        {
            var span = matches[m].Tokens;
            matchAt[span.Start] = m;
            for (int t = span.Start; t < span.End; t++)
            {
                names[t] = matches[m].Agent is null ? m + 1 : -m - 1;
                if (IsAdjective(document, matches[m]))
                {
                    names[t] |= MentionFinder.Adjective;
                }
            }
        }
        return new ActorScan(document, matches, matchAt, MentionFinder.Find(document, names));
    }

    /// <summary>Resolves what a scan found; a scan may be resolved for several dates.</summary>
    internal ActorReading Resolve(ActorScan scan, DateOnly? storyDate)
    {
        var (document, matches, matchAt, mentions) = scan;
        var phrases = new List<Phrase>(mentions.Count);
        foreach (var mention in mentions)
        {
            phrases.Add(parts.Phrases.Read(document, mention, phrases.Count, matches, matchAt));
        }
        structure.Tie(document, phrases);
        var memory = new StoryMemory();
        foreach (var match in matches)
        {
            if (match.Uses.Length == 1 && match.First.Actor is { } actor)
            {
                memory.Count(actor.Codes[0].Code.Country);
            }
        }
        var linker = new StoryLinker(parts, document, phrases, memory, storyDate);
        linker.Link();
        return new ReferenceWriter(document, linker.Uses).Write(mentions, phrases);
    }

    /// <summary>Drops agent words that are verbs or adjectives here: "forces them", "a general election".</summary>
    private void Drop(Document document, List<NameMatch> matches)
    {
        int kept = 0;
        for (int m = 0; m < matches.Count; m++)
        {
            var match = matches[m];
            int next = m + 1 < matches.Count ? matches[m + 1].Tokens.Start : document.Count;
            bool isDropped =
                match.Tokens.Count == 1
                && (
                    match.Agent is null
                        ? IsOpeningVerb(document, match) || IsGivenName(document, match, next)
                        : !IsNoun(document, match.Tokens.Start)
                            || IsSurname(document, match.Tokens.Start)
                );
            if (!isDropped)
            {
                matches[kept++] = match;
            }
        }
        matches.RemoveRange(kept, matches.Count - kept);
    }

    /// <summary>"Nabil Zarruq" is not Rahmatullah Nabil: a surname that another name follows.</summary>
    private static bool IsGivenName(Document document, NameMatch match, int nextName)
    {
        int next = match.Tokens.End;
        return match.First.Actor?.Kind == ActorKind.Person
            && next < nextName
            && document.Data(next).Sentence == document.Data(next - 1).Sentence
            && document.Data(next).PartOfSpeech == PartOfSpeech.Propn
            && char.IsUpper(document.Form(next)[0])
            && document.Data(next).Start == match.End + 1
            && document.Data(next).Relation is "flat" or "compound" or "nsubj" or "obj";
    }

    /// <summary>"Polish your shoes": a demonym with a capital only because it opens the sentence.</summary>
    private static bool IsOpeningVerb(Document document, NameMatch match) =>
        match.First.Kind == NameKind.Demonym
        && document.Data(match.Tokens.Start).PartOfSpeech == PartOfSpeech.Verb
        && document.SentenceSpan(document.Data(match.Tokens.Start).Sentence).Start
            == match.Tokens.Start
        && match.Tokens.Start + 1 < document.Count
        && document.Data(match.Tokens.Start + 1).PartOfSpeech
            is PartOfSpeech.Det
                or PartOfSpeech.Pron;

    /// <summary>"Jane Miller" grinds no corn: an agent word that the tree takes for the later part of a name.</summary>
    private static bool IsSurname(Document document, int token) =>
        document.Data(token).Relation == "flat"
        && char.IsUpper(document.Form(token)[0])
        && document.Data(token).Head < token
        && char.IsUpper(document.Form(token - 1)[0]);

    /// <summary>The tagger's word counts for words that may be verbs; "gunmen" is a noun whatever it says.</summary>
    private bool IsNoun(Document document, int token)
    {
        ref readonly var data = ref document.Data(token);
        return data.PartOfSpeech switch
        {
            PartOfSpeech.Noun or PartOfSpeech.Propn => true,
            PartOfSpeech.Adj => !adjectiveLike.Contains(document.Form(token).ToLowerInvariant())
                || IsHead(document, token),
            PartOfSpeech.Verb => !verbLike.Contains(document.Form(token).ToLowerInvariant())
                || data.Relation is "nsubj" or "obj" or "nsubj:pass" or "nmod",
            _ => false,
        };
    }

    /// <summary>"Rwandan", but not "Rwandans": a noun that follows belongs to it.</summary>
    private static bool IsAdjective(Document document, NameMatch match) =>
        match.First.Kind == NameKind.Demonym && !document.Form(match.Tokens.End - 1).EndsWith('s');

    /// <summary>An adjective that heads its phrase: "the military".</summary>
    private static bool IsHead(Document document, int token) =>
        document.Data(token).Relation
            is not ("amod" or "advmod" or "compound" or "xcomp" or "root" or "advcl" or "ccomp");
}
