using Notch.Actors;

namespace Notch.Desk.Store;

/// <summary>Makes the part of an address by which a speaker is found.</summary>
public static class SpeakerKey
{
    /// <summary>"José Ramos-Horta" as "jose-ramos-horta"; null when the name has neither letter nor digit.</summary>
    /// <param name="name">The name; null gives null.</param>
    public static string? Of(string? name) =>
        name is not null && ActorIdentity.KeyOf(name) is { Length: > 0 } key
            ? key.Replace(' ', '-')
            : null;
}
