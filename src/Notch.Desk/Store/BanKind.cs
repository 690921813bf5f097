namespace Notch.Desk.Store;

/// <summary>What a ban looks at.</summary>
public enum BanKind
{
    /// <summary>The name that the writer gave.</summary>
    Name,

    /// <summary>The mail address; "*@mail.example" bans all of a host.</summary>
    Mail,

    /// <summary>The host of any link, with all below it.</summary>
    Url,

    /// <summary>Words in the name, the website or the text; * stands for any characters.</summary>
    Pattern,

    /// <summary>The keyed hash of the network, which changes weekly.</summary>
    Network,
}
