using Notch.Desk.Comments.Akismet;

namespace Notch.Desk.Comments;

/// <summary>How readers may comment.</summary>
public sealed record CommentSettings
{
    /// <summary>False closes the form and hides what was written. Default true.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>Who waits for a moderator. Default those who write for the first time.</summary>
    public CommentModeration Moderation { get; init; } = CommentModeration.FirstTime;

    /// <summary>Words that hold a comment when moderation goes by rule; * stands for any characters. Default none.</summary>
    public IReadOnlyList<string> HoldWords { get; init; } = [];

    /// <summary>So many links hold a comment when moderation goes by rule; null, the default, for any number.</summary>
    public int? HoldLinks { get; init; }

    /// <summary>True lets readers recommend comments. Default false.</summary>
    public bool Votes { get; init; }

    /// <summary>How mail is sent to writers who want it; null, the default, sends none.</summary>
    public MailSettings? Mail { get; init; }

    /// <summary>Longest comment, in UTF-16 units. Default 5,000.</summary>
    public int LongestBody { get; init; } = 5000;

    /// <summary>How long a writer may change a comment. Default 15 minutes.</summary>
    public TimeSpan EditWindow { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>Comments a minute from one truncated address. Default 2.</summary>
    public int PerMinute { get; init; } = 2;

    /// <summary>Comments an hour from one truncated address. Default 10.</summary>
    public int PerHour { get; init; } = 10;

    /// <summary>Comments a minute from everybody. Default 120.</summary>
    public int SitePerMinute { get; init; } = 120;

    /// <summary>Days that the keyed hash of a sender's address is kept; 0 to 30. Default 30.</summary>
    public int KeepSenderDays { get; init; } = 30;

    /// <summary>The outside spam service; null, the default, sends nothing to anybody.</summary>
    public AkismetSettings? Akismet { get; init; }
}
