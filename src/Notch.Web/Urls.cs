using System.Globalization;
using Notch.Desk.Store;
using Notch.Exports;
using Notch.Pairs;
using Notch.Web.Hosting;
using Notch.Web.Words;

namespace Notch.Web;

/// <summary>The only place that builds an address of the site.</summary>
public static partial class Urls
{
    /// <summary>The front page.</summary>
    public const string Home = "/";

    /// <summary>Stories of the newest day that has any.</summary>
    public const string Today = "/today";

    /// <summary>All changes of level, newest first.</summary>
    public const string Notches = "/notches";

    /// <summary>All events, newest first.</summary>
    public const string Events = "/events";

    /// <summary>All pairs that have events.</summary>
    public const string Pairs = "/pairs";

    /// <summary>The levels between the most active powers, as a matrix.</summary>
    public const string Matrix = "/matrix";

    /// <summary>All actors that have events.</summary>
    public const string Actors = "/actors";

    /// <summary>Search in stories.</summary>
    public const string Search = "/search";

    /// <summary>What Notch is and how it codes.</summary>
    public const string About = "/about";

    /// <summary>How comment data is processed.</summary>
    public const string CommentData = "/comment-data";

    /// <summary>Where the desk's own pages begin.</summary>
    public const string Desk = "/desk";

    /// <summary>Where the desk's people log in.</summary>
    public const string LogIn = Desk + "/login";

    /// <summary>Where the desk's forms to log out go.</summary>
    public const string LogOut = Desk + "/logout";

    /// <summary>One's own account.</summary>
    public const string Account = Desk + "/account";

    /// <summary>Accounts of the desk.</summary>
    public const string Users = Desk + "/users";

    /// <summary>Who did what at the desk.</summary>
    public const string Audit = Desk + "/log";

    /// <summary>What the desk reads.</summary>
    public const string Sources = Desk + "/sources";

    /// <summary>What the desk's runs did.</summary>
    public const string Runs = Desk + "/runs";

    /// <summary>Codings that readers doubt.</summary>
    public const string Review = Desk + "/review";

    /// <summary>The queue of comments.</summary>
    public const string Moderation = Desk + "/comments";

    /// <summary>Every component with sample data.</summary>
    public const string Patterns = "/patterns";

    /// <summary>Shown when an address leads nowhere.</summary>
    public const string NotFound = "/not-found";

    /// <summary>Shown when the site itself failed.</summary>
    public const string Error = "/error";

    /// <summary>Where all JSON twins begin.</summary>
    public const string Api = "/api/v1";

    /// <summary>The OpenAPI document.</summary>
    public const string OpenApi = "/openapi/v1.json";

    /// <summary>A built-in file, with a hash of its content in the address.</summary>
    /// <param name="name">Name under wwwroot, "site.css".</param>
    public static string Asset(string name) => $"/assets/{AssetCatalog.Get(name).Hash}/{name}";

    /// <summary>All stories of a day: "/2020/01/10".</summary>
    /// <param name="day">The day.</param>
    public static string Day(DateOnly day) =>
        day.ToString("'/'yyyy'/'MM'/'dd", CultureInfo.InvariantCulture);

    /// <summary>A section: "/world".</summary>
    /// <param name="name">Its name, "World".</param>
    public static string Section(string name) => "/" + Slug.Of(name);

    /// <summary>One day of a section: "/world/2020/01/10".</summary>
    /// <param name="name">Its name, "World".</param>
    /// <param name="day">The day.</param>
    public static string SectionDay(string name, DateOnly day) => Section(name) + Day(day);

    /// <summary>A story.</summary>
    /// <param name="id">Its id.</param>
    public static string Story(string id) => $"/story/{Uri.EscapeDataString(id)}";

    /// <summary>The one-time link that makes the first administrator.</summary>
    /// <param name="secret">The link's secret.</param>
    public static string FirstAdmin(string secret) => $"{Desk}/first/{secret}";

