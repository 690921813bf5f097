using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Notch.Desk.Alerts;

/// <summary>One pass over the alerts: finds what is new for each rule, then sends what is due. Passes may overlap; nothing is lost and nothing found twice.</summary>
/// <param name="store">Rules.</param>
/// <param name="outbox">What is to be sent.</param>
/// <param name="senders">One a channel; what has none waits.</param>
/// <param name="links">Names and addresses in messages.</param>
public sealed class AlertRun(
    AlertStore store,
    AlertOutbox outbox,
    IReadOnlyList<IAlertSender> senders,
    AlertLinks links
)
{
    private const int Batch = 200;

    /// <summary>Finds and sends.</summary>
    /// <param name="cancellationToken">Stops between two messages.</param>
    public async Task<AlertReport> RunAsync(CancellationToken cancellationToken)
    {
        int found = store.Collect();
        int sent = 0;
        int failed = 0;
        var rules = store.Rules().ToDictionary(r => r.Id, StringComparer.Ordinal);
        IReadOnlyList<OutboxRow> rows;
        do
        {
            rows = outbox.TakeDue(Batch);
            foreach (var group in Messages(rows, rules))
            {
                cancellationToken.ThrowIfCancellationRequested();
                bool isSent =
                    rules.TryGetValue(group[0].Rule, out var rule)
                    && await SendAsync(rule, group, cancellationToken).ConfigureAwait(false);
                sent += isSent ? 1 : 0;
                failed += isSent ? 0 : 1;
            }
        } while (rows.Count == Batch);
        return new AlertReport(found, sent, failed);
    }

    /// <summary>Rows of a digest that are due together are one message; other rows are a message each, so that a message's id never changes.</summary>
    private static IEnumerable<List<OutboxRow>> Messages(
        IReadOnlyList<OutboxRow> rows,
        Dictionary<string, StoredAlertRule> rules
    ) =>
        rows.GroupBy(r =>
                (
                    r.Rule,
                    r.Channel,
                    r.Target,
                    r.DueAt,
                    rules.GetValueOrDefault(r.Rule)?.Rule.Digest is null or AlertDigest.None
                        ? r.Key
                        : 0
                )
            )
            .Select(g => g.OrderBy(r => r.Hit.Key).ToList());

    private async Task<bool> SendAsync(
        StoredAlertRule rule,
        List<OutboxRow> rows,
        CancellationToken cancellationToken
    )
    {
        string channel = rows[0].Channel;
        if (senders.FirstOrDefault(s => s.Channel == channel) is not { } sender)
        {
            outbox.Failed(rows, $"no {channel} is set up here");
            return false;
        }
        try
        {
            await sender
                .SendAsync(
                    new AlertMessage(
                        IdOf(rows),
                        rule,
                        rows[0].Target,
                        [.. rows.Select(r => AlertItem.Of(r.Hit, links))]
                    ),
                    cancellationToken
                )
                .ConfigureAwait(false);
            outbox.Sent(rows);
            return true;
        }
        catch (AlertDeliveryException e)
        {
            outbox.Failed(rows, e.Message);
            return false;
        }
    }

    private static string IdOf(List<OutboxRow> rows)
    {
        string keys = string.Join(
            ' ',
            rows.Select(r => r.Key.ToString(CultureInfo.InvariantCulture))
        );
        return Convert.ToHexStringLower(
            SHA256.HashData(Encoding.UTF8.GetBytes($"{rows[0].Rule} {keys}"))
        )[..24];
    }
}
