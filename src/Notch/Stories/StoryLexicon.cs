using System.Collections.Frozen;
using Notch.Lexicons;

namespace Notch.Stories;

/// <summary>What Notch knows about pages: outlets' layouts, agencies, boilerplate, languages. Read from lexicon/stories and lexicon/outlets.</summary>
public sealed class StoryLexicon
{
    private static readonly Lazy<StoryLexicon> ShippedLexicon = new(() =>
        Load(LexiconText.Shipped())
    );

    private StoryLexicon(
        IReadOnlyList<OutletLayout> layouts,
        OutletLayout generic,
        AgencyLexicon agencies,
        BoilerplateLexicon boilerplate,
        PageWords words,
        LanguageGuesser languages,
        TranslationGuesser translations
    )
    {
        Layouts = layouts;
        Generic = generic;
        Agencies = agencies;
        Boilerplate = boilerplate;
        Words = words;
        Languages = languages;
        Translations = translations;
    }

    /// <summary>The lexicon that ships inside the assembly, read once.</summary>
    public static StoryLexicon Shipped => ShippedLexicon.Value;

    /// <summary>Layouts of single outlets, ordered by file name.</summary>
    public IReadOnlyList<OutletLayout> Layouts { get; }

    /// <summary>The layout that serves every page whose outlet has none.</summary>
    public OutletLayout Generic { get; }

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
        var layouts = new List<OutletLayout>();
        foreach (var (path, content) in text.Under("outlets/"))
        {
            layouts.AddRange(
                OutletLayoutReader.Read(LexiconFile.Parse(path, content, errors), errors)
            );
        }
        IReadOnlyList<LexiconLine> Lines(string path) =>
            [.. text.Under(path).SelectMany(f => LexiconFile.Parse(f.Key, f.Value, errors).Lines)];
        var lexicon = new StoryLexicon(
            [.. layouts.Where(l => l.Host != "*")],
            layouts.LastOrDefault(l => l.Host == "*")
                ?? new OutletLayout(
                    "*",
                    Name: null,
                    FrozenDictionary<string, IReadOnlyList<string>>.Empty
                ),
            AgencyLexicon.Read(Lines("stories/agencies.txt"), errors),
            BoilerplateLexicon.Read(Lines("stories/boilerplate.txt"), errors),
            PageWords.Read(Lines("stories/pages.txt"), errors),
            LanguageGuesser.Read(Lines("stories/languages.txt"), errors),
            TranslationGuesser.Read(Lines("stories/translations.txt"), errors)
        );
        return errors.Count == 0 ? lexicon : throw new LexiconException(errors);
    }

    /// <summary>The layout of the page's outlet, or the generic one.</summary>
    /// <param name="host">Host name in lower case without "www."; null when the page has no address.</param>
    public OutletLayout LayoutFor(string? host) =>
        host is null ? Generic : Layouts.FirstOrDefault(l => l.Covers(host)) ?? Generic;
}
