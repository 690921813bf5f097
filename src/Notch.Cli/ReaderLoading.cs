using Notch.Lexicons;
using Notch.Syntax;

namespace Notch.Cli;

/// <summary>Loads a reader on the side, the model beside the lexicon, while the command finds the first story.</summary>
internal static class ReaderLoading
{
    /// <summary>Begins to load; the task fails with a <see cref="LexiconException"/> when the lexicon is wrong.</summary>
    /// <param name="lexicon">The lexicon's files.</param>
    public static Task<StoryReader> Start(LexiconText lexicon)
    {
        var model = Task.Run(SyntaxModel.Shipped);
        return Task.Run(() => new StoryReader(lexicon, () => model.GetAwaiter().GetResult()));
    }
}
