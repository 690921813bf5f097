using System.Globalization;
using Notch.Desk.Store;
using Notch.Exports;
using Notch.Mentions;

namespace Notch.Web.Words;

/// <summary>Quotes as the site writes them.</summary>
internal static class QuoteWords
{
    /// <summary>Anchor of an act of speech in its story's list.</summary>
    public static string Anchor(StoredQuote quote) =>
        string.Create(CultureInfo.InvariantCulture, $"quote-{quote.Parts[0].Content.Start}");

    /// <summary>Key of the speaker's page; null when nobody is named.</summary>
    public static string? SpeakerKeyOf(StoredQuote quote) =>
        SpeakerKey.Of(quote.Main.Speaker?.Who?.Name);

    /// <summary>The speaker's name with the words of the story where they differ: "Lina Farouk (“she”)"; "nobody named".</summary>
    public static string Speaker(StoredQuote quote) =>
        quote.Main.Speaker is not { } speaker ? "Nobody named" : speaker.Who?.Name ?? speaker.Text;

    /// <summary>The story's words for the speaker, where the name is another; null where they say the same.</summary>
    public static string? Called(StoredQuote quote) =>
        quote.Main.Speaker is { Who.Name: { } name } speaker
        && !speaker.Text.Contains(name, StringComparison.OrdinalIgnoreCase)
            ? speaker.Text
            : null;

    /// <summary>The words of a part: between marks when they are the speaker's own, plain when they are told.</summary>
    public static string Words(QuoteRecord part) =>
        part.Kind == QuoteKind.Direct ? $"“{part.Text}”" : part.Text;

    /// <summary>All parts on one line.</summary>
    public static string Plain(StoredQuote quote) => string.Join(" … ", quote.Parts.Select(Words));

    /// <summary>"in the speaker's own words", "told by the outlet", "partly in the speaker's own words".</summary>
    public static string Kind(QuoteKind kind) =>
        kind switch
        {
            QuoteKind.Direct => "own words",
            QuoteKind.Mixed => "partly own words",
            _ => "in the outlet's words",
        };
}
