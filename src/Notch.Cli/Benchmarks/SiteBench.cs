using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Notch.Cli.Demo;
using Notch.Desk.Runs;
using Notch.Desk.Store;
using Notch.Web;

namespace Notch.Cli.Benchmarks;

/// <summary>How long readers wait for pages of a large store when many read at once.</summary>
internal static class SiteBench
{
    private const int Readers = 50;
    private const int EventsPerStory = 20;

    private static readonly TimeSpan Warm = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Think = TimeSpan.FromMilliseconds(500);

    /// <summary>Fills a store and takes the figures.</summary>
    /// <param name="reader">Reads the samples that the store is made of.</param>
    /// <param name="stories">How many stories; each has twenty events.</param>
    /// <param name="token">Stops between figures.</param>
    public static async Task<IReadOnlyList<Measure>> RunAsync(
        StoryReader reader,
        int stories,
        CancellationToken token
    )
    {
        var folder = Directory.CreateTempSubdirectory("notch-bench-");
        try
        {
            string path = Path.Combine(folder.FullName, "bench.db");
            var database = NotchDatabase.Open(path, TimeProvider.System);
            await new DeskRun(database, reader.ReadAll, TimeProvider.System).RunAsync(
                "samples",
                new SampleStories(),
                progress: null,
                token
            );
            var clock = Stopwatch.StartNew();
            SiteFill.Run(database, stories, stories * EventsPerStory);
            var figures = new List<Measure>
            {
                new(
                    "store",
                    new FileInfo(path).Length / 1048576.0,
                    "MB",
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{new StoryStore(database).Count(section: null):N0} stories, {new EventStore(database).Count():N0} events, filled in {clock.Elapsed.TotalSeconds:F0} s"
                    )
                ),
            };
            figures.AddRange(await PagesAsync(database, think: true, token));
            figures.AddRange(await PagesAsync(database, think: false, token));
            return figures;
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        }
    }

    private static async Task<IReadOnlyList<Measure>> PagesAsync(
        NotchDatabase database,
        bool think,
        CancellationToken token
    )
    {
        await using var site = SiteBuilder.Build(
            new SiteOptions { DatabasePath = database.Path, Urls = "http://127.0.0.1:0" }
        );
        await site.StartAsync(token);
        var root = new Uri(
            site.Services.GetRequiredService<IServer>()
                .Features.Get<IServerAddressesFeature>()!
                .Addresses.First()
        );
        var pages = Addresses(database);
        var times = new ConcurrentDictionary<string, ConcurrentQueue<double>>(
            StringComparer.Ordinal
        );
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(
            Enumerable
                .Range(0, Readers)
                .Select(i => ReadAsync(root, pages, i, times, clock, think, token))
        );
        return
        [
            .. times
                .OrderBy(t => t.Key, StringComparer.Ordinal)
                .Select(t => At95(t.Key, [.. t.Value], think)),
        ];
    }

    /// <summary>Addresses of each kind of page: the front page, all sections, two hundred stories, the hundred largest pairs.</summary>
    private static (string Kind, IReadOnlyList<string> Urls)[] Addresses(NotchDatabase database)
    {
        var stories = new StoryStore(database);
        return
        [
            ("home", [Urls.Home]),
            ("section", [.. stories.Sections().Select(s => Urls.Section(s.Section))]),
            (
                "story",
                [
                    .. stories
                        .Recent(section: null, skip: 0, take: 100)
                        .Concat(stories.Recent(section: null, skip: 50_000, take: 100))
                        .Select(s => Urls.Story(s.Id)),
                ]
            ),
            (
                "pair",
                [.. new PairStore(database).Top(100).Select(p => Urls.Pair(p.Pair.A, p.Pair.B))]
            ),
        ];
    }

    private static async Task ReadAsync(
        Uri root,
        (string Kind, IReadOnlyList<string> Urls)[] pages,
        int reader,
        ConcurrentDictionary<string, ConcurrentQueue<double>> times,
        Stopwatch clock,
        bool think,
        CancellationToken token
    )
    {
        using var client = new HttpClient { BaseAddress = root };
        for (int i = 0; clock.Elapsed < Warm + Time; i++)
        {
            var (kind, urls) = pages[(reader + i) % pages.Length];
            string url = urls[((reader * 7919) + (i * 104_729)) % urls.Count];
            var start = clock.Elapsed;
            using var answer = await client.GetAsync(new Uri(url, UriKind.Relative), token);
            answer.EnsureSuccessStatusCode();
            await answer.Content.ReadAsByteArrayAsync(token);
            if (start > Warm)
            {
                times
                    .GetOrAdd(kind, _ => new ConcurrentQueue<double>())
                    .Enqueue((clock.Elapsed - start).TotalMilliseconds);
            }
            if (think)
            {
                await Task.Delay(Think, token);
            }
        }
    }

    private static Measure At95(string name, List<double> times, bool think)
    {
        times.Sort();
        return new Measure(
            $"page: {name}",
            times[(int)(0.95 * times.Count)],
            "ms",
            string.Create(
                CultureInfo.InvariantCulture,
                $"95th percentile of {times.Count}, {Readers} readers {(think ? "who look at each page for half a second" : "without a pause")}; median {times[times.Count / 2]:F1}, longest {times[^1]:F0}"
            )
        );
    }
}
