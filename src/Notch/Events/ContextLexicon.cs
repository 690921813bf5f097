using Notch.Lexicons;
using Notch.Syntax;

namespace Notch.Events;

/// <summary>PLOVER's contexts and the words that show them, from <c>contexts.txt</c>. Immutable.</summary>
internal sealed class ContextLexicon
{
    private const string File = "contexts.txt";

    private readonly Dictionary<string, string> words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(string[] Words, string Context)>> phrases = new(
        StringComparer.Ordinal
    );
    private readonly HashSet<string> names = new(StringComparer.Ordinal);

    /// <summary>All contexts.</summary>
    public IReadOnlySet<string> Names => names;

    /// <summary>Reads the file.</summary>
    /// <param name="text">The lexicon.</param>
    /// <param name="errors">Receives what is wrong.</param>
    public static ContextLexicon Load(LexiconText text, List<LexiconError> errors)
    {
        var lexicon = new ContextLexicon();
        foreach (var file in text.Under(File))
        {
            foreach (var line in LexiconFile.Parse(file.Key, file.Value, errors).Lines)
            {
                lexicon.Read(line, errors);
            }
        }
        return lexicon;
    }

    /// <summary>Adds the contexts that a stretch of tokens shows.</summary>
    /// <param name="document">The document.</param>
    /// <param name="tokens">The stretch.</param>
    /// <param name="found">Receives names.</param>
    public void Find(Document document, TokenSpan tokens, ISet<string> found)
    {
        for (int i = tokens.Start; i < tokens.End; i++)
        {
            string lemma = document.Data(i).Lemma;
            if (words.TryGetValue(lemma, out string? name))
            {
                found.Add(name);
            }
            if (phrases.TryGetValue(lemma, out var list))
            {
                foreach (var (phrase, context) in list)
                {
                    if (Phrase.EndsAt(document, i, phrase))
                    {
                        found.Add(context);
                    }
                }
            }
        }
    }

    private void Read(LexiconLine line, List<LexiconError> errors)
    {
        if (line.Keyword != "context" || line.Rest.Length == 0)
        {
            errors.Add(line.Error("NX140", $"'{line.Text}': expected 'context NAME'"));
            return;
        }
        string context = line.Rest;
        names.Add(context);
        foreach (var child in line.Children)
        {
            string[] parts = child.Rest.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            switch (child.Keyword)
            {
                case "words" when parts.Length > 0:
                    foreach (string word in parts)
                    {
                        if (!words.TryAdd(word, context))
                        {
                            errors.Add(
                                child.Error(
                                    "NX146",
                                    $"'{word}' already shows context {words[word]}; expected each word once"
                                )
                            );
                        }
                    }
                    break;
                case "phrase" when parts.Length > 1:
                    if (!phrases.TryGetValue(parts[^1], out var list))
                    {
                        phrases[parts[^1]] = list = [];
                    }
                    list.Add((parts, context));
                    break;
                default:
                    errors.Add(
                        child.Error(
                            "NX140",
                            $"'{child.Text}' is not understood here; expected 'words WORD ...' or 'phrase WORD WORD ...'"
                        )
                    );
                    break;
            }
        }
    }
}
