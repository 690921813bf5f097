using System.Collections.Frozen;

namespace Notch.Events;

/// <summary>"The chancellor said that Turkey <b>must</b> release the pilot": who says what another has to do asks for it. Holds one document.</summary>
internal sealed class ObligationReader(ClauseTree tree, FrameReader frames, EventTypes types)
{
    /// <summary>The place in the codebook that stands in an event's reasons.</summary>
    public const string Why = "rule: said that it must";

    private static readonly FrozenSet<string> Speech = (
        "say tell state add declare insist stress argue believe think maintain reiterate write tweet warn note emphasize emphasise underline announce"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The request that a clause of duty is, with the act that its words name; null when nobody says it of another.</summary>
    /// <param name="token">The clause's verb or predicate.</param>
    /// <param name="act">What the lexicon makes of it; null when nothing.</param>
    public ActReading? Read(int token, ActReading? act)
    {
        if (!IsDuty(token))
        {
            return null;
        }
        int speech = SpeechAbove(token);
        if (speech < 0)
        {
            return null;
        }
        var speakers = new List<int>();
        frames.Subjects.Find(speech, speakers);
        var subjects = new List<int>();
        frames.Subjects.Find(token, subjects);
        if (speakers.Count == 0 || subjects.Count == 0 || subjects.Exists(IsPersonal))
        {
            return null;
        }
        bool passive = frames.Subjects.IsPassive(token);
        return new ActReading
        {
            Type = EventType.Request,
            Mode = act is null ? null : types.ModeFor(EventType.Request, act.Type),
            Head = token,
            Top = speech,
            Actors = speakers,
            Recipients = passive && act is not null ? act.Actors : subjects,
            About = act,
            Words = act?.Words ?? [token],
            Why = [Why, .. act?.Why ?? []],
            Confidence = act is null ? 0.6 : 0.8,
        };
    }

    /// <summary>The word of the act: the clause's own, or the infinitive of "has to release".</summary>
    public int ActOf(int token)
    {
        int act = tree.Lemma(token) == "have" ? tree.Child(token, Rel.OpenComplement) : -1;
        return act < 0 ? token : act;
    }

    private bool IsDuty(int token)
    {
        foreach (int child in tree.Children(token))
        {
            if (
                tree[child] == Rel.Auxiliary
                && tree.Document.Form(child).ToLowerInvariant() is "must" or "should" or "ought"
            )
            {
                return true;
            }
        }
        return tree.Lemma(token) == "have"
            && tree.Child(token, Rel.OpenComplement) is var act
            && act > token
            && tree.IsIntroducedBy(act, "to");
    }

    /// <summary>The verb of speech whose clause this is, or that stands beside it as in "Turkey must go, she said"; -1 when none.</summary>
    private int SpeechAbove(int token)
    {
        int head = tree.Head(token);
        if (
            head != token
            && tree[token] is Rel.ClauseComplement or Rel.Parataxis
            && tree.IsVerb(head)
            && Speech.Contains(tree.Lemma(head))
        )
        {
            return head;
        }
        foreach (int child in tree.Children(token))
        {
            if (
                tree[child] == Rel.Parataxis
                && tree.IsVerb(child)
                && Speech.Contains(tree.Lemma(child))
            )
            {
                return child;
            }
        }
        return -1;
    }

    /// <summary>"It must", "we must": most often the speaker's own side.</summary>
    private bool IsPersonal(int token) => tree.Tag(token) is "PRP" or "EX";
}
