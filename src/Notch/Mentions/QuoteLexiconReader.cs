using Notch.Lexicons;

namespace Notch.Mentions;

/// <summary>Gathers the lines of "words/reporting.txt".</summary>
internal sealed class QuoteLexiconReader
{
    private static readonly string[] Classes = ["speech", "report", "opinion", "naming"];
    private static readonly string[] Addressees = ["none", "object", "to", "with"];

    public Dictionary<string, QuoteVerb> Verbs { get; } = new(StringComparer.OrdinalIgnoreCase);

    public Dictionary<string, QuoteVerb> Forms { get; } = new(StringComparer.OrdinalIgnoreCase);

    public List<string> Nouns { get; } = [];

    public List<string> Adverbs { get; } = [];

    public List<string> Clauses { get; } = [];

    public List<string> Never { get; } = [];

    public List<string> Feelings { get; } = [];

    public List<string> Sources { get; } = [];

    public List<string[]> Phrases { get; } = [];

    public List<string[]> Unnamed { get; } = [];

    public List<string[]> StateMedia { get; } = [];

    public void Read(LexiconLine line, List<LexiconError> errors)
    {
        string[] words = line.Rest.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        switch (line.Keyword)
        {
            case "verb" when words.Length > 2:
                ReadVerbs(line, words, errors);
                break;
            case "form" when words.Length > 1:
                ReadForms(line, words, errors);
                break;
            case "noun":
                Nouns.AddRange(words);
                break;
            case "clause":
                Clauses.AddRange(words);
                break;
            case "never":
                Never.AddRange(words);
                break;
            case "feeling":
                Feelings.AddRange(words);
                break;
            case "adverb":
                Adverbs.AddRange(words);
                break;
            case "source":
                Sources.AddRange(words);
                break;
            case "phrase":
                Phrases.Add(words);
                break;
            case "unnamed":
                Unnamed.Add(words);
                break;
            case "state":
                foreach (string name in line.Rest.Split(',', StringSplitOptions.TrimEntries))
                {
                    StateMedia.Add(name.Split(' '));
                }
                break;
            default:
                errors.Add(
                    line.Error(
                        "NX052",
                        $"'{line.Text}' is no line of reporting words; docs/quotes.md lists their kinds"
                    )
                );
                break;
        }
    }

    private void ReadVerbs(LexiconLine line, string[] words, List<LexiconError> errors)
    {
        if (
            !Classes.Contains(words[0], StringComparer.Ordinal)
            || !Addressees.Contains(words[1], StringComparer.Ordinal)
        )
        {
            errors.Add(
                line.Error(
                    "NX052",
                    "a verb line wants its class (speech, naming, report, opinion) and its addressee (none, object, to, with)"
                )
            );
            return;
        }
        for (int i = 2; i < words.Length; i++)
        {
            Verbs.TryGetValue(words[i], out var known);
            var verb = new QuoteVerb(
                words[i],
                words[0] is "speech" or "naming" || known?.IsSpeech == true,
                words[0] == "report" || known?.IsReport == true,
                words[0] == "opinion" || known?.IsOpinion == true,
                words[0] == "naming" || known?.IsNaming == true,
                words[1] == "object" || known?.TakesListener == true
            );
            Verbs[words[i]] = verb;
            foreach (string form in Regular(words[i]))
            {
                Forms[form] = verb;
            }
        }
    }

    private void ReadForms(LexiconLine line, string[] words, List<LexiconError> errors)
    {
        if (!Verbs.TryGetValue(words[0], out var verb))
        {
            errors.Add(line.Error("NX052", $"'{words[0]}' stands on no verb line above"));
            return;
        }
        foreach (string form in words)
        {
            Forms[form] = verb;
        }
    }

    private static string[] Regular(string lemma)
    {
        bool hasE = lemma.EndsWith('e');
        bool hasHiss =
            lemma.EndsWith('s')
            || lemma.EndsWith('x')
            || lemma.EndsWith("sh", StringComparison.Ordinal)
            || lemma.EndsWith("ch", StringComparison.Ordinal);
        return
        [
            lemma,
            lemma + (hasHiss ? "es" : "s"),
            lemma + (hasE ? "d" : "ed"),
            (hasE ? lemma[..^1] : lemma) + "ing",
        ];
    }
}
