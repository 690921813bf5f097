using System.CommandLine;
using System.Globalization;
using System.Xml;
using Notch.Cli.Input;
using Notch.Desk.Comments.Exchange;
using Notch.Desk.Comments.Spam;
using Notch.Desk.Store;

namespace Notch.Cli.Commands;

/// <summary>`notch comments import|export`: readers' comments from and to other systems' files.</summary>
internal static class CommentsCommand
{
    private const string Wxr = "wxr";
    private const string Disqus = "disqus";

    public static Command Create() =>
        new("comments", "Readers' comments from and to WordPress and Disqus files")
        {
            CreateImport(),
            CreateExport(),
        };

    private static Option<string> Format()
    {
        var format = new Option<string>("--format")
        {
            Description = "WordPress's export (WXR 1.2), or Disqus's XML",
            HelpName = $"{Wxr}|{Disqus}",
            Required = true,
        };
        format.AcceptOnlyFromAmong(Wxr, Disqus);
        return format;
    }

    private static Command CreateImport()
    {
        var file = new Argument<string>("file") { Description = "The file" };
        var store = StoreOption.Create();
        var format = Format();
        var command = new Command("import", "Adds comments to the stories at their addresses")
        {
            file,
            store,
            format,
        };
        command.SetAction(result =>
        {
            var read = Read(result.GetValue(file)!, result.GetValue(format)!);
            var database = StoreOption.OpenExisting(result.GetValue(store)!);
            var stories = new StoryStore(database);
            var found = new Dictionary<string, string?>(StringComparer.Ordinal);
            var kept = new List<StoredComment>();
            foreach (var comment in read)
            {
                if (!found.TryGetValue(comment.StoryUrl, out string? story))
                {
                    var versions = stories.Versions(comment.StoryUrl);
                    story = (
                        versions.LastOrDefault(v => v.SupersededBy is null)
                        ?? (versions.Count > 0 ? versions[^1] : null)
                    )
                        ?.Story
                        .Id;
                    found[comment.StoryUrl] = story;
                }
                if (story is not null && comment.Body.Length > 0)
                {
                    kept.Add(ToStored(comment, story));
                }
            }
            int added = new CommentStore(database).Import(kept);
            Console.Error.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"notch: {read.Count} comments read, {added} of them new; {read.Count - kept.Count} have no text or no story here"
                )
            );
            return ExitCodes.Done;
        });
        return command;
    }

    private static Command CreateExport()
    {
        var store = StoreOption.Create();
        var format = Format();
        var site = new Option<string>("--site")
        {
            Description = "Address of the site, for stories that have none of their own",
            HelpName = "ADDRESS",
            DefaultValueFactory = _ => "http://127.0.0.1:5080",
        };
        var command = new Command("export", "Writes all comments to standard output")
        {
            store,
            format,
            site,
        };
        command.SetAction(result =>
        {
            var database = StoreOption.OpenExisting(result.GetValue(store)!);
            var stories = new StoryStore(database);
            string root = result.GetValue(site)!.TrimEnd('/');
            var comments = new CommentStore(database)
                .All()
                .GroupBy(c => c.Story, StringComparer.Ordinal)
                .SelectMany(group =>
                {
                    var story = stories.Find(group.Key)?.Story;
                    return group.Select(c =>
                        ToExchanged(c, story?.Url ?? $"{root}/story/{c.Story}", story?.Title)
                    );
                });
            using var output = Console.OpenStandardOutput();
            if (result.GetValue(format) == Wxr)
            {
                WxrComments.Write(output, root, comments);
            }
            else
            {
                DisqusComments.Write(output, comments);
            }
            return ExitCodes.Done;
        });
        return command;
    }

    private static List<ExchangedComment> Read(string path, string format)
    {
        try
        {
            using var stream = File.OpenRead(path);
            return [.. format == Wxr ? WxrComments.Read(stream) : DisqusComments.Read(stream)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CliException("NX315", $"{path}: the comments cannot be read: {e.Message}");
        }
        catch (XmlException e)
        {
            throw new CliException("NX316", $"{path}: no XML of comments: {e.Message}");
        }
    }

    private static StoredComment ToStored(ExchangedComment comment, string story) =>
        new()
        {
            Id = comment.Id,
            Story = story,
            Parent = comment.Parent,
            Author = comment.Author,
            Mail = comment.Mail?.ToLowerInvariant(),
            Website =
                Uri.TryCreate(comment.Website, UriKind.Absolute, out var uri)
                && uri.Scheme is "http" or "https"
                    ? uri.AbsoluteUri
                    : null,
            Body = comment.Body,
            WordsHash = SpamFilter.WordsHash(comment.Body),
            Posted = comment.Posted,
            Status = comment.Status switch
            {
                ExchangeStatus.Published => CommentStatus.Published,
                ExchangeStatus.Held => CommentStatus.Held,
                ExchangeStatus.Spam => CommentStatus.Spam,
                _ => CommentStatus.Removed,
            },
            Reasons = ["imported"],
            NoticeVersion = "imported",
            // Nobody is mailed of answers that were written elsewhere.
            IsTold = true,
        };

    private static ExchangedComment ToExchanged(StoredComment comment, string url, string? title) =>
        new()
        {
            Id = comment.Id,
            StoryUrl = url,
            StoryTitle = title,
            Parent = comment.Parent,
            Author = comment.Author,
            Mail = comment.Mail,
            Website = comment.Website,
            Body = comment.Body,
            Posted = comment.Posted,
            Status = comment.Status switch
            {
                CommentStatus.Published => ExchangeStatus.Published,
                CommentStatus.Held => ExchangeStatus.Held,
                CommentStatus.Spam => ExchangeStatus.Spam,
                _ => ExchangeStatus.Removed,
            },
        };
}
