namespace Notch.Mentions;

/// <summary>When the clause around a date lies, seen from the story's date.</summary>
internal enum DateTense
{
    /// <summary>The words do not say; read as past, for news tells what was.</summary>
    Unknown,

    Past,

    Future,
}
