using System.Collections.Frozen;
using Notch.Lexicons;

namespace Notch.Stories;

/// <summary>What Notch knows about pages: outlets' layouts, agencies, boilerplate, languages. Read from lexicon/stories and lexicon/outlets.</summary>
public sealed class StoryLexicon
{
    /// <summary>The host of the generic layout.</summary>
    private const string Everywhere = "*";

    private static readonly Lazy<StoryLexicon> ShippedLexicon = new(() =>
        new StoryLexicon(LexiconText.Shipped(), [])
    );

    private readonly Lazy<List<OutletLayout>> _layouts;

    private StoryLexicon(LexiconText text, List<LexiconError> errors)
    {
        IEnumerable<LexiconLine> Lines(string path) =>
            text.Under(path).SelectMany(f => LexiconFile.Parse(f.Key, f.Value, errors).Lines);
        _layouts = new(() =>
            [
                .. text.Under("outlets/")
                    .SelectMany(f =>
                        OutletLayoutReader.Read(LexiconFile.Parse(f.Key, f.Value, errors), errors)
                    ),
            ]
        );
        Agencies = AgencyLexicon.Read(Lines("stories/agencies.txt"), errors);
        Boilerplate = BoilerplateLexicon.Read(Lines("stories/boilerplate.txt"), errors);
        Words = PageWords.Read(Lines("stories/pages.txt"), errors);
        Languages = LanguageGuesser.Read(Lines("stories/languages.txt"), errors);
        Translations = TranslationGuesser.Read(Lines("stories/translations.txt"), errors);
    }

    /// <summary>The lexicon that ships inside the assembly, read once; its layouts when the first web page asks for them.</summary>
    public static StoryLexicon Shipped => ShippedLexicon.Value;

    /// <summary>Layouts of single outlets, ordered by file name.</summary>
    public IReadOnlyList<OutletLayout> Layouts => _layouts.Value.FindAll(l => l.Host != Everywhere);

    /// <summary>The layout that serves every page whose outlet has none.</summary>
    public OutletLayout Generic =>
        _layouts.Value.FindLast(l => l.Host == Everywhere)
        ?? new OutletLayout(
            Everywhere,
            Name: null,
            FrozenDictionary<string, IReadOnlyList<string>>.Empty
        );

    internal AgencyLexicon Agencies { get; }

    internal BoilerplateLexicon Boilerplate { get; }

    internal PageWords Words { get; }

    internal LanguageGuesser Languages { get; }

    internal TranslationGuesser Translations { get; }

    /// <summary>Reads the files under stories/ and outlets/.</summary>
    /// <param name="text">A lexicon's files.</param>
    /// <exception cref="LexiconException">A line is wrong; the exception carries every error.</exception>
    public static StoryLexicon Load(LexiconText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var errors = new List<LexiconError>();
        var lexicon = new StoryLexicon(text, errors);
        _ = lexicon._layouts.Value;
        return errors.Count == 0 ? lexicon : throw new LexiconException(errors);
    }

    /// <summary>The layout of the page's outlet, or the generic one.</summary>
    /// <param name="host">Host name in lower case without "www."; null when the page has no address.</param>
    public OutletLayout LayoutFor(string? host) =>
        host is null ? Generic : _layouts.Value.Find(l => l.Covers(host)) ?? Generic;
}
