using Notch.Desk.Store;

namespace Notch.Web.Comments;

/// <summary>What became of a draft.</summary>
/// <param name="Comment">The comment that was kept; null when none was.</param>
/// <param name="Problems">What the writer must mend; empty when it was kept.</param>
internal sealed record CommentOutcome(StoredComment? Comment, IReadOnlyList<string> Problems)
{
    /// <summary>How long the writer must wait; zero for not at all.</summary>
    public TimeSpan Wait { get; init; }
}
