using System.Globalization;
using System.Text;

namespace Notch.Syntax;

/// <summary>Reads CoNLL-U, version 2. Empty nodes are skipped; multiword lines only tell which words stand together.</summary>
public static class ConlluReader
{
    /// <summary>Reads sentences one by one.</summary>
    /// <param name="lines">The file's lines, without line ends.</param>
    /// <exception cref="ConlluException">A line has too few columns, or an id or a head is no number of its sentence.</exception>
    public static IEnumerable<ConlluSentence> Read(IEnumerable<string> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var open = new OpenSentence();
        int number = 0;
        foreach (string line in lines)
        {
            number++;
            if (line.Length == 0)
            {
                if (open.Words.Count > 0)
                {
                    yield return open.Close(number);
                }
            }
            else if (line[0] == '#')
            {
                open.AddComment(line.AsSpan(1).Trim());
            }
            else
            {
                open.AddWord(line, number);
            }
        }
        if (open.Words.Count > 0)
        {
            yield return open.Close(number);
        }
    }

    /// <summary>Puts sentences together as a document: words spaced as the file says, paragraphs parted by an empty line.</summary>
    /// <param name="sentences">Sentences in order.</param>
    public static Document ToDocument(IEnumerable<ConlluSentence> sentences)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        var text = new StringBuilder();
        var tokens = new List<TokenData>();
        var spans = new List<TokenSpan>();
        bool space = false;
        foreach (var sentence in sentences)
        {
            if (text.Length > 0)
            {
                text.Append(
                    sentence.StartsParagraph ? "\n\n"
                    : space ? " "
                    : ""
                );
            }
            int first = tokens.Count;
            for (int i = 0; i < sentence.Words.Count; i++)
            {
                var word = sentence.Words[i];
                int start = text.Length;
                text.Append(word.Form);
                tokens.Add(
                    new TokenData
                    {
                        Start = start,
                        End = text.Length,
                        Head = word.Head == 0 ? first + i : first + word.Head - 1,
                        Sentence = spans.Count,
                        PartOfSpeech = word.PartOfSpeech,
                        Tag = word.Tag,
                        Relation = word.Relation,
                        Lemma = word.Lemma,
                    }
                );
                space = word.SpaceAfter;
                if (space && i + 1 < sentence.Words.Count)
                {
                    text.Append(' ');
                }
            }
            spans.Add(new TokenSpan(first, tokens.Count));
        }
        return new Document(text.ToString(), [.. tokens], [.. spans]);
    }

    private sealed class OpenSentence
    {
        private string? id;
        private bool startsParagraph;
        private int unitEnd;
        private bool unitSpace;

        public List<ConlluWord> Words { get; private set; } = [];

        public void AddComment(ReadOnlySpan<char> comment)
        {
            if (comment.StartsWith("sent_id", StringComparison.Ordinal))
            {
                int equals = comment.IndexOf('=');
                id = equals < 0 ? null : comment[(equals + 1)..].Trim().ToString();
            }
            else if (
                comment.StartsWith("newpar", StringComparison.Ordinal)
                || comment.StartsWith("newdoc", StringComparison.Ordinal)
            )
            {
                startsParagraph = true;
            }
        }

        public void AddWord(string line, int number)
        {
            string[] column = line.Split('\t');
            if (column.Length != 10)
            {
                throw new ConlluException(
                    number,
                    $"{column.Length} columns where CoNLL-U has 10, parted by tabs"
                );
            }
            if (column[0].Contains('.', StringComparison.Ordinal))
            {
                return;
            }
            bool space = !column[9].Contains("SpaceAfter=No", StringComparison.Ordinal);
            int dash = column[0].IndexOf('-', StringComparison.Ordinal);
            if (dash > 0)
            {
                unitEnd = Number(
                    column[0].AsSpan(dash + 1),
                    "the end of a multiword token",
                    number
                );
                unitSpace = space;
                return;
            }
            int position = Number(column[0], "a word's id", number);
            if (position != Words.Count + 1)
            {
                throw new ConlluException(
                    number,
                    $"word {position} where word {Words.Count + 1} was expected"
                );
            }
            bool inUnit = position <= unitEnd;
            int head = column[6] == "_" ? 0 : Number(column[6], "a head", number);
            var part = UniversalTags.TryParse(column[3], out var known) ? known : PartOfSpeech.X;
            Words.Add(
                new ConlluWord(
                    column[1],
                    column[2],
                    part,
                    column[4],
                    head,
                    column[7],
                    inUnit ? position == unitEnd && unitSpace : space
                )
            );
        }

        public ConlluSentence Close(int number)
        {
            foreach (var word in Words)
            {
                if (word.Head > Words.Count)
                {
                    throw new ConlluException(
                        number,
                        $"head {word.Head} in a sentence of {Words.Count} words"
                    );
                }
            }
            var sentence = new ConlluSentence(id, startsParagraph, Words);
            (id, startsParagraph, unitEnd, unitSpace, Words) = (null, false, 0, false, []);
            return sentence;
        }

        private static int Number(ReadOnlySpan<char> text, string what, int line) =>
            int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int value)
                ? value
                : throw new ConlluException(line, $"\"{text}\" as {what}; expected a number");
    }
}
