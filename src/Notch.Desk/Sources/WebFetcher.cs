using System.Net;
using Notch.Stories;

namespace Notch.Desk.Sources;

/// <summary>Fetches web pages: size cap, timeout, redirects, robots.txt.</summary>
internal sealed class WebFetcher : IDisposable
{
    private readonly FetchOptions _options;
    private readonly TimeProvider _clock;
    private readonly HttpClient _client;
    private readonly Dictionary<string, RobotsRules> _robots = new(StringComparer.Ordinal);

    public WebFetcher(FetchOptions options, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options;
        _clock = clock;
        _client = new HttpClient(
            new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                AutomaticDecompression = DecompressionMethods.All,
            },
            disposeHandler: true
        )
        {
            Timeout = System.Threading.Timeout.InfiniteTimeSpan,
        };
        _client.DefaultRequestHeaders.UserAgent.ParseAdd(options.UserAgent);
    }

    public void Dispose() => _client.Dispose();

    /// <exception cref="PageFailureException">The page cannot be had (NX020 to NX023) or is too large.</exception>
    public async Task<Page> FetchAsync(string address, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(_options.Timeout);
        try
        {
            return await FollowAsync(new Uri(address), limit.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new PageFailureException(
                "NX021",
                $"no answer within {_options.Timeout.TotalSeconds:0} seconds"
            );
        }
        catch (Exception e) when (e is HttpRequestException or UriFormatException or IOException)
        {
            throw new PageFailureException("NX020", $"the address cannot be reached: {e.Message}");
        }
    }

    private async Task<Page> FollowAsync(Uri address, CancellationToken cancellationToken)
    {
        for (int hop = 0; hop <= _options.MaxRedirects; hop++)
        {
            if (
                _options.ObeyRobots
                && !(await RobotsAsync(address, cancellationToken).ConfigureAwait(false)).Allows(
                    address.PathAndQuery
                )
            )
            {
                throw new PageFailureException(
                    "NX023",
                    $"robots.txt of {address.Host} asks not to read this page"
                );
            }
            using var response = await _client
                .GetAsync(address, HttpCompletionOption.ResponseHeadersRead, cancellationToken)
                .ConfigureAwait(false);
            if (
                (int)response.StatusCode is >= 300 and < 400
                && response.Headers.Location is { } target
            )
            {
                address = new Uri(address, target);
                if (address.Scheme is not ("http" or "https"))
                {
                    throw new PageFailureException(
                        "NX020",
                        $"the page redirects to {address}; expected an http or https address"
                    );
                }
                continue;
            }
            if (!response.IsSuccessStatusCode)
            {
                throw new PageFailureException(
                    "NX022",
                    $"the server answered {(int)response.StatusCode} {response.ReasonPhrase}"
                );
            }
            return await PageAsync(address, response, cancellationToken).ConfigureAwait(false);
        }
        throw new PageFailureException("NX022", $"more than {_options.MaxRedirects} redirects");
    }

    private async Task<Page> PageAsync(
        Uri address,
        HttpResponseMessage response,
        CancellationToken cancellationToken
    )
    {
        if (response.Content.Headers.ContentLength is { } length && length > _options.MaxBytes)
        {
            throw LimitedReader.TooLarge(length, _options.MaxBytes);
        }
        using var stream = await response
            .Content.ReadAsStreamAsync(cancellationToken)
            .ConfigureAwait(false);
        return new Page
        {
            Url = address.AbsoluteUri,
            MediaType = response.Content.Headers.ContentType?.ToString(),
            Bytes = await LimitedReader
                .ReadAsync(stream, _options.MaxBytes, cancellationToken)
                .ConfigureAwait(false),
            Fetched = _clock.GetUtcNow(),
        };
    }

    /// <summary>The rules of a host, asked for once. As RFC 9309 says: no file allows all, a server error forbids all.</summary>
    private async Task<RobotsRules> RobotsAsync(Uri address, CancellationToken cancellationToken)
    {
        string root = address.GetLeftPart(UriPartial.Authority);
        if (_robots.TryGetValue(root, out var known))
        {
            return known;
        }
        using var response = await _client
            .GetAsync(
                new Uri(root + "/robots.txt"),
                HttpCompletionOption.ResponseHeadersRead,
                cancellationToken
            )
            .ConfigureAwait(false);
        RobotsRules rules;
        if (response.IsSuccessStatusCode)
        {
            using var stream = await response
                .Content.ReadAsStreamAsync(cancellationToken)
                .ConfigureAwait(false);
            byte[] bytes = await LimitedReader
                .ReadAsync(stream, _options.MaxBytes, cancellationToken)
                .ConfigureAwait(false);
            rules = RobotsRules.Parse(
                System.Text.Encoding.UTF8.GetString(bytes),
                _options.UserAgent
            );
        }
        else
        {
            rules = (int)response.StatusCode >= 500 ? RobotsRules.Nothing : RobotsRules.Everything;
        }
        _robots[root] = rules;
        return rules;
    }
}
