using System.Text;
using System.Xml;
using Notch.Desk.Store;
using Notch.Web.Reading;
using Notch.Web.Words;

namespace Notch.Web.Feeds;

/// <summary>Lists of pages for search engines.</summary>
internal sealed class SiteMap(
    StoryStore stories,
    PairStore pairs,
    EventStore events,
    QuoteStore quotes,
    Edition edition,
    SiteOptions options,
    TimeProvider clock
)
{
    public const string MediaType = "application/xml; charset=utf-8";
    private const string Sitemaps = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const string News = "http://www.google.com/schemas/sitemap-news/0.9";
    private const int MostStories = 2000;
    private const int MostNews = 1000;

    private static readonly TimeSpan NewsAge = TimeSpan.FromDays(2);

    /// <summary>All kinds of pages.</summary>
    /// <param name="root">"https://news.example".</param>
    public string Pages(string root)
    {
        string[] fixedPages =
        [
            Urls.Home,
            Urls.Today,
            Urls.Notches,
            Urls.Pairs,
            Urls.Matrix,
            Urls.Actors,
            QuoteUrls.All,
            Urls.Events,
            Urls.About,
            Urls.CommentData,
        ];
        var addresses = fixedPages
            .Concat(edition.Sections().Select(s => Urls.Section(s.Section)))
            .Concat(pairs.Top(Paging.Actors).Select(p => Urls.Pair(p.Pair.A, p.Pair.B)))
            .Concat(events.Actors(Paging.Actors).Select(a => Urls.Actor(a.Code)))
            .Concat(
                quotes
                    .Speakers(country: null, skip: 0, Paging.Actors)
                    .Select(s => QuoteUrls.By(s.Key))
            )
            .Concat(
                stories.Recent(section: null, skip: 0, MostStories).Select(s => Urls.Story(s.Id))
            );
        return Write(xml =>
        {
            foreach (string address in addresses)
            {
                xml.WriteStartElement("url", Sitemaps);
                xml.WriteElementString("loc", Sitemaps, root + address);
                xml.WriteEndElement();
            }
        });
    }

    /// <summary>Stories of the last two days, at most a thousand, as news search engines ask.</summary>
    /// <param name="root">"https://news.example".</param>
    public string NewsPages(string root)
    {
        var since = clock.GetUtcNow() - NewsAge;
        var recent = stories
            .Recent(section: null, skip: 0, MostNews)
            .Where(s => s.Published >= since && s.Title is not null);
        return Write(xml =>
        {
            xml.WriteAttributeString("xmlns", "news", ns: null, News);
            foreach (var story in recent)
            {
                xml.WriteStartElement("url", Sitemaps);
                xml.WriteElementString("loc", Sitemaps, root + Urls.Story(story.Id));
                xml.WriteStartElement("news", "news", News);
                xml.WriteStartElement("news", "publication", News);
                xml.WriteElementString("news", "name", News, AtomFeed.Clean(options.Name));
                xml.WriteElementString("news", "language", News, "en");
                xml.WriteEndElement();
                xml.WriteElementString(
                    "news",
                    "publication_date",
                    News,
                    DateWords.Iso(story.Published!.Value)
                );
                xml.WriteElementString("news", "title", News, AtomFeed.Clean(story.Title!));
                xml.WriteEndElement();
                xml.WriteEndElement();
            }
        });
    }

    private static string Write(Action<XmlWriter> inside)
    {
        var text = new StringBuilder();
        using (var xml = XmlWriter.Create(text, AtomFeed.Settings))
        {
            xml.WriteStartElement("urlset", Sitemaps);
            inside(xml);
            xml.WriteEndElement();
        }
        return text.ToString();
    }
}
