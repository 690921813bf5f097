using System.Collections.Frozen;
using Notch.Lexicons;

namespace Notch.Syntax;

/// <summary>Irregular forms and their lemmas: words/irregular-verbs.txt, -nouns.txt and -adjectives.txt.</summary>
public sealed class IrregularForms
{
    private readonly FrozenDictionary<(PartOfSpeech, string), string> lemmas;

    private IrregularForms(Dictionary<(PartOfSpeech, string), string> lemmas) =>
        this.lemmas = lemmas.ToFrozenDictionary();

    /// <summary>Reads all "words/irregular-" files of a lexicon.</summary>
    /// <param name="lexicon">The lexicon.</param>
    /// <exception cref="LexiconException">A line names no part of speech, or has a lemma without a form.</exception>
    public static IrregularForms From(LexiconText lexicon)
    {
        ArgumentNullException.ThrowIfNull(lexicon);
        var errors = new List<LexiconError>();
        var found = new Dictionary<(PartOfSpeech, string), string>();
        foreach (var file in lexicon.Under("words/irregular-"))
        {
            foreach (var line in LexiconFile.Parse(file.Key, file.Value, errors).Lines)
            {
                PartOfSpeech? part = line.Keyword switch
                {
                    "verb" => PartOfSpeech.Verb,
                    "noun" => PartOfSpeech.Noun,
                    "adjective" => PartOfSpeech.Adj,
                    "adverb" => PartOfSpeech.Adv,
                    _ => null,
                };
                string[] forms = line.Rest.Split(' ', StringSplitOptions.RemoveEmptyEntries);
                if (part is null || forms.Length < 2)
                {
                    errors.Add(
                        line.Error(
                            "NX204",
                            "expected verb, noun, adjective or adverb, a lemma, and its irregular forms"
                        )
                    );
                    continue;
                }
                foreach (string form in forms.AsSpan(1))
                {
                    found.TryAdd((part.Value, form), forms[0]);
                }
            }
        }
        return errors.Count == 0 ? new IrregularForms(found) : throw new LexiconException(errors);
    }

    /// <summary>The lemma of an irregular form; null when the form is regular.</summary>
    /// <param name="part">Its part of speech; auxiliaries count as verbs.</param>
    /// <param name="form">Lower case.</param>
    internal string? LemmaOf(PartOfSpeech part, string form) =>
        lemmas.GetValueOrDefault((part == PartOfSpeech.Aux ? PartOfSpeech.Verb : part, form));
}
