namespace Notch.Desk.Alerts;

/// <summary>Sends messages by one channel.</summary>
public interface IAlertSender
{
    /// <summary>The channel of <see cref="AlertChannels"/>.</summary>
    string Channel { get; }

    /// <summary>Sends a message; returns when the other side has taken it.</summary>
    /// <param name="message">The message.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="AlertDeliveryException">The other side did not take it.</exception>
    Task SendAsync(AlertMessage message, CancellationToken cancellationToken);
}
