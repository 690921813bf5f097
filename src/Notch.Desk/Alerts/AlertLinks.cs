namespace Notch.Desk.Alerts;

/// <summary>Names and addresses that alerts show; hosts know both.</summary>
/// <param name="NameOf">"the United States" for "USA".</param>
/// <param name="Notch">Full address of a notch on its pair's page, by the two codes and the day on which it began.</param>
/// <param name="Event">Full address of an event with its sentence, by its id.</param>
public sealed record AlertLinks(
    Func<string, string> NameOf,
    Func<string, string, DateOnly, string> Notch,
    Func<string, string> Event
);
