namespace Notch.Desk.Alerts;

/// <summary>A message was not taken; it stays in the outbox.</summary>
/// <param name="message">Why.</param>
/// <param name="inner">What was thrown; null when the other side said no.</param>
public sealed class AlertDeliveryException(string message, Exception? inner = null)
    : Exception(message, inner);
