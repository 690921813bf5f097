using System.Collections.Concurrent;
using System.Diagnostics.Tracing;

namespace Notch.Web.Tests.Support;

/// <summary>Keeps every address that this process connects to, of whatever library: nothing that leaves it can go past.</summary>
internal sealed class Connections : EventListener
{
    private readonly ConcurrentQueue<string> _addresses = new();

    /// <summary>Addresses as sockets print them.</summary>
    public IReadOnlyList<string> Addresses => [.. _addresses];

    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource.Name is "System.Net.Sockets" or "System.Net.NameResolution")
        {
            EnableEvents(eventSource, EventLevel.Informational);
        }
    }

    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        if (eventData.EventName is "ConnectStart" or "ResolutionStart")
        {
            _addresses?.Enqueue(string.Join(' ', eventData.Payload ?? []));
        }
    }
}
