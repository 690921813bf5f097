using Notch.Actors;
using Notch.Syntax;
using Notch.Text;

namespace Notch.Events;

/// <summary>Says what passed between two parties that are given as words of a sentence. One instance serves all threads.</summary>
public sealed class RelationCoder
{
    private readonly VerbLexicon lexicon;
    private readonly ActAnalogy? analogy;

    /// <summary>Makes a coder.</summary>
    /// <param name="lexicon">The words that name acts.</param>
    /// <param name="analogy">Asked about parties that no entry links; nobody when null.</param>
    public RelationCoder(VerbLexicon lexicon, ActAnalogy? analogy = null)
    {
        ArgumentNullException.ThrowIfNull(lexicon);
        this.lexicon = lexicon;
        this.analogy = analogy;
    }

    /// <summary>Reads the relation from one party to another.</summary>
    /// <param name="document">The analysed sentence or sentences.</param>
    /// <param name="source">The words of the one who acts; null when the sentence does not name it.</param>
    /// <param name="target">The words of the one acted upon; null when the sentence does not name it.</param>
    public RelationReading Relate(Document document, TextSpan? source, TextSpan? target)
    {
        ArgumentNullException.ThrowIfNull(document);
        var from = Tokens(document, source);
        var to = Tokens(document, target);
        if (from.Count == 0 && to.Count == 0)
        {
            return RelationReading.None("neither party stands in the sentence");
        }
        var tree = new ClauseTree(document);
        var parties = new PartyIndex(
            tree,
            [.. References(tree, from, "source"), .. References(tree, to, "target")],
            lexicon.Parties
        );
        var folder = new ActFolder(
            tree,
            new PatternMatcher(lexicon, tree, parties),
            new ModalityReader(tree),
            lexicon.Types
        );
        var linker = new RelationLinker(tree, parties, from, to);
        (ActReading? Reading, double Score, string Rule) best = (null, 0, "");
        for (int s = 0; s < document.SentenceCount; s++)
        {
            var span = document.SentenceSpan(s);
            foreach (var reading in folder.Read(span.Start, span.End))
            {
                var (score, rule) = linker.Score(reading);
                score *= reading.IsRelaxed ? 0.7 : 1;
                score *= reading.Type == EventType.Consult ? 0.95 : 1;
                score *= reading.Modality.Purpose && IsDeed(reading) ? 0.92 : 1;
                if (score > best.Score)
                {
                    best = (reading, score, rule);
                }
            }
        }
        return best.Reading is null
            ? Guess(tree, from, to)
                ?? RelationReading.None("no word of the lexicon links the two parties")
            : Reduce(best.Reading, best.Score, best.Rule, linker);
    }

    /// <summary>A deed that is only a purpose gives way to what is done for it; a greeting that a call is made for does not.</summary>
    private bool IsDeed(ActReading reading) =>
        lexicon.Types.Quad(reading.Type)
            is QuadClass.MaterialCooperation
                or QuadClass.MaterialConflict;

    /// <summary>Reads the main act of a sentence whose parties are not given; its quad class is the sentence's (<see cref="RelationReducer.SentenceQuad"/>).</summary>
    /// <param name="document">The analysed sentence.</param>
    public RelationReading Main(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var tree = new ClauseTree(document);
        var (_, folder) = Folder(tree);
        var main = new MainActFinder(tree, folder);
        if (main.Find(out string why) is not { } reading)
        {
            return RelationReading.None(why);
        }
        var reduced = Reduce(reading, score: 1, "main act", linker: null);
        string? cameo =
            reading.Statement ?? lexicon.Types.CameoOf(reading, reading.Type, reading.Mode);
        return reduced with
        {
            Quad = RelationReducer.SentenceQuad(
                reduced.Quad,
                reduced.Root,
                reduced.Type == reading.Type ? cameo : reading.Statement
            ),
        };
    }

    /// <summary>Finds the sides of a sentence's main act, whether or not the lexicon knows the act.</summary>
    /// <param name="document">The analysed sentence.</param>
    public SentenceParties Parties(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var tree = new ClauseTree(document);
        var (parties, folder) = Folder(tree);
        return new MainPartyFinder(
            tree,
            parties,
            new FrameReader(tree),
            new MainActFinder(tree, folder)
        ).Find();
    }

    private RelationReading? Guess(ClauseTree tree, TokenSpan from, TokenSpan to) =>
        analogy is null || from.Count == 0 || to.Count == 0
            ? null
            : new RelationGuess(tree, lexicon.Types, analogy).Find(from, to);

    private (PartyIndex Parties, ActFolder Folder) Folder(ClauseTree tree)
    {
        var parties = new PartyIndex(tree, [], lexicon.Parties);
        var folder = new ActFolder(
            tree,
            new PatternMatcher(lexicon, tree, parties),
            new ModalityReader(tree),
            lexicon.Types
        );
        return (parties, folder);
    }

    private RelationReading Reduce(
        ActReading reading,
        double score,
        string rule,
        RelationLinker? linker
    )
    {
        var type = RelationReducer.Reduce(reading.Type, reading.Modality);
        string note =
            type == reading.Type
                ? ""
                : $"; {reading.Modality.Status} {EventTypes.Name(reading.Type)}";
        if (
            type == EventType.Request
            && reading.About is { } about
            && lexicon.Types.Quad(about.Type) is QuadClass.MaterialConflict
            && !about.Modality.Negated
            && linker is not null
            && linker.IsTarget(about.Recipients)
        )
        {
            type = EventType.Accuse;
            note = "; a call for measures against the target";
        }
        string? mode = type == reading.Type ? reading.Mode : null;
        string root = RelationReducer.Root(type, type == reading.Type ? reading.Cameo : null);
        return new RelationReading(
            type,
            mode,
            root,
            lexicon.Types.Quad(RelationReducer.TypeOfRoot(root)),
            reading.Modality.Status,
            Math.Round(reading.Confidence * score, 3),
            $"{string.Join(" > ", reading.Why)}; {rule}{note}"
        );
    }

    private static IEnumerable<ActorReference> References(
        ClauseTree tree,
        TokenSpan span,
        string role
    )
    {
        for (int i = span.Start; i < span.End; i++)
        {
            bool head = !span.Contains(tree.Head(i)) || tree.Head(i) == i;
            bool named =
                tree.Pos(i) is PartOfSpeech.Propn or PartOfSpeech.Noun or PartOfSpeech.Pron;
            if (head || named)
            {
                yield return new ActorReference
                {
                    Tokens = span,
                    Head = i,
                    Code = new ActorCode("", role),
                    Name = role,
                    Why = role,
                };
            }
        }
    }

    private static TokenSpan Tokens(Document document, TextSpan? words)
    {
        int first = -1;
        int last = -1;
        for (int i = 0; words is { } span && i < document.Count; i++)
        {
            if (document.Data(i).Span.Overlaps(span))
            {
                first = first < 0 ? i : first;
                last = i;
            }
        }
        return first < 0 ? default : new TokenSpan(first, last + 1);
    }
}
