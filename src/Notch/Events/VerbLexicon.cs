using System.Collections.Frozen;
using Notch.Lexicons;

namespace Notch.Events;

/// <summary>All words that name acts, with their patterns; and the types, scales, classes and contexts they refer to. Immutable; safe to share.</summary>
public sealed class VerbLexicon
{
    private readonly FrozenDictionary<string, VerbPattern[]>[] byKind;
    private readonly FrozenDictionary<string, VerbPattern[]> byForm;

    private VerbLexicon(
        EventTypes types,
        CameoCrosswalk crosswalk,
        ContextLexicon contexts,
        IReadOnlyList<VerbEntry> entries,
        IReadOnlyDictionary<string, List<string>> irregular
    )
    {
        Types = types;
        Crosswalk = crosswalk;
        Goldstein = new GoldsteinScale(crosswalk.Codes);
        Contexts = contexts;
        Entries = entries;
        byKind = [.. Enum.GetValues<EntryKind>().Select(k => Index(entries, k))];
        byForm = IndexForms(byKind[(int)EntryKind.Verb], irregular);
    }

    /// <summary>The event types.</summary>
    public EventTypes Types { get; }

    /// <summary>CAMEO codes.</summary>
    public CameoCrosswalk Crosswalk { get; }

    /// <summary>Goldstein weights.</summary>
    public GoldsteinScale Goldstein { get; }

    /// <summary>All entries, ordered by file and line.</summary>
    public IReadOnlyList<VerbEntry> Entries { get; }

    internal ContextLexicon Contexts { get; }

    /// <summary>Words for those who act: people, officials, forces, governments.</summary>
    internal NounClass? Parties { get; private init; }

    /// <summary>Verbs of everyday life that name no act between powers; <see cref="ActAnalogy"/> learns from them.</summary>
    internal IReadOnlySet<string> EverydayVerbs { get; private init; } = new HashSet<string>();

    /// <summary>Reads <c>plover.txt</c>, <c>cameo.txt</c>, <c>contexts.txt</c>, <c>classes/</c> and <c>verbs/</c>.</summary>
    /// <param name="text">The lexicon.</param>
    /// <exception cref="LexiconException">Something is wrong; holds all errors, in file and line order.</exception>
    public static VerbLexicon Load(LexiconText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var errors = new List<LexiconError>();
        var types = EventTypes.Load(text, errors);
        var crosswalk = CameoCrosswalk.Load(text, types, errors);
        var contexts = ContextLexicon.Load(text, errors);
        var classes = NounClass.Load(text, errors);
        var reader = new EntryReader(types, crosswalk, classes, contexts.Names, errors);
        var entries = new List<VerbEntry>();
        var defined = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in text.Under("verbs/"))
        {
            foreach (var line in LexiconFile.Parse(file.Key, file.Value, errors).Lines)
            {
                if (reader.Read(line) is { } entry)
                {
                    CheckDefinedOnce(line, entry, defined, errors);
                    entries.Add(entry);
                }
            }
        }
        var everyday = ReadEverydayVerbs(text, errors);
        return errors.Count == 0
            ? new VerbLexicon(types, crosswalk, contexts, entries, IrregularVerbs(text))
            {
                Parties = classes.GetValueOrDefault("parties"),
                EverydayVerbs = everyday,
            }
            : throw new LexiconException([
                .. errors
                    .OrderBy(e => e.File, StringComparer.Ordinal)
                    .ThenBy(e => e.Position.Line)
                    .ThenBy(e => e.Position.Column),
            ]);
    }

    private static HashSet<string> ReadEverydayVerbs(LexiconText text, List<LexiconError> errors)
    {
        var verbs = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in text.Under("words/everyday-verbs.txt"))
        {
            foreach (var line in LexiconFile.Parse(file.Key, file.Value, errors).Lines)
            {
                if (line.Keyword != "verbs")
                {
                    errors.Add(line.Error("NX203", "expected \"verbs\" and verbs"));
                }
                verbs.UnionWith(line.Rest.Split(' ', StringSplitOptions.RemoveEmptyEntries));
            }
        }
        return verbs;
    }

    /// <summary>The patterns of a word; empty when the lexicon does not know it.</summary>
    /// <param name="kind">Verb, noun or adjective.</param>
    /// <param name="lemma">Its lemma, or an irregular form.</param>
    internal ReadOnlySpan<VerbPattern> Patterns(EntryKind kind, string lemma) =>
        byKind[(int)kind].TryGetValue(lemma, out var patterns) ? patterns : [];

    /// <summary>The patterns of a verb by an inflected form, for words that a tagger took for something else.</summary>
    /// <param name="form">Lower case.</param>
    internal ReadOnlySpan<VerbPattern> PatternsOfForm(string form) =>
        byForm.TryGetValue(form, out var patterns) ? patterns : [];

    private static Dictionary<string, List<string>> IrregularVerbs(LexiconText text)
    {
        var forms = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var errors = new List<LexiconError>();
        foreach (var file in text.Under("words/irregular-verbs.txt"))
        {
            foreach (var line in LexiconFile.Parse(file.Key, file.Value, errors).Lines)
            {
                string[] words = line.Rest.Split(' ', StringSplitOptions.RemoveEmptyEntries);
                if (words.Length > 1)
                {
                    forms[words[0]] = [.. words[1..]];
                }
            }
        }
        return forms;
    }

    private static FrozenDictionary<string, VerbPattern[]> IndexForms(
        FrozenDictionary<string, VerbPattern[]> verbs,
        IReadOnlyDictionary<string, List<string>> irregular
    )
    {
        var index = new Dictionary<string, VerbPattern[]>(StringComparer.Ordinal);
        foreach (var (lemma, patterns) in verbs.OrderBy(v => v.Key, StringComparer.Ordinal))
        {
            IEnumerable<string> past = irregular.TryGetValue(lemma, out var forms)
                ? forms
                : Inflection.Past(lemma);
            foreach (string form in past.Concat(Inflection.Present(lemma)))
            {
                index.TryAdd(form, patterns);
            }
        }
        return index.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static FrozenDictionary<string, VerbPattern[]> Index(
        IReadOnlyList<VerbEntry> entries,
        EntryKind kind
    )
    {
        var index = new Dictionary<string, VerbPattern[]>(StringComparer.Ordinal);
        foreach (var entry in entries.Where(e => e.Kind == kind))
        {
            VerbPattern[] patterns = [.. entry.Patterns];
            foreach (string lemma in (string[])[entry.Lemma, .. entry.Also, .. entry.Forms])
            {
                index[lemma] = patterns;
            }
        }
        return index.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static void CheckDefinedOnce(
        LexiconLine line,
        VerbEntry entry,
        Dictionary<string, string> defined,
        List<LexiconError> errors
    )
    {
        foreach (string lemma in (string[])[entry.Lemma, .. entry.Also])
        {
            string key = $"{line.Keyword} {lemma}";
            if (!defined.TryAdd(key, line.Place))
            {
                errors.Add(
                    line.Error(
                        "NX146",
                        $"{key} is already defined at {defined[key]}; expected one entry a word: add the patterns there"
                    )
                );
            }
        }
    }
}
