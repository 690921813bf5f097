using System.Diagnostics.CodeAnalysis;

namespace Notch.Stories;

/// <summary>Finds the story in a page: HTML, plain text, a JSON record, or a wire file (ninjs, NITF, NewsML-G2). One instance serves all threads.</summary>
public sealed class StoryExtractor
{
    private readonly StoryExtractorOptions _options;
    private readonly HtmlStoryReader _html;
    private readonly StoryAssembler _assembler;

    /// <summary>An extractor with the shipped lexicon.</summary>
    /// <param name="options">Settings; null for the defaults.</param>
    public StoryExtractor(StoryExtractorOptions? options = null)
        : this(options ?? new StoryExtractorOptions(), StoryLexicon.Shipped) { }

    /// <summary>An extractor with a lexicon of the caller's own.</summary>
    /// <param name="options">Settings.</param>
    /// <param name="lexicon">Layouts, agencies, boilerplate, languages.</param>
    /// <exception cref="ArgumentOutOfRangeException">A setting is out of its range.</exception>
    public StoryExtractor(StoryExtractorOptions options, StoryLexicon lexicon)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(lexicon);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaxLength, 1, nameof(options));
        ArgumentOutOfRangeException.ThrowIfNegative(options.MinLetters, nameof(options));
        _options = options;
        _html = new HtmlStoryReader(lexicon);
        _assembler = new StoryAssembler(lexicon, options);
    }

    /// <summary>Finds the story in a page.</summary>
    /// <param name="page">The page as a source delivered it.</param>
    /// <param name="story">The story; null when there is none.</param>
    /// <param name="problem">Why there is none; null when there is one.</param>
    /// <returns>True when a story was found.</returns>
    public bool TryExtract(
        Page page,
        [NotNullWhen(true)] out Story? story,
        [NotNullWhen(false)] out StoryProblem? problem
    )
    {
        ArgumentNullException.ThrowIfNull(page);
        story = null;
        if ((page.Text?.Length ?? page.Bytes.Length) == 0)
        {
            problem = new StoryProblem(
                "NX005",
                "the page is empty; expected a story in HTML or plain text"
            );
            return false;
        }
        if (!PageDecoder.TryDecode(page, out string? text, out problem))
        {
            return false;
        }
        if (text.Length > _options.MaxLength)
        {
            problem = TooLarge(text.Length);
            return false;
        }
        if (string.IsNullOrWhiteSpace(text))
        {
            problem = new StoryProblem(
                "NX005",
                "the page holds only white space; expected a story in HTML or plain text"
            );
            return false;
        }
        var draft = PageFormats.Of(page, text) switch
        {
            PageFormat.Html => _html.Read(text, page.Url),
            PageFormat.Json => JsonStoryReader.Read(text),
            PageFormat.WireXml => WireXmlStoryReader.Read(text),
            _ => PlainTextStoryReader.Read(text),
        };
        if (draft is null)
        {
            problem = new StoryProblem(
                "NX014",
                "the record or wire file is damaged or holds no text; expected a JSON object with \"text\", or ninjs, NITF or NewsML-G2"
            );
            return false;
        }
        return _assembler.TryAssemble(draft, page, out story, out problem);
    }

    private StoryProblem TooLarge(int length) =>
        new(
            "NX008",
            string.Create(
                System.Globalization.CultureInfo.InvariantCulture,
                $"the page holds {length:N0} characters; expected at most {_options.MaxLength:N0}"
            )
        );
}
