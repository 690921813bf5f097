using System.Text;
using Notch.Lexicons;

namespace Notch.Syntax.Training;

/// <summary>The examples of the lexicon as one text: sentences of a wire with names from everywhere, none of which breaks inside.</summary>
internal static class LexiconSentences
{
    private static readonly string[] Folders = ["actors/", "verbs/"];

    /// <summary>The examples of actors and verbs, in the order of files and lines; each is one sentence, or as many as the rules find.</summary>
    public static Document Read(LexiconText lexicon, SentenceWords words)
    {
        var tokenizer = new Tokenizer(words);
        var splitter = new SentenceSplitter(words);
        var text = new StringBuilder();
        var tokens = new List<TokenData>();
        var sentences = new List<TokenSpan>();
        foreach (string example in Folders.SelectMany(f => lexicon.Under(f)).SelectMany(Examples))
        {
            int offset = text.Length;
            int first = tokens.Count;
            text.Append(example).Append(' ');
            var spans = tokenizer.Tokenize(example);
            foreach (var sentence in splitter.Split(example, spans))
            {
                for (int i = sentence.Start; i < sentence.End; i++)
                {
                    tokens.Add(
                        new TokenData
                        {
                            Start = offset + spans[i].Start,
                            End = offset + spans[i].End,
                            Head = tokens.Count,
                            Sentence = sentences.Count,
                        }
                    );
                }
                sentences.Add(new TokenSpan(first + sentence.Start, first + sentence.End));
            }
        }
        return new Document(text.ToString(), [.. tokens], [.. sentences]);
    }

    /// <summary>Lines such as "+ Norway closed its embassy.   @2019-05-07", without sign and date.</summary>
    private static IEnumerable<string> Examples(KeyValuePair<string, string> file)
    {
        foreach (string line in file.Value.Split('\n', StringSplitOptions.TrimEntries))
        {
            if (
                line.StartsWith("+ ", StringComparison.Ordinal)
                || line.StartsWith("- ", StringComparison.Ordinal)
            )
            {
                int date = line.LastIndexOf('@');
                yield return (date < 0 ? line[2..] : line[2..date]).Trim();
            }
        }
    }
}
