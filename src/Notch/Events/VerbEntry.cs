namespace Notch.Events;

/// <summary>One word of the verb lexicon with its patterns.</summary>
/// <param name="Kind">Verb, noun or adjective.</param>
/// <param name="Lemma">Its lemma.</param>
/// <param name="Also">Further lemmas that share the patterns.</param>
/// <param name="Forms">Irregular forms.</param>
/// <param name="Patterns">In file order.</param>
/// <param name="Place">"verbs/meet.txt:1".</param>
public sealed record VerbEntry(
    EntryKind Kind,
    string Lemma,
    IReadOnlyList<string> Also,
    IReadOnlyList<string> Forms,
    IReadOnlyList<VerbPattern> Patterns,
    string Place
);