    /// <summary>A run and what it could not read.</summary>
    /// <param name="number">The run's number.</param>
    public static string Run(long number) =>
        string.Create(CultureInfo.InvariantCulture, $"{Runs}/{number}");

    /// <summary>What one account did.</summary>
    /// <param name="name">The account.</param>
    public static string AuditOf(string name) => $"{Audit}?account={Uri.EscapeDataString(name)}";

    /// <summary>A story without marks on the coded words.</summary>
    /// <param name="id">Its id.</param>
    public static string StoryUnmarked(string id) => Story(id) + "?marks=off";

    /// <summary>The words of an event, marked in its story.</summary>
    /// <param name="storyId">The story.</param>
    /// <param name="eventId">The event.</param>
    public static string StoryMark(string storyId, string eventId) =>
        $"{Story(storyId)}#{MarkAnchor(eventId)}";

    /// <summary>Anchor of an event's words in a story page.</summary>
    /// <param name="eventId">The event.</param>
    public static string MarkAnchor(string eventId) => $"w-{eventId}";

    /// <summary>Anchor of an event's card in a story page.</summary>
    /// <param name="eventId">The event.</param>
    public static string CardAnchor(string eventId) => $"e-{eventId}";

    /// <summary>One event.</summary>
    /// <param name="id">Its id.</param>
    public static string Event(string id) => $"/event/{Uri.EscapeDataString(id)}";

    /// <summary>A pair: "/pair/IRQ-USA", whatever the order asked for.</summary>
    /// <param name="a">One code.</param>
    /// <param name="b">The other.</param>
    public static string Pair(string a, string b) => $"/pair/{PairKey(a, b)}";

    /// <summary>A change, on its pair's page.</summary>
    /// <param name="change">The change.</param>
    public static string Notch(ChangePoint change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return $"{Pair(change.A, change.B)}#{NotchAnchor(change.Date)}";
    }

    /// <summary>Anchor of a change on its pair's page.</summary>
    /// <param name="day">The day of the change.</param>
    public static string NotchAnchor(DateOnly day) => $"notch-{DateWords.Iso(day)}";

    /// <summary>"IRQ-USA": both codes in ordinal order.</summary>
    /// <param name="a">One code.</param>
    /// <param name="b">The other.</param>
    public static string PairKey(string a, string b) =>
        string.CompareOrdinal(a, b) <= 0 ? $"{a}-{b}" : $"{b}-{a}";

    /// <summary>An actor: "/actor/IRQ".</summary>
    /// <param name="code">Country or organisation: "IRQ".</param>
    public static string Actor(string code) => $"/actor/{Uri.EscapeDataString(code)}";

    /// <summary>One sector of an actor: "/actor/IRQ/GOV".</summary>
    /// <param name="code">Country or organisation: "IRQ".</param>
    /// <param name="sector">"GOV".</param>
    public static string ActorSector(string code, string sector) =>
        $"{Actor(code)}/{Uri.EscapeDataString(sector)}";

    /// <summary>Search results, narrowed.</summary>
    /// <param name="search">Words and what narrows them.</param>
    public static string SearchFor(StorySearch search) => Search + Query(Values(search));

    /// <summary>Stories under a byline.</summary>
    /// <param name="name">The byline.</param>
    public static string Author(string name) => $"/author/{Uri.EscapeDataString(name)}";

    /// <summary>Stories of a publisher.</summary>
    /// <param name="name">The publisher.</param>
    public static string Outlet(string name) => $"/outlet/{Uri.EscapeDataString(name)}";

    /// <summary>Events that a list is narrowed to.</summary>
    /// <param name="query">What narrows it.</param>
    public static string EventsFor(EventQuery query) => Narrowed(Events, query);

    /// <summary>A list of events, narrowed.</summary>
    /// <param name="address">Where the list stands, without a query.</param>
    /// <param name="query">What narrows it.</param>
    public static string Narrowed(string address, EventQuery query) =>
        address + Query(Values(query));

