using Notch.Events;
using Notch.Lexicons;
using Notch.Syntax;

namespace Notch.Cli;

/// <summary>Relation reading on plain sentences, for `relate` and `score relations`.</summary>
internal sealed class Relations(LexiconText lexicon)
{
    private readonly DocumentBuilder builder = DocumentBuilder.Shipped();
    private readonly RelationCoder coder = new(VerbLexicon.Load(lexicon));

    /// <summary>Reads one sentence with its two parties given as words.</summary>
    public RelationReading Read(string sentence, string source, string target)
    {
        var (from, to) = PartyLocator.Find(sentence, source, target);
        return coder.Relate(builder.Build(sentence), from, to);
    }

    /// <summary>Reads the main act of a sentence whose parties are not given.</summary>
    public RelationReading Read(string sentence) => coder.Main(builder.Build(sentence));
}
