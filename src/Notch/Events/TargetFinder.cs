using Notch.Syntax;

namespace Notch.Events;

/// <summary>Finds whom, or what, a sentence's main act is directed at. Holds one document.</summary>
internal sealed class TargetFinder(ClauseTree tree, PartyIndex parties)
{
    private static readonly string[] Directed =
    [
        "to",
        "for",
        "against",
        "on",
        "into",
        "with",
        "toward",
        "towards",
        "at",
    ];

    private static readonly string[] Concerning =
    [
        "about",
        "over",
        "of",
        "on",
        "at",
        "in",
        "toward",
        "towards",
        "regarding",
        "concerning",
        "for",
        "to",
        "with",
        "against",
    ];

    /// <summary>Targets, as heads of phrases, in no more than one of: those of the act's own slots, the thing judged, a party in a phrase, the object.</summary>
    /// <param name="reading">The act; null when the lexicon does not know it.</param>
    /// <param name="frame">The frame of the main line's deepest word.</param>
    /// <param name="sources">Those who act.</param>
    /// <param name="isStatement">True when the sentence only says something.</param>
    public IReadOnlyList<int> Find(
        ActReading? reading,
        Frame frame,
        List<int> sources,
        bool isStatement
    )
    {
        var targets = new List<int>();
        if (reading is null)
        {
            AddAll(targets, isStatement ? Concerned(frame) : []);
            return targets.Count > 0 ? targets : Directly(frame, [], sources);
        }
        if (IsOfMood(reading, frame))
        {
            AddAll(targets, reading.Actors);
            return targets;
        }
        AddAll(targets, reading.Recipients);
        if (targets.Count == 0 && reading.About is { } about)
        {
            AddAll(targets, about.Recipients);
            AddAll(targets, about.Actors);
        }
        bool judges = IsJudgement(reading);
        var words = judges ? [.. reading.Words.Take(1 + Outer(reading))] : reading.Words;
        targets.RemoveAll(t => sources.Contains(t) || words.Contains(t) || IsTime(t));
        if (judges)
        {
            return Judged(targets, words, reading.Top, frame);
        }
        if (targets.Count == 0 || IsDeed(reading) && !targets.Exists(IsParty))
        {
            var direct = Directly(frame, reading.Words, sources);
            return direct.Count > 0 && (targets.Count == 0 || direct.Exists(IsParty))
                ? direct
                : targets;
        }
        return targets;
    }

    /// <summary>True when the words of mood around an act have another subject than the act: "hoped that Lima would pay".</summary>
    public bool IsOfMood(ActReading reading, Frame frame) =>
        reading.Statement is not null
        && !reading.Actors.Any(a => tree.Tag(a) == "PRP")
        && frame.Doers.Count > 0
        && !reading.Actors.Any(frame.Doers.Contains);

    public bool IsParty(int token) => parties.IsActor(Quantity.Content(tree, token));

    private static bool IsJudgement(ActReading reading) =>
        reading.Type is EventType.Support or EventType.Reject or EventType.Accuse
        && reading.Mode is not "allege" and not "investigate"
        && reading.About is null or { IsNominal: true };

    /// <summary>Deeds and requests fall on somebody; words also on a plan or a decision.</summary>
    private static bool IsDeed(ActReading reading) =>
        reading.Type
            is EventType.Aid
                or EventType.Cooperate
                or EventType.Retreat
                or EventType.Request
                or EventType.Agree
                or EventType.Sanction
                or EventType.Mobilize
                or EventType.Coerce;

    /// <summary>"welcomed the French decision to ...": the thing that is judged, whole, with whoever owns it.</summary>
    private List<int> Judged(List<int> targets, IReadOnlyList<int> words, int top, Frame frame)
    {
        var things = new List<int>();
        foreach (int token in frame.Obliques)
        {
            if (tree.IsNominal(token) && tree.IsIntroducedBy(token, "to") && IsParty(token))
            {
                AddAll(things, [tree.Referent(token)]);
                return things;
            }
        }
        foreach (int token in targets)
        {
            AddAll(things, [Whole(token, words, top)]);
        }
        if (things.Count == 0)
        {
            AddAll(things, frame.Objects.FindAll(o => !words.Contains(o) && !IsTime(o)));
        }
        if (things.Count == 0)
        {
            AddAll(things, Concerned(frame));
        }
        return things;
    }

    /// <summary>The outermost noun around a token below the act's own words.</summary>
    private int Whole(int token, IReadOnlyList<int> words, int top)
    {
        int whole = token;
        int at = token;
        for (int steps = 0; steps < 8; steps++)
        {
            int head = tree.Head(at);
            bool inside =
                head != at
                && !words.Contains(head)
                && head != top
                && (tree.IsNominal(head) || tree[head] is Rel.NounClause or Rel.RelativeClause);
            if (!inside)
            {
                break;
            }
            at = head;
            whole = tree.IsNominal(head) ? head : whole;
        }
        return whole;
    }

