using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;

namespace Notch.Desk.Alerts;

/// <summary>Sends alerts as signed POSTs of JSON. Redirects are not followed.</summary>
/// <remarks>
/// <c>X-Notch-Signature</c> is "sha256=" and the hex HMAC-SHA256, by the rule's secret, of <c>X-Notch-Timestamp</c> (Unix seconds), a dot and
/// the body. <c>X-Notch-Delivery</c> is the message's id: it stays the same when the same is sent again.
/// </remarks>
/// <param name="http">Must not follow redirects.</param>
/// <param name="timeout">How long one POST may take.</param>
/// <param name="clock">The time that is signed.</param>
public sealed class WebhookSender(HttpClient http, TimeSpan timeout, TimeProvider clock)
    : IAlertSender
{
    /// <inheritdoc/>
    public string Channel => AlertChannels.Webhook;

    /// <summary>True for an address that a webhook may have.</summary>
    /// <param name="address">"https://hooks.example/notch".</param>
    public static bool IsAddress(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && uri.Scheme is "https" or "http"
        && uri.UserInfo.Length == 0;

    /// <summary>The signature of a body.</summary>
    /// <param name="secret">The rule's secret.</param>
    /// <param name="timestamp">Unix seconds.</param>
    /// <param name="body">The body.</param>
    public static string Sign(string secret, string timestamp, ReadOnlySpan<byte> body)
    {
        byte[] signed = [.. Encoding.UTF8.GetBytes(timestamp + "."), .. body];
        return "sha256="
            + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), signed));
    }

    /// <inheritdoc/>
    public async Task SendAsync(AlertMessage message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        byte[] body = message.Json();
        string timestamp = clock
            .GetUtcNow()
            .ToUnixTimeSeconds()
            .ToString(CultureInfo.InvariantCulture);
        using var request = new HttpRequestMessage(HttpMethod.Post, message.Target)
        {
            Content = new ByteArrayContent(body)
            {
                Headers = { ContentType = new MediaTypeHeaderValue("application/json", "utf-8") },
            },
        };
        request.Headers.Add("X-Notch-Timestamp", timestamp);
        request.Headers.Add("X-Notch-Delivery", message.Id);
        request.Headers.Add("X-Notch-Signature", Sign(message.Rule.Secret, timestamp, body));
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(timeout);
        try
        {
            using var answer = await http.SendAsync(request, limit.Token).ConfigureAwait(false);
            if (!answer.IsSuccessStatusCode)
            {
                throw new AlertDeliveryException(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{message.Target}: answered {(int)answer.StatusCode}"
                    )
                );
            }
        }
        catch (HttpRequestException e)
        {
            throw new AlertDeliveryException($"{message.Target}: {e.Message}", e);
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new AlertDeliveryException($"{message.Target}: no answer in time", e);
        }
    }
}
