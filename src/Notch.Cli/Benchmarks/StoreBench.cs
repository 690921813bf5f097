using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Notch.Cli.Demo;
using Notch.Desk.Runs;
using Notch.Desk.Store;
using Notch.Pairs;
using Notch.Web;

namespace Notch.Cli.Benchmarks;

/// <summary>How long a run into a fresh store takes, and how long its pages take to be answered.</summary>
internal static class StoreBench
{
    private const int Times = 100;

    /// <summary>Takes the figures.</summary>
    /// <param name="reader">Reads the samples into the store.</param>
    /// <param name="token">Stops between figures.</param>
    public static async Task<IReadOnlyList<Measure>> RunAsync(
        StoryReader reader,
        CancellationToken token
    )
    {
        var folder = Directory.CreateTempSubdirectory("notch-bench-");
        try
        {
            string path = Path.Combine(folder.FullName, "bench.db");
            var database = NotchDatabase.Open(path, TimeProvider.System);
            var clock = Stopwatch.StartNew();
            var report = await new DeskRun(database, reader.ReadAll, TimeProvider.System).RunAsync(
                "samples",
                new SampleStories(),
                progress: null,
                token
            );
            var figures = new List<Measure>
            {
                new(
                    "desk run",
                    report.Counts.StoriesRead / clock.Elapsed.TotalSeconds,
                    "stories/s",
                    "read, coded and stored, one thread"
                ),
                Latency(
                    "store: a pair by week",
                    () =>
                        new PairStore(database).Series(
                            Pair.Of("IRQ", "USA"),
                            PeriodKind.Week,
                            DayRange.All
                        )
                ),
                Latency(
                    "store: newest stories",
                    () => new StoryStore(database).Recent(section: null, skip: 0, take: 20)
                ),
            };
            figures.AddRange(
                await PagesAsync(
                    path,
                    new StoryStore(database).Recent(section: null, skip: 0, take: 1)[0].Id,
                    token
                )
            );
            return figures;
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        }
    }

    private static async Task<IReadOnlyList<Measure>> PagesAsync(
        string path,
        string story,
        CancellationToken token
    )
    {
        await using var site = SiteBuilder.Build(
            new SiteOptions { DatabasePath = path, Urls = "http://127.0.0.1:0" }
        );
        await site.StartAsync(token);
        string address = site
            .Services.GetRequiredService<IServer>()
            .Features.Get<IServerAddressesFeature>()!
            .Addresses.First();
        using var client = new HttpClient { BaseAddress = new Uri(address) };
        var figures = new List<Measure>();
        foreach (
            var (name, url) in new[]
            {
                ("page: home", Urls.Home),
                ("page: story", Urls.Story(story)),
                ("page: pair", Urls.Pair("IRQ", "USA")),
            }
        )
        {
            var times = new List<double>();
            for (int i = 0; i < Times; i++)
            {
                var clock = Stopwatch.StartNew();
                using var answer = await client.GetAsync(new Uri(url, UriKind.Relative), token);
                answer.EnsureSuccessStatusCode();
                await answer.Content.ReadAsByteArrayAsync(token);
                times.Add(clock.Elapsed.TotalMilliseconds);
            }
            figures.Add(At95(name, times));
        }
        return figures;
    }

    private static Measure Latency(string name, Action query)
    {
        var times = new List<double>();
        for (int i = 0; i < Times; i++)
        {
            var clock = Stopwatch.StartNew();
            query();
            times.Add(clock.Elapsed.TotalMilliseconds);
        }
        return At95(name, times);
    }

    private static Measure At95(string name, List<double> times)
    {
        double first = times[0];
        times.Sort();
        return new Measure(
            name,
            times[(int)(0.95 * times.Count)],
            "ms",
            string.Create(
                CultureInfo.InvariantCulture,
                $"95th percentile of {times.Count}, one reader; median {times[times.Count / 2]:F2}, the first {first:F0}"
            )
        );
    }
}
