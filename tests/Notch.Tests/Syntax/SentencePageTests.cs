using Notch.Lexicons;
using Notch.Syntax;
using Notch.Tests.Support;

namespace Notch.Tests.Syntax;

/// <summary>The examples of docs/codebook/sentences.md.</summary>
public sealed class SentencePageTests
{
    private static readonly SentenceWords Words = SentenceWords.From(LexiconText.Shipped());

    public static TheoryData<string> Examples()
    {
        var data = new TheoryData<string>();
        string page = File.ReadAllText(Repository.PathTo("docs", "codebook", "sentences.md"))
            .ReplaceLineEndings("\n");
        string[] parts = page.Split("```sentences\n");
        foreach (string part in parts.Skip(1))
        {
            string fence = part[..part.IndexOf("\n```", StringComparison.Ordinal)];
            foreach (
                string example in fence.Contains("\n\n", StringComparison.Ordinal)
                    ? [fence]
                    : fence.Split('\n')
            )
            {
                data.Add(example);
            }
        }
        return data;
    }

    [Theory, MemberData(nameof(Examples))]
    public void SentencesEndWhereThePageSays(string example)
    {
        string text = example.Replace("|", "", StringComparison.Ordinal);
        var tokens = new Tokenizer(Words).Tokenize(text);
        var sentences = new SentenceSplitter(Words)
            .Split(text, tokens)
            .Select(s => text[tokens[s.Start].Start..tokens[s.End - 1].End]);
        Assert.Equal(example.Split('|').Select(part => part.Trim()), sentences);
    }
}