    /// <summary>A page of a list.</summary>
    /// <param name="address">The list's first page, perhaps with a query.</param>
    /// <param name="page">One-based.</param>
    public static string Paged(string address, int page)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (page < 2)
        {
            return address;
        }
        char joint = address.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        return string.Create(CultureInfo.InvariantCulture, $"{address}{joint}page={page}");
    }

    /// <summary>A pair by another period or seen from one side.</summary>
    /// <param name="pair">"IRQ-USA".</param>
    /// <param name="by">Length of a period.</param>
    /// <param name="actor">Only what this side does to the other; null for both.</param>
    public static string PairView(string pair, PeriodKind by, string? actor) =>
        $"/pair/{pair}{Query(("by", by == PeriodKind.Week ? null : PeriodName(by)), ("from", actor))}";

    /// <summary>"day", "week" or "month".</summary>
    /// <param name="by">Length of a period.</param>
    public static string PeriodName(PeriodKind by) =>
        by switch
        {
            PeriodKind.Day => "day",
            PeriodKind.Month => "month",
            _ => "week",
        };

    /// <summary>Atom feed of all notches.</summary>
    public const string NotchFeed = "/feeds/notches.atom";

    /// <summary>Atom feed of a section's stories.</summary>
    /// <param name="name">"World".</param>
    public static string SectionFeed(string name) => $"/feeds/{Slug.Of(name)}.atom";

    /// <summary>Atom feed of a pair's notches.</summary>
    /// <param name="pair">"IRQ-USA".</param>
    public static string PairFeed(string pair) => $"/feeds/pair/{pair}.atom";

    /// <summary>Atom feed of what an actor did and what was done to it.</summary>
    /// <param name="code">"IRQ".</param>
    public static string ActorFeed(string code) =>
        $"/feeds/actor/{Uri.EscapeDataString(code)}.atom";

    /// <summary>The same feed as JSON Feed.</summary>
    /// <param name="feed">Address of an Atom feed.</param>
    public static string JsonFeed(string feed)
    {
        ArgumentNullException.ThrowIfNull(feed);
        return Path.ChangeExtension(feed, "json");
    }

    /// <summary>List of the newest stories for news search engines.</summary>
    public const string NewsSitemap = "/news-sitemap.xml";

    /// <summary>List of pages for search engines.</summary>
    public const string Sitemap = "/sitemap.xml";

    /// <summary>JSON twin of the front page.</summary>
    public const string ApiFront = Api + "/front";

    /// <summary>JSON twin of the list of sections.</summary>
    public const string ApiSections = Api + "/sections";

    /// <summary>JSON twin of the list of pairs.</summary>
    public const string ApiPairs = Api + "/pairs";

    /// <summary>JSON twin of the list of actors.</summary>
    public const string ApiActors = Api + "/actors";

    /// <summary>JSON twin of the list of notches.</summary>
    public const string ApiNotches = Api + "/notches";

    /// <summary>JSON twin of the page about the site.</summary>
    public const string ApiAbout = Api + "/about";

    /// <summary>JSON twin of a list of notches, narrowed.</summary>
    /// <param name="pair">"IRQ-USA"; null for all.</param>
    /// <param name="since">First day; null for all.</param>
    /// <param name="page">One-based.</param>
    public static string ApiNotchesOf(string? pair, DateOnly? since, int page = 1) =>
        Paged(ApiNotches + Query(("pair", pair), ("since", Iso(since))), page);

    /// <summary>JSON twin of a list of stories.</summary>
    /// <param name="section">"World"; null for all.</param>
    /// <param name="day">The day; null for all.</param>
    /// <param name="page">One-based.</param>
    public static string ApiStories(string? section, DateOnly? day, int page = 1) =>
        Paged(
            $"{Api}/stories{Query(("section", section is null ? null : Slug.Of(section)), ("day", Iso(day)))}",
            page
        );

    /// <summary>JSON twin of a story.</summary>
    /// <param name="id">Its id.</param>
    public static string ApiStory(string id) => $"{Api}/stories/{Uri.EscapeDataString(id)}";

    /// <summary>JSON twin of an event.</summary>
    /// <param name="id">Its id.</param>
    public static string ApiEvent(string id) => $"{Api}/events/{Uri.EscapeDataString(id)}";

    /// <summary>JSON twin of a list of events.</summary>
    /// <param name="query">What narrows it.</param>
    /// <param name="page">One-based.</param>
    public static string ApiEvents(EventQuery query, int page = 1) =>
        Paged($"{Api}/events{Query(Values(query))}", page);

    /// <summary>JSON twin of a pair.</summary>
    /// <param name="pair">"IRQ-USA".</param>
    /// <param name="by">Length of a period.</param>
    /// <param name="actor">Only what this side does to the other; null for both.</param>
    public static string ApiPair(string pair, PeriodKind by, string? actor) =>
        $"{ApiPairs}/{pair}{Query(("by", by == PeriodKind.Week ? null : PeriodName(by)), ("from", actor))}";

    /// <summary>A pair's cells as a CSV file.</summary>
    /// <param name="pair">"IRQ-USA".</param>
    /// <param name="by">Length of a period.</param>
    /// <param name="actor">Only what this side does to the other; null for both.</param>
    public static string ApiPairCsv(string pair, PeriodKind by, string? actor) =>
        $"{ApiPairs}/{pair}/cells.csv{Query(("by", by == PeriodKind.Week ? null : PeriodName(by)), ("from", actor))}";

    /// <summary>A pair's chart as an SVG file.</summary>
    /// <param name="pair">"IRQ-USA".</param>
    /// <param name="by">Length of a period.</param>
    /// <param name="actor">Only what this side does to the other; null for both.</param>
    public static string ApiPairSvg(string pair, PeriodKind by, string? actor) =>
        $"{ApiPairs}/{pair}/chart.svg{Query(("by", by == PeriodKind.Week ? null : PeriodName(by)), ("from", actor))}";

    /// <summary>JSON twin of an actor.</summary>
    /// <param name="code">"IRQ".</param>
    /// <param name="sector">"GOV"; null for all.</param>
    public static string ApiActor(string code, string? sector = null) =>
        $"{ApiActors}/{Uri.EscapeDataString(code)}{Query(("sector", sector))}";

    /// <summary>JSON twin of a narrowed search.</summary>
    /// <param name="search">Words and what narrows them.</param>
    /// <param name="page">One-based.</param>
    public static string ApiSearch(StorySearch search, int page = 1) =>
        Paged($"{Api}/search{Query(Values(search))}", page);

    private static (string, string?)[] Values(StorySearch search)
    {
        ArgumentNullException.ThrowIfNull(search);
        return
        [
            ("q", search.Words),
            ("section", search.Section),
            ("outlet", search.Outlet),
            ("author", search.Author),
            ("since", Iso(search.From)),
            ("until", Iso(search.To)),
        ];
    }

    private static (string, string?)[] Values(EventQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return
        [
            ("actor", query.Actor),
            ("other", query.Other),
            ("sector", query.Sector),
            ("type", query.Type is { } type ? EventNames.Of(type) : null),
            (
                "quad",
                query.Quad is { } quad ? ((int)quad).ToString(CultureInfo.InvariantCulture) : null
            ),
            ("status", query.Status is { } status ? EventNames.Of(status) : null),
            ("since", Iso(query.From)),
            ("until", Iso(query.To)),
        ];
    }

    private static string? Iso(DateOnly? day) => day is { } d ? DateWords.Iso(d) : null;

    /// <summary>"?a=b&amp;c=d" of the values that are there; empty when none is.</summary>
    internal static string Query(params IEnumerable<(string Name, string? Value)> values)
    {
        var there = values
            .Where(v => !string.IsNullOrEmpty(v.Value))
            .Select(v => $"{v.Name}={Uri.EscapeDataString(v.Value!)}");
        var text = string.Join('&', there);
        return text.Length == 0 ? "" : "?" + text;
    }
}
