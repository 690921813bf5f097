using Notch.Desk.Comments.Spam;
using Notch.Desk.Store;

namespace Notch.Web.Comments;

/// <summary>The spam filter with what the store's moderators taught it.</summary>
internal sealed class SpamDesk(CommentStore comments)
{
    /// <summary>Up to so many labels all are fitted anew after each one; it takes less than half a second.</summary>
    private const int SettleAlways = 3000;
    private const int SettleEvery = 100;

    private readonly Lazy<SpamFilter> _filter = new(() => Load(comments));

    /// <summary>The filter.</summary>
    public SpamFilter Filter => _filter.Value;

    /// <summary>Learns what a moderator said, and keeps it.</summary>
    public void Learn(StoredComment comment, bool isSpam)
    {
        comments.Label(comment.Id, isSpam);
        Filter.Learn(comment.Id, comment.Body, isSpam);
        if (Filter.LabelCount <= SettleAlways || Filter.LabelCount % SettleEvery == 0)
        {
            Filter.Settle();
        }
    }

    /// <summary>Takes back what was learnt of a comment.</summary>
    public void Unlearn(string id)
    {
        comments.Unlabel(id);
        if (Filter.Unlearn(id))
        {
            Filter.Settle();
        }
    }

    private static SpamFilter Load(CommentStore comments)
    {
        var filter = new SpamFilter(new SpamFilterOptions());
        foreach (var label in comments.Labels())
        {
            filter.Learn(label.Comment, label.Body, label.IsSpam);
        }
        filter.Settle();
        return filter;
    }
}
