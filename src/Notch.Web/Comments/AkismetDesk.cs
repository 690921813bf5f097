using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Notch.Desk.Comments.Akismet;
using Notch.Desk.Store;

namespace Notch.Web.Comments;

/// <summary>The outside spam service: asks it, asks it once more after silence, and tells it what moderators decided otherwise.</summary>
/// <remarks>Where a comment came from is needed again for that; it is kept in memory for a day at most and never written down.</remarks>
internal sealed partial class AkismetDesk(
    AkismetClient client,
    CommentStore comments,
    Followers followers,
    TimeProvider clock,
    ILogger<AkismetDesk> log
) : BackgroundService
{
    private const string Spam = "Akismet calls it spam";
    private const string Silence = "Akismet gave no answer";
    private const int MostKept = 10_000;
    private const int MostWaiting = 1000;

    private static readonly TimeSpan Kept = TimeSpan.FromHours(24);
    private static readonly TimeSpan Again = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<
        string,
        (CommentCaller Caller, DateTimeOffset At)
    > _callers = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<
        string,
        (StoredComment Judged, DateTimeOffset Due)
    > _silent = new(StringComparer.Ordinal);
    private readonly Channel<(AkismetComment Comment, bool IsSpam)> _corrections =
        Channel.CreateBounded<(AkismetComment, bool)>(MostWaiting);

    /// <summary>The comment after the service was asked: as it was judged, or held, or thrown out.</summary>
    public async Task<StoredComment> CheckAsync(
        StoredComment judged,
        CommentCaller caller,
        CancellationToken cancellation
    )
    {
        Keep(judged.Id, caller);
        var answer = await client.CheckAsync(
            Call(judged, caller) with
            {
                RecheckReason = judged.Edited is null ? null : "edit",
            },
            cancellation
        );
        Tell(answer);
        if (answer.IsSpam is null)
        {
            _silent[judged.Id] = (judged, clock.GetUtcNow() + (answer.RecheckAfter ?? Again));
        }
        return Apply(judged, answer);
    }

    /// <summary>Asks once more about the comments whose time has come.</summary>
    public async Task RecheckAsync(CancellationToken cancellation)
    {
        foreach (var (id, (judged, due)) in _silent)
        {
            if (due > clock.GetUtcNow() || !_silent.TryRemove(id, out _))
            {
                continue;
            }
            if (
                comments.Find(id) is not { Status: CommentStatus.Held, DecidedBy: null } now
                || now.WordsHash != judged.WordsHash
            )
            {
                continue;
            }
            var answer = await client.CheckAsync(
                Call(judged, Caller(id)) with
                {
                    RecheckReason = "recheck",
                },
                cancellation
            );
            Tell(answer);
            var after = Apply(judged, answer);
            if (comments.Judge(after) && after.Status == CommentStatus.Published)
            {
                followers.Published(after);
            }
        }
    }

    /// <summary>Tells the service what a moderator decided, when that is not what it said itself.</summary>
    public void Correct(StoredComment comment, bool isSpam)
    {
        if (comment.Reasons.Contains(Spam) != isSpam)
        {
            _corrections.Writer.TryWrite((Call(comment, Caller(comment.Id)), isSpam));
        }
    }

    /// <summary>Forgets where a comment came from.</summary>
    public void Forget(string id)
    {
        _callers.TryRemove(id, out _);
        _silent.TryRemove(id, out _);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await Task.WhenAll(RecheckLoopAsync(stoppingToken), CorrectLoopAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The site stops; what was not asked again stays held.
        }
    }

    private async Task RecheckLoopAsync(CancellationToken cancellation)
    {
        using var timer = new PeriodicTimer(Beat);
        while (await timer.WaitForNextTickAsync(cancellation))
        {
            await RecheckAsync(cancellation);
            Sweep();
        }
    }

    private async Task CorrectLoopAsync(CancellationToken cancellation)
    {
        await foreach (var (comment, isSpam) in _corrections.Reader.ReadAllAsync(cancellation))
        {
            bool told = isSpam
                ? await client.SubmitSpamAsync(comment, cancellation)
                : await client.SubmitHamAsync(comment, cancellation);
            if (!told)
            {
                NotTold(log);
            }
        }
    }

    private static StoredComment Apply(StoredComment judged, AkismetAnswer answer) =>
        answer.IsSpam switch
        {
            false => judged,
            true => judged with
            {
                Status = answer.Discard ? CommentStatus.Spam : CommentStatus.Held,
                Reasons = [.. judged.Reasons, Spam],
            },
            null => judged with
            {
                Status = CommentStatus.Held,
                Reasons = [.. judged.Reasons, Silence],
            },
        };

    private static AkismetComment Call(StoredComment comment, CommentCaller? caller) =>
        new()
        {
            Address = caller?.Address?.ToString() ?? "",
            UserAgent = caller?.UserAgent,
            Referrer = caller?.Referrer,
            Permalink = caller?.Permalink,
            IsReply = comment.Parent is not null,
            Author = comment.Author,
            Mail = comment.Mail,
            Website = comment.Website,
            Body = comment.Body,
            Posted = comment.Posted,
        };

    private CommentCaller? Caller(string id) =>
        _callers.TryGetValue(id, out var kept) && clock.GetUtcNow() - kept.At < Kept
            ? kept.Caller
            : null;

    private void Keep(string id, CommentCaller caller)
    {
        if (_callers.Count >= MostKept)
        {
            Sweep();
        }
        if (_callers.Count < MostKept)
        {
            _callers[id] = (caller, clock.GetUtcNow());
        }
    }

    private void Sweep()
    {
        foreach (var (id, kept) in _callers)
        {
            if (clock.GetUtcNow() - kept.At >= Kept)
            {
                _callers.TryRemove(id, out _);
            }
        }
    }

    private void Tell(AkismetAnswer answer)
    {
        if (answer.Help is { } help)
        {
            Helped(log, help);
        }
        if (answer.Alert is { } alert)
        {
            Alerted(log, answer.AlertCode ?? "", alert);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Akismet says what is wrong with the call: {Help}")]
    private static partial void Helped(ILogger log, string help);

    [LoggerMessage(LogLevel.Warning, "Akismet warns ({Code}): {Alert}")]
    private static partial void Alerted(ILogger log, string code, string alert);

    [LoggerMessage(LogLevel.Warning, "Akismet was not told of a moderator's decision: no answer")]
    private static partial void NotTold(ILogger log);
}