    /// <summary>Words of the outer act: those of the act that it is about are part of the thing.</summary>
    private static int Outer(ActReading reading) =>
        reading.About is { } about
            ? Math.Max(0, reading.Words.Count - about.Words.Count - 1)
            : reading.Words.Count;

    /// <summary>"sceptical about the plan", "hoped that Lima would pay", "voiced doubt over the truce".</summary>
    private List<int> Concerned(Frame frame)
    {
        var found = new List<int>();
        if (frame.Objects.Exists(IsParty) || frame.Receivers.Count > 0)
        {
            return found;
        }
        foreach (int thing in (IEnumerable<int>)[frame.Head, .. frame.Objects])
        {
            foreach (int child in tree.Children(thing))
            {
                bool clause =
                    tree[child]
                    is Rel.ClauseComplement
                        or Rel.NounClause
                        or Rel.AdverbialClause
                        or Rel.Parataxis;
                int subject = clause && child > thing ? SubjectOf(child) : -1;
                if (subject >= 0 && tree.Tag(subject) != "PRP")
                {
                    found.Add(subject);
                    return found;
                }
            }
            if (thing != frame.Head || !tree.IsVerb(thing))
            {
                foreach (int child in tree.Children(thing))
                {
                    AddConcerned(found, thing, child);
                }
            }
            if (found.Count > 0)
            {
                return found;
            }
        }
        foreach (int child in frame.Objects.Count > 0 ? frame.Obliques : [])
        {
            AddConcerned(found, frame.Objects[0], child);
        }
        return found;
    }

    private void AddConcerned(List<int> found, int thing, int child)
    {
        bool about =
            found.Count == 0
            && child > thing
            && tree[child] is Rel.NounModifier or Rel.Oblique
            && tree.IsIntroducedBy(child, Concerning)
            && !IsTime(child);
        if (about)
        {
            found.Add(tree.Referent(child));
        }
    }

    private int SubjectOf(int clause)
    {
        int subject = tree.Child(clause, Rel.Subject);
        return subject >= 0 ? subject : tree.Child(clause, Rel.PassiveSubject);
    }

    /// <summary>Without a slot that says it: receivers, objects who are somebody, parties in phrases, first of those the act goes to; else the object.</summary>
    private List<int> Directly(Frame frame, IReadOnlyList<int> words, List<int> sources)
    {
        var targets = new List<int>();
        AddAll(targets, frame.Receivers);
        foreach (int token in frame.Objects)
        {
            if (targets.Count == 0 && IsParty(token) && !words.Contains(token))
            {
                AddAll(targets, [token]);
            }
        }
        foreach (int token in frame.Obliques)
        {
            bool directed =
                targets.Count == 0
                && tree.IsNominal(token)
                && tree.IsIntroducedBy(token, Directed)
                && IsParty(token);
            if (directed && !IsTime(token))
            {
                AddAll(targets, [tree.Referent(token)]);
            }
        }
        for (int i = frame.Head + 1; i < tree.Document.Count && targets.Count == 0; i++)
        {
            bool phrase =
                tree[i] is Rel.Oblique or Rel.NounModifier or Rel.Possessor or Rel.Object
                && parties.IsActor(i)
                && !words.Contains(i)
                && !sources.Contains(i)
                && !IsTime(i)
                && IsOfClause(i, frame.Head);
            if (phrase)
            {
                AddAll(targets, [i]);
            }
        }
        if (targets.Count == 0)
        {
            AddAll(targets, frame.Objects.FindAll(o => !words.Contains(o) && !IsTime(o)));
        }
        return targets;
    }

    /// <summary>True when a phrase belongs to the clause of a word, or to the purpose it serves.</summary>
    private bool IsOfClause(int token, int head)
    {
        for (int at = tree.Head(token), steps = 0; steps < 6; at = tree.Head(at), steps++)
        {
            if (at == head)
            {
                return true;
            }
            bool clause =
                tree[at]
                    is Rel.RelativeClause
                        or Rel.NounClause
                        or Rel.Subject
                        or Rel.Parataxis
                        or Rel.Conjunct
                || tree[at] == Rel.AdverbialClause && !tree.IsIntroducedBy(at, "to");
            if (clause || tree.Head(at) == at)
            {
                return false;
            }
        }
        return false;
    }

    private bool IsTime(int token) =>
        FrameReader.TimeWords.Contains(tree.Lemma(token).ToLowerInvariant())
        || tree.Pos(token) is PartOfSpeech.Adv;

    private static void AddAll(List<int> list, IReadOnlyList<int> tokens)
    {
        foreach (int token in tokens)
        {
            if (!list.Contains(token))
            {
                list.Add(token);
            }
        }
    }
}
