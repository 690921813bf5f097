using Notch.Desk.Comments;
using Notch.Desk.Store;

namespace Notch.Web.Comments;

/// <summary>Says which ban, if any, hits a comment.</summary>
internal static class BanList
{
    /// <summary>The first ban that hits; null when none does.</summary>
    /// <param name="bans">Bans that hold now.</param>
    /// <param name="comment">The comment.</param>
    /// <param name="hosts">Hosts of the links in it, its website's too.</param>
    public static StoredBan? Hit(
        IEnumerable<StoredBan> bans,
        StoredComment comment,
        IReadOnlyCollection<string> hosts
    )
    {
        return bans.FirstOrDefault(b =>
            b.Kind switch
            {
                BanKind.Name => WildText.Fits(comment.Author, b.Value),
                BanKind.Mail => comment.Mail is { } mail && WildText.Fits(mail, b.Value),
                BanKind.Url => hosts.Any(h =>
                    h.Equals(b.Value, StringComparison.OrdinalIgnoreCase)
                    || h.EndsWith("." + b.Value, StringComparison.OrdinalIgnoreCase)
                ),
                BanKind.Pattern => WildText.Holds(
                    $"{comment.Author}\n{comment.Website}\n{comment.Body}",
                    b.Value
                ),
                _ => comment.SenderHash is { } sender
                    && string.Equals(sender, b.Value, StringComparison.Ordinal),
            }
        );
    }
}
