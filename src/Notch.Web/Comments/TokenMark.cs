using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Notch.Web.Comments;

/// <summary>Stands in a kept page where a form's token goes.</summary>
/// <remarks>It begins with chance made when the program starts, so that no text of a story or a comment can be taken for one.</remarks>
internal static class TokenMark
{
    public const char End = '~';

    public static string Start { get; } =
        $"~{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16))}~";

    /// <summary>The mark for a form.</summary>
    /// <param name="purpose">What the form is for: "comment STORY".</param>
    public static string Of(string purpose) =>
        Start + Base64Url.EncodeToString(Encoding.UTF8.GetBytes(purpose)) + End;
}
