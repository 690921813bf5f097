using System.Net;

namespace Notch.Web.Comments;

/// <summary>Where a comment came from; kept in memory only, and only while an outside service may have to be told again.</summary>
/// <param name="Address">The address; null when unknown.</param>
/// <param name="UserAgent">Name of the browser.</param>
/// <param name="Referrer">The page that the form was sent from.</param>
/// <param name="Permalink">Full address of the story.</param>
internal sealed record CommentCaller(
    IPAddress? Address,
    string? UserAgent,
    string? Referrer,
    string? Permalink
);
