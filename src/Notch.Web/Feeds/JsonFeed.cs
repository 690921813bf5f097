using System.Text.Json;
using System.Text.Json.Nodes;
using Notch.Web.Words;

namespace Notch.Web.Feeds;

/// <summary>Writes a feed as JSON Feed 1.1.</summary>
internal static class JsonFeed
{
    public const string MediaType = "application/feed+json; charset=utf-8";

    /// <summary>The feed as JSON.</summary>
    /// <param name="feed">What it holds.</param>
    /// <param name="root">"https://news.example", before every path.</param>
    /// <param name="self">Path of the feed.</param>
    public static string Write(FeedContent feed, string root, string self)
    {
        var items = new JsonArray();
        foreach (var entry in feed.Entries)
        {
            items.Add(
                new JsonObject
                {
                    ["id"] = root + entry.Path,
                    ["url"] = root + entry.Path,
                    ["title"] = entry.Title,
                    ["content_text"] = entry.Summary,
                    ["date_published"] = DateWords.Iso(entry.At),
                }
            );
        }
        var document = new JsonObject
        {
            ["version"] = "https://jsonfeed.org/version/1.1",
            ["title"] = feed.Title,
            ["home_page_url"] = root + feed.Page,
            ["feed_url"] = root + self,
            ["items"] = items,
        };
        return document.ToJsonString(new JsonSerializerOptions { WriteIndented = true });
    }
}
