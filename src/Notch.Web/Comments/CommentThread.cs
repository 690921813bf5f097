using Notch.Desk.Store;

namespace Notch.Web.Comments;

/// <summary>A comment with the answers to it.</summary>
/// <param name="Comment">The comment.</param>
/// <param name="Answers">Answers, oldest first.</param>
public sealed record CommentThread(StoredComment Comment, IReadOnlyList<CommentThread> Answers)
{
    private const int Deepest = 4;

    /// <summary>Threads of a story: pinned ones first, then the oldest first. Answers deeper than four stand beside what they answer.</summary>
    /// <param name="comments">Published comments, oldest first.</param>
    public static IReadOnlyList<CommentThread> Of(IReadOnlyList<StoredComment> comments)
    {
        var ids = comments.Select(c => c.Id).ToHashSet(StringComparer.Ordinal);
        var answers = comments
            .Where(c => c.Parent is not null && ids.Contains(c.Parent))
            .ToLookup(c => c.Parent!, StringComparer.Ordinal);
        return
        [
            .. comments
                .Where(c => c.Parent is null || !ids.Contains(c.Parent))
                .OrderByDescending(c => c.IsPinned)
                .Select(c => Build(c, answers, depth: 1)),
        ];
    }

    private static CommentThread Build(
        StoredComment comment,
        ILookup<string, StoredComment> answers,
        int depth
    )
    {
        var below = new List<CommentThread>();
        foreach (var answer in answers[comment.Id])
        {
            var thread = Build(answer, answers, depth + 1);
            if (depth + 1 >= Deepest)
            {
                below.Add(thread with { Answers = [] });
                below.AddRange(thread.Answers);
            }
            else
            {
                below.Add(thread);
            }
        }
        return new CommentThread(comment, below);
    }
}
