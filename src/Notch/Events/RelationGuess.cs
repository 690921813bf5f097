using Notch.Syntax;

namespace Notch.Events;

/// <summary>What passed between two parties where no entry of the lexicon links them: the second opinion on the words between them.</summary>
/// <param name="tree">The sentence or sentences.</param>
/// <param name="types">The event types.</param>
/// <param name="analogy">The second opinion.</param>
internal sealed class RelationGuess(ClauseTree tree, EventTypes types, ActAnalogy analogy)
{
    /// <summary>Weight of words on the way from party to party, of their dependents, and of all others.</summary>
    private const double OnWay = 1;
    private const double Beside = 0.6;
    private const double Elsewhere = 0.25;

    /// <summary>Verbs say more than nouns.</summary>
    private const double Verb = 1.3;

    /// <summary>A guess counts half of what the opinion is sure of.</summary>
    private const double Caution = 0.5;

    /// <summary>The likeliest relation; null when no word has a vector.</summary>
    /// <param name="from">The tokens of the one who acts.</param>
    /// <param name="to">The tokens of the one acted upon.</param>
    public RelationReading? Find(TokenSpan from, TokenSpan to)
    {
        var way = Way(tree.HeadOf(from), tree.HeadOf(to));
        var words = new List<(string, double)>();
        for (int i = 0; i < tree.Document.Count; i++)
        {
            bool party = from.Contains(i) || to.Contains(i);
            if (!party && tree.Pos(i) is PartOfSpeech.Verb or PartOfSpeech.Noun or PartOfSpeech.Adj)
            {
                double weight =
                    way.Contains(i) ? OnWay
                    : way.Contains(tree.Head(i)) ? Beside
                    : Elsewhere;
                words.Add((tree.Lemma(i), weight * (tree.Pos(i) == PartOfSpeech.Verb ? Verb : 1)));
            }
        }
        return analogy.Ask(words) is { } shares ? Reading(shares) : null;
    }

    /// <summary>The likeliest type of the likelier side: to tell conflict from cooperation is easier than to tell types.</summary>
    private RelationReading Reading(double[] shares)
    {
        var all = Enum.GetValues<EventType>();
        double Sum(bool conflict) =>
            all.Where(t => IsConflict(t) == conflict).Sum(t => shares[(int)t]);
        bool conflict = Sum(conflict: true) >= Sum(conflict: false);
        var type = all.Where(t => IsConflict(t) == conflict).MaxBy(t => shares[(int)t]);
        string root = RelationReducer.Root(type, cameo: null);
        return new RelationReading(
            type,
            Mode: null,
            root,
            types.Quad(RelationReducer.TypeOfRoot(root)),
            EventStatus.Fact,
            Math.Round(Caution * shares[(int)type], 3),
            "second opinion: no entry links the parties; the words between them are nearest to this type's"
        );
    }

    private bool IsConflict(EventType type) =>
        types.Quad(type) is QuadClass.VerbalConflict or QuadClass.MaterialConflict;

    /// <summary>The tokens on the way through the tree, ends included.</summary>
    private HashSet<int> Way(int from, int to)
    {
        var up = Ancestors(from);
        var other = Ancestors(to);
        int meeting = up.Find(other.Contains);
        return
        [
            .. up.TakeWhile(t => t != meeting),
            .. other.TakeWhile(t => t != meeting),
            .. other.Contains(meeting) ? (int[])[meeting] : [],
        ];
    }

    private List<int> Ancestors(int token)
    {
        var found = new List<int> { token };
        while (tree.Head(token) != token && tree.Head(token) >= 0)
        {
            token = tree.Head(token);
            found.Add(token);
        }
        return found;
    }
}
