namespace Notch.Syntax;

/// <summary>What the parser looks at before it acts: words, tags and relations around the stack and the next words.</summary>
internal static class ParserFeatures
{
    /// <summary>Upper bound of the features of one configuration.</summary>
    public const int Max = 96;

    /// <summary>Collects the features of a configuration (after Zhang and Nivre 2011).</summary>
    public static void Extract(
        ParserState state,
        ReadOnlySpan<WordShape> words,
        ReadOnlySpan<int> tags,
        ref FeatureList f
    )
    {
        int s0 = state.Stack(0);
        int s1 = state.Stack(1);
        int s2 = state.Stack(2);
        int b0 = state.Buffer(0);
        int b1 = state.Buffer(1);
        int b2 = state.Buffer(2);
        ulong s0w = Word(words, s0);
        ulong s1w = Word(words, s1);
        ulong b0w = Word(words, b0);
        ulong b1w = Word(words, b1);
        ulong s0t = Tag(tags, s0);
        ulong s1t = Tag(tags, s1);
        ulong s2t = Tag(tags, s2);
        ulong b0t = Tag(tags, b0);
        ulong b1t = Tag(tags, b1);
        ulong b2t = Tag(tags, b2);
        ulong distance = Distance(s0, b0);
        ulong gap = Distance(s1, s0);
        Words(words, s0w, s1w, b0w, b1w, s0t, s1t, s2t, b0t, b1t, b2t, s2, b2, s0, b0, ref f);
        f.Add(s0w, b0w);
        f.Add(s0w, b0t);
        f.Add(s0t, b0w);
        f.Add(s0t, b0t);
        f.Add(s0w, s0t, b0w, b0t);
        f.Add(s0w, s1w);
        f.Add(s0w, s1t);
        f.Add(s0t, s1w);
        f.Add(s0t, s1t);
        f.Add(s1w, b0w);
        f.Add(s1t, b0t);
        f.Add(b0t, b1t);
        f.Add(b0w, b1t);
        f.Add(b0t, b1w);
        f.Add(s0t, b0t, b1t);
        f.Add(s0w, b0t, b1t);
        f.Add(s1t, s0t, b0t);
        f.Add(s1t, s0t, b0w);
        f.Add(s1t, s0w, b0t);
        f.Add(s1w, s0t, b0t);
        f.Add(s2t, s1t, s0t);
        f.Add(b0t, b1t, b2t);
        f.Add(s1t, s0t, b0t, b1t);
        f.Add(s0t, b0t, distance);
        f.Add(s0w, distance);
        f.Add(b0w, distance);
        f.Add(s0w, b0w, distance);
        f.Add(s1t, s0t, gap);
        f.Add(s1w, s0w, gap);
        Dependents(state, words, tags, s0, s0t, s0w, b0t, s1t, ref f);
        Dependents(state, words, tags, s1, s1t, s1w, s0t, b0t, ref f);
        LeftDependents(state, words, tags, b0, b0t, b0w, s0t, ref f);
    }

    private static void Words(
        ReadOnlySpan<WordShape> words,
        ulong s0w,
        ulong s1w,
        ulong b0w,
        ulong b1w,
        ulong s0t,
        ulong s1t,
        ulong s2t,
        ulong b0t,
        ulong b1t,
        ulong b2t,
        int s2,
        int b2,
        int s0,
        int b0,
        ref FeatureList f
    )
    {
        f.Add(1);
        f.Add(s0w, s0t);
        f.Add(s0t);
        f.Add(s1w, s1t);
        f.Add(s1t);
        f.Add(s2t);
        f.Add(b0w, b0t);
        f.Add(b0t);
        f.Add(b1w, b1t);
        f.Add(b1t);
        f.Add(b2t);
        f.Add(Word(words, b2), b2t);
        f.Add(Word(words, s2), s2t);
        f.Add(s0 < 0 ? 0 : words[s0].Suffix3, s0t);
        f.Add(b0 < 0 ? 0 : words[b0].Suffix3, b0t);
    }

    private static void Dependents(
        ParserState state,
        ReadOnlySpan<WordShape> words,
        ReadOnlySpan<int> tags,
        int head,
        ulong tag,
        ulong word,
        ulong other,
        ulong third,
        ref FeatureList f
    )
    {
        LeftDependents(state, words, tags, head, tag, word, other, ref f);
        int r1 = head < 0 ? -1 : state.Right1[head];
        int r2 = head < 0 ? -1 : state.Right2[head];
        ulong t1 = Tag(tags, r1);
        ulong l1 = Label(state, r1);
        f.Add(tag, t1, other);
        f.Add(word, l1);
        f.Add(tag, l1, other, third);
        f.Add(tag, Word(words, r1));
        f.Add(tag, t1, Tag(tags, r2));
        f.Add(tag, l1, Label(state, r2));
        f.Add(word, head < 0 ? 9 : (ulong)Math.Min(3, state.RightCount[head]));
    }

    private static void LeftDependents(
        ParserState state,
        ReadOnlySpan<WordShape> words,
        ReadOnlySpan<int> tags,
        int head,
        ulong tag,
        ulong word,
        ulong other,
        ref FeatureList f
    )
    {
        int d1 = head < 0 ? -1 : state.Left1[head];
        int d2 = head < 0 ? -1 : state.Left2[head];
        ulong t1 = Tag(tags, d1);
        ulong l1 = Label(state, d1);
        f.Add(tag, t1, other);
        f.Add(word, l1);
        f.Add(tag, l1, other);
        f.Add(tag, Word(words, d1));
        f.Add(tag, t1, Tag(tags, d2));
        f.Add(tag, l1, Label(state, d2));
        f.Add(tag, head < 0 ? 9 : (ulong)Math.Min(3, state.LeftCount[head]), other);
    }

    private static ulong Word(ReadOnlySpan<WordShape> words, int i) => i < 0 ? 3 : words[i].Word;

    private static ulong Tag(ReadOnlySpan<int> tags, int i) => i < 0 ? 255 : (ulong)tags[i];

    private static ulong Label(ParserState state, int i) => i < 0 ? 255 : (ulong)state.Labels[i];

    private static ulong Distance(int left, int right) =>
        left < 0 || right < 0
            ? 0
            : (right - left) switch
            {
                < 5 => (ulong)(right - left),
                < 8 => 5ul,
                < 12 => 6ul,
                _ => 7ul,
            };
}
