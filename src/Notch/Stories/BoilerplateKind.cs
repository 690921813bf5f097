namespace Notch.Stories;

/// <summary>What a line of a page is when it is not a story's.</summary>
internal enum BoilerplateKind
{
    /// <summary>Nothing of the kind.</summary>
    None,

    /// <summary>The story ended above this line.</summary>
    End,

    /// <summary>This line alone goes.</summary>
    Drop,

    /// <summary>This line heads a list of links, which goes with it.</summary>
    Label,
}
