using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using CodeHollow.FeedReader;
using CodeHollow.FeedReader.Feeds;
using Notch.Stories;

namespace Notch.Desk.Sources;

/// <summary>The items of a feed (RSS, RDF, Atom, JSON Feed), each as a page: its content, or the page behind its link when it has none.</summary>
/// <param name="feed">The feed's bytes.</param>
/// <param name="fetch">Fetches a link; null to take items as they are.</param>
/// <param name="report">Receives the failure when the feed, or a page that it links to, cannot be read.</param>
public sealed partial class FeedSource(
    Page feed,
    Func<string, CancellationToken, Task<Page>>? fetch,
    Action<PageFailure> report
) : ISource
{
    /// <summary>An item's own text with fewer letters is a teaser.</summary>
    private const int TeaserLength = 400;

    /// <summary>True when a page's first words are a feed's.</summary>
    /// <param name="page">A fetched page.</param>
    public static bool IsFeed(Page page)
    {
        ArgumentNullException.ThrowIfNull(page);
        string head = page.Text is { } text
            ? text[..Math.Min(text.Length, 2000)]
            : Encoding.Latin1.GetString(page.Bytes.Span[..Math.Min(page.Bytes.Length, 2000)]);
        return FeedHead().IsMatch(head);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<Page> ReadAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var read = Read();
        if (read is null)
        {
            yield break;
        }
        foreach (var item in read.Items)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var page = PageOf(read, item);
            if (
                fetch is not null
                && page.Url is { } link
                && LetterCount(page.Text) < TeaserLength
                && Web(link, home: null) is not null
            )
            {
                try
                {
                    page = await fetch(link, cancellationToken).ConfigureAwait(false) with
                    {
                        Facts = page.Facts,
                    };
                }
                catch (PageFailureException failure)
                {
                    report(failure.For(link));
                    continue;
                }
            }
            yield return page;
        }
    }

    /// <summary>Undefined entities and a bare "&amp;" are common: they are mended and the feed is tried once more.</summary>
    private Feed? Read()
    {
        string path = feed.Url ?? "-";
        if (!PageDecoder.TryDecode(feed, out string? text, out var problem))
        {
            report(new PageFailure(problem.Code, path, problem.Message));
            return null;
        }
        string reason = "";
        foreach (string attempt in new[] { text.Trim(), Mended(text.Trim()) })
        {
            try
            {
                return FeedReader.ReadFromString(attempt);
            }
            catch (Exception e)
                when (e
                        is XmlException
                            or FormatException
                            or System.Text.Json.JsonException
                            or InvalidOperationException
                )
            {
                reason = e.Message;
            }
        }
        report(new PageFailure("NX011", path, $"the feed cannot be read: {reason}"));
        return null;
    }

    private Page PageOf(Feed read, FeedItem item)
    {
        string? content = string.IsNullOrWhiteSpace(item.Content) ? item.Description : item.Content;
        return new Page
        {
            Url = AddressOf(read, item) ?? item.Id ?? feed.Url,
            MediaType = "text/html",
            Text = content ?? "",
            Fetched = feed.Fetched,
            Facts = new PageFacts
            {
                Title = string.IsNullOrWhiteSpace(item.Title)
                    ? null
                    : System.Net.WebUtility.HtmlDecode(item.Title),
                Byline = string.IsNullOrWhiteSpace(item.Author) ? null : item.Author,
                Outlet = string.IsNullOrWhiteSpace(read.Title) ? null : read.Title,
                Section = item.Categories?.FirstOrDefault(c => !string.IsNullOrWhiteSpace(c)),
                Published = PublishedOf(item),
            },
        };
    }

    /// <summary>When an item was published; many Atom feeds say only when it was last changed.</summary>
    private static DateTimeOffset? PublishedOf(FeedItem item) =>
        (item.PublishingDate ?? (item.SpecificItem as AtomFeedItem)?.UpdatedDate) is { } date
            ? new DateTimeOffset(DateTime.SpecifyKind(date.ToUniversalTime(), DateTimeKind.Utc))
            : null;

    /// <summary>An item's web address; null when it gives none, or a relative one that nothing says the home of.</summary>
    private string? AddressOf(Feed read, FeedItem item)
    {
        string? link = item.SpecificItem is AtomFeedItem atom
            ? (
                atom.Links?.FirstOrDefault(l => l.Relation is null or "" or "alternate")?.Href
                ?? item.Link
            )
            : item.Link;
        return Web(link, home: null) ?? Web(link, read.Link) ?? Web(link, feed.Url);
    }

    /// <summary>The web address of a link on a page of that address; null when the two make none.</summary>
    private static string? Web(string? link, string? home)
    {
        bool isWhole = home is null;
        if (
            string.IsNullOrWhiteSpace(link)
            || !Uri.TryCreate(isWhole ? link : home, UriKind.Absolute, out var address)
            || (!isWhole && !Uri.TryCreate(address, link, out address))
        )
        {
            return null;
        }
        return address.Scheme is "http" or "https" ? address.AbsoluteUri : null;
    }

    private static int LetterCount(string? html) =>
        html is null ? 0 : Tag().Replace(html, " ").Count(char.IsLetterOrDigit);

    private static string Mended(string xml) =>
        Entity()
            .Replace(
                xml,
                m => XmlEntities.Contains(m.Groups["name"].Value) ? m.Value : Numeric(m.Value)
            );

    private static string Numeric(string entity)
    {
        string decoded = System.Net.WebUtility.HtmlDecode(entity);
        return decoded == entity
            ? "&amp;" + entity[1..]
            : string.Concat(decoded.Select(c => $"&#{(int)c};"));
    }

    private static readonly HashSet<string> XmlEntities = new(StringComparer.Ordinal)
    {
        "amp",
        "lt",
        "gt",
        "quot",
        "apos",
    };

    [GeneratedRegex(
        @"^\W{0,3}(?:\s|<\?[^>]*>|<!--.*?-->|<!DOCTYPE[^>]*>)*<(?:rss|(?:rdf:)?RDF|feed)\b|^\s*\{[^{}]*""version""\s*:\s*""https?:\\?/\\?/(?:www\.)?jsonfeed\.org",
        RegexOptions.CultureInvariant | RegexOptions.Singleline,
        matchTimeoutMilliseconds: 20_000
    )]
    private static partial Regex FeedHead();

    [GeneratedRegex("<[^<>]*>", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 20_000)]
    private static partial Regex Tag();

    [GeneratedRegex(
        @"&(?:(?<name>[A-Za-z][A-Za-z0-9]{1,31});|(?!#))",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 20_000
    )]
    private static partial Regex Entity();
}
