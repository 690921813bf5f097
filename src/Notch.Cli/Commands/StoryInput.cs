using System.CommandLine;
using System.Runtime.CompilerServices;
using Notch.Desk.Sources;
using Notch.Lexicons;
using Notch.Stories;

namespace Notch.Cli.Commands;

/// <summary>From the command line's paths, addresses, folders and "-" to stories. What cannot be read is said on standard error, and the rest goes on.</summary>
/// <remarks>A command adds the argument and options to itself with <see cref="AddTo"/>, then reads in its action:
/// <c>using var input = new StoryInput(result); await foreach (var story in input.ReadAsync(token)) ...; return input.ExitCode;</c></remarks>
internal sealed class StoryInput : IDisposable
{
    private readonly string[] _names;
    private readonly bool _strict;
    private readonly StoryExtractor _extractor;
    private readonly SourceFactory _sources;

    /// <summary>Reads the options; a bad one throws.</summary>
    /// <param name="result">The command line as parsed.</param>
    /// <param name="lexicon">Outlets, agencies and page words; null for the shipped ones.</param>
    /// <exception cref="CliException">"--published" is no date (NX012).</exception>
    /// <exception cref="LexiconException">The lexicon is wrong.</exception>
    public StoryInput(ParseResult result, LexiconText? lexicon = null)
    {
        _names = result.GetValue(Inputs) ?? [];
        _strict = result.GetValue(Strict);
        _extractor = new StoryExtractor(
            new StoryExtractorOptions { Published = PublishedOf(result.GetValue(Published)) },
            lexicon is null || ReferenceEquals(lexicon, LexiconText.Shipped())
                ? StoryLexicon.Shipped
                : StoryLexicon.Load(lexicon)
        );
        _sources = new SourceFactory(
            new FetchOptions(),
            TimeProvider.System,
            f => Fail(f.Code, f.Path, f.Reason)
        );
    }

    /// <summary>The argument that names the inputs; one or more.</summary>
    public static Argument<string[]> Inputs { get; } =
        new("input")
        {
            Arity = ArgumentArity.OneOrMore,
            HelpName = "path|url|-",
            Description = "Files, folders, feeds, http(s) addresses, or - for standard input",
        };

    /// <summary>"--published DATE".</summary>
    public static Option<string?> Published { get; } =
        new("--published")
        {
            HelpName = "DATE",
            Description =
                "Date of publication (2020-01-10, or with a time: 2020-01-10T14:05Z); wins over what the page says",
        };

    /// <summary>"--strict".</summary>
    public static Option<bool> Strict { get; } =
        new("--strict") { Description = "Refuse stories that do not seem to be in English" };

    /// <summary>Number of inputs and pages that could not be read so far.</summary>
    public int Failures { get; private set; }

    /// <summary>Number of stories handed out so far.</summary>
    public int Stories { get; private set; }

    /// <summary><see cref="ExitCodes.Failed"/> once anything failed.</summary>
    public int ExitCode => Failures > 0 ? ExitCodes.Failed : ExitCodes.Done;

    /// <summary>Adds the argument and the options to a command.</summary>
    /// <param name="command">A command that reads stories.</param>
    public static void AddTo(Command command)
    {
        command.Add(Inputs);
        command.Add(Published);
        command.Add(Strict);
    }

    /// <summary>The stories, in the order of the inputs.</summary>
    /// <param name="cancellationToken">Stops between two pages.</param>
    public async IAsyncEnumerable<Story> ReadAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        foreach (string name in _names)
        {
            var source = _sources.Create(
                name,
                name == "-" ? Console.OpenStandardInput() : Stream.Null
            );
            await foreach (var page in source.ReadAsync(cancellationToken))
            {
                if (Guard(page.Url ?? "-", () => StoryOf(page)) is { } story)
                {
                    Stories++;
                    yield return story;
                }
            }
        }
    }

    public void Dispose() => _sources.Dispose();

    /// <summary>Reads a story. One that breaks the reader is said like any other page that cannot be read, and gives null.</summary>
    /// <param name="story">The story.</param>
    /// <param name="read">Reads it.</param>
    public T? Guard<T>(Story story, Func<Story, T> read)
        where T : class => Guard(story.Url ?? "-", () => read(story));

    /// <summary>Reads stories together. When one breaks the reader, each is read alone, and that one is said and left out.</summary>
    /// <param name="stories">Stories.</param>
    /// <param name="reader">Reads them.</param>
    public IReadOnlyList<StoryReading> ReadAll(IReadOnlyList<Story> stories, StoryReader reader)
    {
        try
        {
            return [.. reader.ReadAll(stories)];
        }
        catch (Exception e) when (e is not (OutOfMemoryException or LexiconException))
        {
            return [.. stories.Select(s => Guard(s, reader.Read)).OfType<StoryReading>()];
        }
    }

    private T? Guard<T>(string name, Func<T?> step)
        where T : class
    {
        try
        {
            return step();
        }
        catch (Exception e) when (e is not (OutOfMemoryException or LexiconException))
        {
            Fail("NX310", name, $"{e.GetType().Name}: {e.Message}");
            return null;
        }
    }

    private Story? StoryOf(Page page)
    {
        string name = page.Url ?? "-";
        if (!_extractor.TryExtract(page, out var story, out var problem))
        {
            Fail(problem.Code, name, problem.Message);
            return null;
        }
        if (story.Language is null or "en")
        {
            return story;
        }
        string message =
            $"the story seems to be in another language ({story.Language}); Notch reads English";
        if (_strict)
        {
            Fail("NX010", name, message);
            return null;
        }
        Console.Error.WriteLine($"notch: warning: {name}: NX010: {message}");
        return story;
    }

    private void Fail(string code, string path, string reason)
    {
        Failures++;
        Console.Error.WriteLine($"notch: {new PageFailure(code, path, reason)}");
    }

    private static DateTimeOffset? PublishedOf(string? text) =>
        text is null ? null
        : StoryDates.TryParse(text, out var date) ? date
        : throw new CliException(
            "NX012",
            $"--published \"{text}\" is no date; expected one such as 2020-01-10 or \"10 January 2020\""
        );
}
