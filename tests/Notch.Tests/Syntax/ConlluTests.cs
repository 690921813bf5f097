using Notch.Syntax;

namespace Notch.Tests.Syntax;

public sealed class ConlluTests
{
    private const string File = """
        # newdoc id = a
        # sent_id = a-1
        # text = They don't wait.
        1	They	they	PRON	PRP	_	4	nsubj	_	_
        2-3	don't	_	_	_	_	_	_	_	_
        2	do	do	AUX	VBP	_	4	aux	_	_
        3	n't	not	PART	RB	_	4	advmod	_	_
        4	wait	wait	VERB	VB	_	0	root	_	SpaceAfter=No
        5	.	.	PUNCT	.	_	4	punct	_	_

        """;

    [Fact]
    public void ReadsWordsWithTheirSpacing()
    {
        var document = ConlluReader.ToDocument(ConlluReader.Read(File.Split('\n')));
        Assert.Equal("They don't wait.", document.Text);
        Assert.Equal("n't", document.Form(2));
        Assert.Equal(3, document.Data(2).Head);
        Assert.True(document[3].IsRoot);
    }

    [Fact]
    public void WritesWhatItRead()
    {
        var document = ConlluReader.ToDocument(ConlluReader.Read(File.Split('\n')));
        using var writer = new StringWriter { NewLine = "\n" };
        ConlluWriter.Write(document, writer, ["a-1"]);
        Assert.Equal(
            File.Replace("# newdoc id = a", "# newpar", StringComparison.Ordinal) + "\n",
            writer.ToString()
        );
    }

    [Theory]
    [InlineData("1\tHe\the", "line 1: 3 columns where CoNLL-U has 10, parted by tabs")]
    [InlineData(
        "2\tHe\the\tPRON\tPRP\t_\t0\troot\t_\t_",
        "line 1: word 2 where word 1 was expected"
    )]
    [InlineData(
        "1\tHe\the\tPRON\tPRP\t_\tx\troot\t_\t_",
        "line 1: \"x\" as a head; expected a number"
    )]
    [InlineData(
        "1\tHe\the\tPRON\tPRP\t_\t7\troot\t_\t_",
        "line 1: head 7 in a sentence of 1 words"
    )]
    public void SaysWhatIsWrong(string lines, string message)
    {
        var error = Assert.Throws<ConlluException>(() =>
            ConlluReader.Read(lines.Split('\n')).ToList()
        );
        Assert.Equal(message, error.Message);
    }
}
