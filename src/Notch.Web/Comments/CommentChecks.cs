using System.Buffers;
using System.Globalization;
using Notch.Desk.Comments;
using Notch.Web.Reading;

namespace Notch.Web.Comments;

/// <summary>What a writer must mend before a comment can be taken.</summary>
internal static class CommentChecks
{
    public const int LongestName = 80;
    public const int LongestMail = 254;
    public const int LongestWebsite = 300;

    private static readonly SearchValues<char> NoMail = SearchValues.Create(" <>\"(),;:\\");

    /// <summary>Cleans what a form sent, so that it can be checked and shown again.</summary>
    public static CommentDraft Clean(Func<string, string?> field, CommentSettings settings) =>
        new()
        {
            Author = CommentText.Line(field("author"), LongestName),
            Mail = CommentText.Line(field("mail"), LongestMail),
            Website = CommentText.Line(field("website"), LongestWebsite),
            Body = CommentText.Lines(field("body"), settings.LongestBody + 1),
            Parent = CommentText.Line(field("parent"), 64),
            EventId = CommentText.Line(field("about"), 64),
            Follow = field("follow") is "yes",
            Token = CommentText.Line(field("token"), 128),
            Trap = CommentText.Line(field("homepage"), 200),
        };

    /// <summary>A sentence for each thing that is wrong.</summary>
    public static List<string> Problems(CommentDraft draft, CommentSettings settings)
    {
        var problems = new List<string>();
        if (draft.Author.Length == 0)
        {
            problems.Add("Please give a name; it need not be your own.");
        }
        if (draft.Body.Length == 0)
        {
            problems.Add("Please write something.");
        }
        else if (draft.Body.Length > settings.LongestBody)
        {
            problems.Add(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"A comment may have {settings.LongestBody} characters at most."
                )
            );
        }
        if (draft.Mail.Length > 0 && !IsMail(draft.Mail))
        {
            problems.Add("This is no mail address; you may leave it out.");
        }
        if (draft.Follow && draft.Mail.Length == 0)
        {
            problems.Add("To be told of answers, please give a mail address.");
        }
        if (draft.Website.Length > 0 && QueryText.WebAddress(draft.Website) is null)
        {
            problems.Add("A website begins with https://; you may leave it out.");
        }
        return problems;
    }

    /// <summary>True for what can be a mail address.</summary>
    public static bool IsMail(string text)
    {
        int at = text.IndexOf('@', StringComparison.Ordinal);
        return at > 0
            && at == text.LastIndexOf('@')
            && text.AsSpan(at).Contains('.')
            && !text.AsSpan().ContainsAny(NoMail);
    }
}
