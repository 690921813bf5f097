using System.Collections.Frozen;
using Notch.Lexicons;

namespace Notch.Mentions;

/// <summary>The words that report speech, from "words/reporting.txt". Immutable; safe to share among threads.</summary>
public sealed class QuoteLexicon
{
    private const string File = "words/reporting.txt";
    private readonly FrozenDictionary<string, QuoteVerb> forms;
    private readonly FrozenDictionary<string, QuoteVerb> lemmas;
    private readonly FrozenSet<string> nouns;
    private readonly FrozenSet<string> adverbs;
    private readonly FrozenSet<string> sources;
    private readonly FrozenSet<string> clauses;
    private readonly FrozenSet<string> never;
    private readonly FrozenSet<string> feelings;

    private QuoteLexicon(QuoteLexiconReader reader)
    {
        lemmas = reader.Verbs.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
        forms = reader.Forms.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
        nouns = reader.Nouns.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        adverbs = reader.Adverbs.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        sources = reader.Sources.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        clauses = reader.Clauses.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        never = reader.Never.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        feelings = reader.Feelings.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        Phrases = [.. reader.Phrases];
        Unnamed = [.. reader.Unnamed];
        StateMedia = [.. reader.StateMedia];
    }

    /// <summary>Reads the lexicon's reporting words.</summary>
    /// <param name="text">The lexicon's files; a lexicon without "words/reporting.txt" knows no word.</param>
    /// <exception cref="LexiconException">Some lines are wrong (NX052).</exception>
    public static QuoteLexicon Load(LexiconText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var errors = new List<LexiconError>();
        var reader = new QuoteLexiconReader();
        foreach (var (path, content) in text.Under(File))
        {
            foreach (var line in LexiconFile.Parse(path, content, errors).Lines)
            {
                reader.Read(line, errors);
            }
        }
        return errors.Count > 0 ? throw new LexiconException(errors) : new QuoteLexicon(reader);
    }

    /// <summary>Phrases such as "according to", each as its words.</summary>
    internal IReadOnlyList<string[]> Phrases { get; }

    /// <summary>Phrases by which a speaker asks for no name, each as its words.</summary>
    internal IReadOnlyList<string[]> Unnamed { get; }

    /// <summary>Names of outlets that a state owns, each as its words.</summary>
    internal IReadOnlyList<string[]> StateMedia { get; }

    /// <summary>The reporting verb with this lemma or this form; null when there is none.</summary>
    internal QuoteVerb? Verb(string lemma, string form) =>
        lemmas.TryGetValue(lemma, out var verb) || forms.TryGetValue(form, out verb) ? verb : null;

    internal bool IsNoun(string lemma) => nouns.Contains(lemma);

    internal bool IsAdverb(string form) => adverbs.Contains(form);

    /// <summary>A verb that reports only with a clause: "found that ...".</summary>
    internal bool WantsClause(string lemma) => clauses.Contains(lemma);

    /// <summary>A verb whose clause nobody said: "means that ...".</summary>
    internal bool IsNever(string lemma) => never.Contains(lemma);

    /// <summary>An adjective that tells what somebody thinks: "confident".</summary>
    internal bool IsFeeling(string lemma) => feelings.Contains(lemma);

    internal bool IsSource(string form) => sources.Contains(form);
}
