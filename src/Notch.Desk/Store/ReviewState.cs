namespace Notch.Desk.Store;

/// <summary>What became of a doubt about a coding.</summary>
public enum ReviewState
{
    /// <summary>Nobody has looked yet.</summary>
    Open,

    /// <summary>The coding is right.</summary>
    Right,

    /// <summary>The coding is wrong.</summary>
    Wrong,
}
