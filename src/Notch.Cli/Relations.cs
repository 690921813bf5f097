using Notch.Events;
using Notch.Lexicons;
using Notch.Syntax;

namespace Notch.Cli;

/// <summary>Relation reading on plain sentences, for `relate` and `score relations`.</summary>
internal sealed class Relations
{
    private readonly DocumentBuilder builder = DocumentBuilder.Shipped();
    private readonly RelationCoder coder;

    /// <summary>Makes a reader.</summary>
    /// <param name="lexicon">The lexicon's files.</param>
    /// <param name="guess">True to ask the second opinion where no entry links the parties.</param>
    public Relations(LexiconText lexicon, bool guess = true)
    {
        var verbs = VerbLexicon.Load(lexicon);
        coder = new RelationCoder(
            verbs,
            guess ? new ActAnalogy(verbs, SyntaxModel.Shipped()) : null
        );
    }

    /// <summary>Reads one sentence with its two parties given as words.</summary>
    public RelationReading Read(string sentence, string source, string target)
    {
        var (from, to) = PartyLocator.Find(sentence, source, target);
        return coder.Relate(builder.Build(sentence), from, to);
    }

    /// <summary>Reads the main act of a sentence whose parties are not given.</summary>
    public RelationReading Read(string sentence) => coder.Main(builder.Build(sentence));
}
