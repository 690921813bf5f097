using Notch.Actors;
using Notch.Lexicons;
using Notch.Syntax;

namespace Notch.Tests.Actors;

/// <summary>One real builder, lexicon and resolver for all tests of actors.</summary>
internal static class Readers
{
    public static ActorLexicon Lexicon { get; } = ActorLexicon.Load(LexiconText.Shipped());

    private static readonly ActorResolver Resolver = new(Lexicon);

    public static ActorExampleChecker Checker { get; } = new(DocumentBuilder.Shipped(), Resolver);

    public static (Document Document, ActorReading Reading) Read(string text, DateOnly? date)
    {
        var document = DocumentBuilder.Shipped().Build(text);
        return (document, Resolver.Resolve(document, date));
    }

    /// <summary>"IRQ GOV", with further sectors when asked for.</summary>
    public static string CodeOf(ActorReference reference, bool all) =>
        all && reference.Sectors.Count > 0
            ? $"{reference.Code} {string.Join(' ', reference.Sectors)}"
            : reference.Code.ToString();
}
