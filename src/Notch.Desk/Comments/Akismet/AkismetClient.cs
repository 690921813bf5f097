using System.Globalization;
using System.Text.Json;

namespace Notch.Desk.Comments.Akismet;

/// <summary>Asks a service that speaks Akismet's interface, version 1.1; the key goes in the body. Safe for many threads.</summary>
/// <remarks>Only "true" and "false" are answers to comment-check; all else, and silence, mean that the comment must be held.</remarks>
public sealed class AkismetClient
{
    private const int LongestAnswer = 64 * 1024;

    private readonly HttpClient _http;
    private readonly AkismetSettings _settings;

    /// <summary>A client for one service.</summary>
    /// <param name="http">Sends the calls; must follow no redirects.</param>
    /// <param name="settings">Key, site and service.</param>
    /// <exception cref="ArgumentException">The service's host is not among the allowed ones, or its address is plain http beyond this machine.</exception>
    public AkismetClient(HttpClient http, AkismetSettings settings)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(settings);
        if (
            !Uri.TryCreate(settings.Service, UriKind.Absolute, out var service)
            || !settings.AllowedHosts.Contains(service.Host, StringComparer.OrdinalIgnoreCase)
            || (service.Scheme != Uri.UriSchemeHttps && !service.IsLoopback)
        )
        {
            throw new ArgumentException(
                $"'{settings.Service}' is no https address of an allowed host ({string.Join(", ", settings.AllowedHosts)}).",
                nameof(settings)
            );
        }
        _http = http;
        _settings = settings;
    }

    /// <summary>True when the service knows the key; null when it gave no answer that counts.</summary>
    /// <param name="cancellation">Ends the call.</param>
    public async Task<bool?> VerifyKeyAsync(CancellationToken cancellation)
    {
        var (text, _) = await CallAsync("1.1/verify-key", [], cancellation).ConfigureAwait(false);
        return text switch
        {
            "valid" => true,
            "invalid" => false,
            _ => null,
        };
    }

    /// <summary>Asks whether a comment is spam.</summary>
    /// <param name="comment">The comment.</param>
    /// <param name="cancellation">Ends the call.</param>
    public async Task<AkismetAnswer> CheckAsync(
        AkismetComment comment,
        CancellationToken cancellation
    )
    {
        var (text, headers) = await CallAsync("1.1/comment-check", Fields(comment), cancellation)
            .ConfigureAwait(false);
        bool? isSpam = text switch
        {
            "true" => true,
            "false" => false,
            _ => null,
        };
        return new AkismetAnswer(isSpam)
        {
            Discard = isSpam == true && Header(headers, "X-akismet-pro-tip") == "discard",
            Help = Header(headers, "X-akismet-debug-help"),
            RecheckAfter = int.TryParse(
                Header(headers, "X-akismet-recheck-after"),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out int seconds
            )
                ? TimeSpan.FromSeconds(seconds)
                : null,
            AlertCode = Header(headers, "X-akismet-alert-code"),
            Alert = Header(headers, "X-akismet-alert-msg"),
        };
    }

    /// <summary>Tells the service that it missed spam; false when it gave no answer.</summary>
    /// <param name="comment">The comment, as it was sent to <see cref="CheckAsync"/>.</param>
    /// <param name="cancellation">Ends the call.</param>
    public async Task<bool> SubmitSpamAsync(
        AkismetComment comment,
        CancellationToken cancellation
    ) =>
        (
            await CallAsync("1.1/submit-spam", Fields(comment), cancellation).ConfigureAwait(false)
        ).Text
            is not null;

    /// <summary>Tells the service that it took a good comment for spam; false when it gave no answer.</summary>
    /// <param name="comment">The comment, as it was sent to <see cref="CheckAsync"/>.</param>
    /// <param name="cancellation">Ends the call.</param>
    public async Task<bool> SubmitHamAsync(
        AkismetComment comment,
        CancellationToken cancellation
    ) =>
        (
            await CallAsync("1.1/submit-ham", Fields(comment), cancellation).ConfigureAwait(false)
        ).Text
            is not null;

    /// <summary>How much of the month's calls is used; null when the service gave no answer that counts.</summary>
    /// <param name="cancellation">Ends the call.</param>
    public async Task<AkismetUsage?> UsageAsync(CancellationToken cancellation)
    {
        var (text, _) = await CallAsync("1.2/usage-limit", [], cancellation).ConfigureAwait(false);
        if (text is null)
        {
            return null;
        }
        try
        {
            using var json = JsonDocument.Parse(text);
            var root = json.RootElement;
            return new AkismetUsage(
                Number(root, "limit"),
                Number(root, "usage") ?? 0,
                root.TryGetProperty("throttled", out var throttled)
                    && throttled.ValueKind == JsonValueKind.True
            );
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>A number, or a number in quotation marks; null for "none" and what is not there.</summary>
    private static long? Number(JsonElement root, string name) =>
        !root.TryGetProperty(name, out var value) ? null
        : value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out long number) ? number
        : value.ValueKind == JsonValueKind.String
        && long.TryParse(
            value.GetString(),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out long written
        )
            ? written
        : null;

    private static List<KeyValuePair<string, string>> Fields(AkismetComment comment)
    {
        ArgumentNullException.ThrowIfNull(comment);
        (string Name, string? Value)[] fields =
        [
            ("user_ip", comment.Address),
            ("user_agent", comment.UserAgent),
            ("referrer", comment.Referrer),
            ("permalink", comment.Permalink),
            ("comment_type", comment.IsReply ? "reply" : "comment"),
            ("comment_author", comment.Author),
            ("comment_author_email", comment.Mail),
            ("comment_author_url", comment.Website),
            ("comment_content", comment.Body),
            (
                "comment_date_gmt",
                comment.Posted?.UtcDateTime.ToString(
                    "yyyy-MM-dd'T'HH:mm:ss'Z'",
                    CultureInfo.InvariantCulture
                )
            ),
            ("recheck_reason", comment.RecheckReason),
            ("blog_lang", "en"),
            ("blog_charset", "UTF-8"),
        ];
        return
        [
            .. fields
                .Where(f => !string.IsNullOrEmpty(f.Value))
                .Select(f => KeyValuePair.Create(f.Name, f.Value!)),
        ];
    }

    /// <summary>The answer's text, trimmed, and its headers; null where there was no good answer in time.</summary>
    private async Task<(string? Text, HttpResponseMessage? Headers)> CallAsync(
        string path,
        List<KeyValuePair<string, string>> fields,
        CancellationToken cancellation
    )
    {
        fields.Add(KeyValuePair.Create("api_key", _settings.Key));
        fields.Add(KeyValuePair.Create("key", _settings.Key));
        fields.Add(KeyValuePair.Create("blog", _settings.Site));
        if (_settings.IsTest)
        {
            fields.Add(KeyValuePair.Create("is_test", "1"));
        }
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(TimeSpan.FromSeconds(_settings.TimeoutSeconds));
        using var request = new HttpRequestMessage(
            HttpMethod.Post,
            $"{_settings.Service.TrimEnd('/')}/{path}"
        )
        {
            Content = new FormUrlEncodedContent(fields),
        };
        request.Headers.UserAgent.ParseAdd("Notch/1.0");
        try
        {
            using var answer = await _http
                .SendAsync(request, HttpCompletionOption.ResponseContentRead, patience.Token)
                .ConfigureAwait(false);
            if (!answer.IsSuccessStatusCode || answer.Content.Headers.ContentLength > LongestAnswer)
            {
                return (null, answer);
            }
            return (
                (
                    await answer.Content.ReadAsStringAsync(patience.Token).ConfigureAwait(false)
                ).Trim(),
                answer
            );
        }
        catch (Exception e)
            when (e is HttpRequestException
                || (e is OperationCanceledException && !cancellation.IsCancellationRequested)
            )
        {
            return (null, null);
        }
    }

    private static string? Header(HttpResponseMessage? answer, string name) =>
        answer is not null && answer.Headers.TryGetValues(name, out var values)
            ? values.FirstOrDefault()
            : null;
}
