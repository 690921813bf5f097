using System.Globalization;
using System.Text.Json;
using Notch.Desk.Alerts;
using Notch.Desk.Store;
using Notch.Desk.Tests.Support;
using Notch.Events;
using Notch.Lexicons;
using Notch.Pairs;

namespace Notch.Desk.Tests.Alerts;

/// <summary>Rules over a real store, mail over a real SMTP connection, webhooks over real HTTP.</summary>
public sealed class AlertRunTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("notch-alerts-").FullName;
    private readonly SetClock _clock = new(
        new DateTimeOffset(2021, 3, 20, 12, 0, 0, TimeSpan.Zero)
    );
    private readonly NotchDatabase _database;
    private readonly AlertStore _store;
    private readonly AlertOutbox _outbox;
    private readonly SmtpListener _smtp = new();
    private readonly HookListener _hook = new();
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    public AlertRunTests()
    {
        _database = NotchDatabase.Open(Path.Combine(_folder, "notch.db"), _clock);
        _store = new AlertStore(_database, new AlertMatcher(PartySets.Load(LexiconText.Shipped())));
        _outbox = new AlertOutbox(_database);
        var saved = new EventStore(_database).Save(Stories());
        new PairStore(_database).Recompute(saved.Pairs);
    }

    public void Dispose()
    {
        _http.Dispose();
        _smtp.Dispose();
        _hook.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private static readonly AlertRule Watch = new()
    {
        Name = "Sound",
        Pairs = ["DNK-NOR"],
        Direction = AlertDirection.Rise,
        Sectors = ["MIL"],
        Since = new DateOnly(2021, 3, 1),
    };

    /// <summary>Talks for six weeks, then attacks told by two outlets.</summary>
    private static IEnumerable<ReadStory> Stories()
    {
        for (int day = 0; day < 50; day++)
        {
            var date = new DateOnly(2021, 1, 20).AddDays(day);
            string on = date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            bool isWar = day >= 42;
            for (int n = 0; n < (isWar ? 3 : 1); n++)
            {
                string id = $"s{day}-{n}";
                yield return MadeUp.Read(
                    MadeUp.Story(
                        id,
                        $"Text of {id} about number {day * 7} and {n * 13}.",
                        published: on + "T10:00:00Z",
                        outlet: n == 1 ? "Sound Gazette" : "Harbour Post"
                    ),
                    MadeUp.Event(
                        "e" + id,
                        id,
                        on,
                        isWar ? EventType.Assault : EventType.Consult
                    ) with
                    {
                        PloverScore = isWar ? -9 - (n * 0.2) : 2.5,
                        SentenceText = $"Guns were heard on day {day}.",
                    }
                );
            }
        }
    }

    private AlertRun Run(bool hasMail = true) =>
        new(
            _store,
            _outbox,
            AlertSenders.Of(
                new AlertSettings
                {
                    Mail = hasMail
                        ? new AlertMailSettings
                        {
                            Host = "127.0.0.1",
                            Port = _smtp.Port,
                            From = "desk@news.example",
                            Tls = false,
                        }
                        : null,
                },
                _http,
                _clock
            ),
            new AlertLinks(
                code => code == "DNK" ? "Denmark" : "Norway",
                (a, b, day) => $"https://news.example/pair/{a}-{b}#{day:yyyy-MM-dd}",
                id => $"https://news.example/event/{id}"
            )
        );

    private Task<AlertReport> PassAsync(bool hasMail = true) =>
        Run(hasMail).RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public async Task AMailTellsTheNotchWithItsSentencesAndTheirAddresses()
    {
        _store.Add(Watch with { Mail = ["ola@example.org"] }, "Eva");
        var report = await PassAsync();
        Assert.Equal((1, 1, 0), (report.Found, report.Sent, report.Failed));
        string mail = Decoded(Assert.Single(_smtp.Mails));
        Assert.Contains("To: ola@example.org", mail, StringComparison.Ordinal);
        Assert.Contains("between Denmark and Norway", mail, StringComparison.Ordinal);
        Assert.Contains("Guns were heard on day 4", mail, StringComparison.Ordinal);
        Assert.Contains("https://news.example/event/es4", mail, StringComparison.Ordinal);
        Assert.Contains(
            "https://news.example/pair/DNK-NOR#2021-03-0",
            mail,
            StringComparison.Ordinal
        );
        Assert.Contains("Auto-Submitted: auto-generated", mail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task APassFindsNothingTwice()
    {
        _store.Add(Watch with { Mail = ["ola@example.org"] }, "Eva");
        await PassAsync();
        new PairStore(_database).Recompute([new Pair("DNK", "NOR")]);
        var again = await PassAsync();
        Assert.Equal((0, 0, 0), (again.Found, again.Sent, again.Failed));
        Assert.Single(_smtp.Mails);
    }

    [Fact]
    public async Task WhatTheServerRefusesIsKeptAndSentLater()
    {
        _store.Add(Watch with { Mail = ["ola@example.org"] }, "Eva");
        _smtp.Refuses = true;
        Assert.Equal(1, (await PassAsync()).Failed);
        Assert.Equal((1, 1), _outbox.Counts());
        Assert.Contains("127.0.0.1", _outbox.Newest(1)[0].LastError!, StringComparison.Ordinal);
        _smtp.Refuses = false;
        Assert.Equal(0, (await PassAsync()).Sent);
        _clock.Now += TimeSpan.FromMinutes(1);
        Assert.Equal(1, (await PassAsync()).Sent);
        Assert.Equal((0, 0), _outbox.Counts());
        Assert.Single(_smtp.Mails);
    }

    [Fact]
    public async Task WithoutAMailServerMailsWait()
    {
        _store.Add(Watch with { Mail = ["ola@example.org"] }, "Eva");
        Assert.Equal(1, (await PassAsync(hasMail: false)).Failed);
        _clock.Now += TimeSpan.FromHours(1);
        Assert.Equal(1, (await PassAsync()).Sent);
    }

    [Fact]
    public async Task AWebhookIsSignedAndTriedAgainWithTheSameId()
    {
        var kept = _store.Add(Watch with { Webhooks = [_hook.Address] }, "Eva");
        _hook.Status = 500;
        Assert.Equal(1, (await PassAsync()).Failed);
        _hook.Status = 204;
        _clock.Now += TimeSpan.FromMinutes(1);
        Assert.Equal(1, (await PassAsync()).Sent);
        Assert.Equal(2, _hook.Posts.Count);
        var (body, signature, timestamp, delivery) = _hook.Posts[1];
        Assert.Equal(_hook.Posts[0].Delivery, delivery);
        Assert.Equal(WebhookSender.Sign(kept.Secret, timestamp, body), signature);
        Assert.NotEqual(WebhookSender.Sign("another secret", timestamp, body), signature);
        using var json = JsonDocument.Parse(body);
        var notch = json.RootElement.GetProperty("notches")[0];
        Assert.Equal("DNK-NOR", notch.GetProperty("notch").GetProperty("pair").GetString());
        Assert.StartsWith(
            "https://news.example/event/",
            notch.GetProperty("sentences")[0].GetProperty("url").GetString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task ADeadWebhookKeepsNobodyElseWaiting()
    {
        _store.Add(
            Watch with
            {
                Webhooks = ["http://127.0.0.1:1/none", _hook.Address],
                Mail = ["ola@example.org"],
            },
            "Eva"
        );
        var report = await PassAsync();
        Assert.Equal((2, 1), (report.Sent, report.Failed));
        Assert.Single(_hook.Posts);
        Assert.Single(_smtp.Mails);
    }

    [Fact]
    public async Task ADigestGathersAndQuietHoursHoldBack()
    {
        _store.Add(
            Watch with
            {
                Direction = AlertDirection.Both,
                IncludesUnannounced = true,
                Sectors = [],
                Since = new DateOnly(2021, 1, 1),
                Digest = AlertDigest.Daily,
                QuietFrom = new TimeOnly(6, 0),
                QuietTo = new TimeOnly(9, 0),
                Mail = ["ola@example.org"],
            },
            "Eva"
        );
        int found = (await PassAsync()).Found;
        Assert.True(found >= 1);
        Assert.Empty(_smtp.Mails);
        _clock.Now = new DateTimeOffset(2021, 3, 21, 8, 30, 0, TimeSpan.Zero);
        await PassAsync();
        Assert.Empty(_smtp.Mails);
        _clock.Now = new DateTimeOffset(2021, 3, 21, 9, 0, 0, TimeSpan.Zero);
        Assert.Equal(1, (await PassAsync()).Sent);
        Assert.Single(_smtp.Mails);
        Assert.Equal((0, 0), _outbox.Counts());
    }

    [Fact]
    public void WhoTakesRowsHasThemForAWhile()
    {
        _store.Add(Watch with { Mail = ["ola@example.org"] }, "Eva");
        _store.Collect();
        Assert.Single(_outbox.TakeDue(10));
        Assert.Empty(_outbox.TakeDue(10));
        _clock.Now += TimeSpan.FromMinutes(6);
        Assert.Single(_outbox.TakeDue(10));
    }

    [Fact]
    public void ARuleIsTriedOnThePastWithoutBeingKept()
    {
        var found = _store.Try(Watch with { Since = default }, DayRange.All);
        Assert.Contains("Guns were heard", found[0].Because[0].Sentence, StringComparison.Ordinal);
        Assert.Empty(_store.Try(Watch with { Sectors = ["BUS"] }, DayRange.All));
        Assert.Empty(_store.Try(Watch, new DayRange(From: null, new DateOnly(2021, 2, 15))));
        Assert.Empty(_store.Rules());
        Assert.Equal((0, 0), _outbox.Counts());
    }

    [Fact]
    public void ARuleLooksAtNewsFromItsMakingOn()
    {
        var kept = _store.Add(Watch with { Since = default }, "Eva");
        Assert.Equal(new DateOnly(2021, 3, 20), kept.Rule.Since);
        Assert.Equal(0, _store.Collect());
        Assert.Equal("Eva", _store.OfFeed(kept.FeedKey)!.MadeBy);
        Assert.True(_store.Remove(kept.Id));
        Assert.False(_store.Remove(kept.Id));
        Assert.Null(_store.OfFeed(kept.FeedKey));
    }

    /// <summary>The body of a mail comes as quoted-printable or base64.</summary>
    private static string Decoded(string mail)
    {
        int split = mail.IndexOf("\n\n", StringComparison.Ordinal);
        string head = mail[..split];
        string body = mail[(split + 2)..];
        return head
            + "\n\n"
            + (
                head.Contains("base64", StringComparison.OrdinalIgnoreCase)
                    ? System.Text.Encoding.UTF8.GetString(
                        Convert.FromBase64String(body.Replace("\n", "", StringComparison.Ordinal))
                    )
                    : body.Replace("=\n", "", StringComparison.Ordinal)
                        .Replace("=3D", "=", StringComparison.Ordinal)
            );
    }
}
