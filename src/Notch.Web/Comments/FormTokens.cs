using System.Buffers.Binary;
using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Notch.Desk.Store;

namespace Notch.Web.Comments;

/// <summary>Signed tokens of forms: that the form is ours, what it is for, and when it was made. No cookie is needed.</summary>
/// <remarks>Eight bytes of time, sixteen of chance, and an HMAC over both and the purpose.</remarks>
internal sealed class FormTokens(AccountStore accounts, TimeProvider clock)
{
    private const int SignedLength = 24;
    private const int Length = SignedLength + 32;
    private const int MostUsed = 200_000;

    private static readonly TimeSpan Remembered = TimeSpan.FromHours(25);

    private readonly Lazy<byte[]> _key = new(() =>
        accounts.Secret("forms", () => RandomNumberGenerator.GetBytes(32), oldest: null)
    );
    private readonly ConcurrentDictionary<string, DateTimeOffset> _used = new(
        StringComparer.Ordinal
    );

    /// <summary>A new token.</summary>
    /// <param name="purpose">What the form is for: "comment STORY".</param>
    public string Issue(string purpose)
    {
        Span<byte> token = stackalloc byte[Length];
        BinaryPrimitives.WriteInt64BigEndian(token, clock.GetUtcNow().UtcTicks);
        RandomNumberGenerator.Fill(token[8..SignedLength]);
        Sign(token[..SignedLength], purpose, token[SignedLength..]);
        return Base64Url.EncodeToString(token);
    }

    /// <summary>How old a token is; null when it is not ours, for another purpose, or from the future.</summary>
    /// <param name="token">As the form sent it.</param>
    /// <param name="purpose">What the form is for.</param>
    public TimeSpan? Age(string? token, string purpose)
    {
        Span<byte> bytes = stackalloc byte[Length];
        if (
            token is not { Length: (Length * 4 + 2) / 3 }
            || !Base64Url.TryDecodeFromChars(token, bytes, out int written)
            || written != Length
        )
        {
            return null;
        }
        Span<byte> expected = stackalloc byte[32];
        Sign(bytes[..SignedLength], purpose, expected);
        if (!CryptographicOperations.FixedTimeEquals(expected, bytes[SignedLength..]))
        {
            return null;
        }
        var age =
            clock.GetUtcNow()
            - new DateTimeOffset(BinaryPrimitives.ReadInt64BigEndian(bytes), TimeSpan.Zero);
        return age < TimeSpan.Zero ? null : age;
    }

    /// <summary>Uses a token up; false when it was used before.</summary>
    /// <param name="token">A token of ours.</param>
    public bool Use(string token)
    {
        var now = clock.GetUtcNow();
        if (_used.Count > MostUsed)
        {
            foreach (var (old, at) in _used)
            {
                if (now - at > Remembered)
                {
                    _used.TryRemove(old, out _);
                }
            }
        }
        return _used.TryAdd(token, now);
    }

    /// <summary>A secret that belongs to a thing for ever: the key in a comment's private link.</summary>
    /// <param name="purpose">"own COMMENT".</param>
    public string KeyFor(string purpose)
    {
        byte[] hash = HMACSHA256.HashData(_key.Value, Encoding.UTF8.GetBytes("key " + purpose));
        return Base64Url.EncodeToString(hash.AsSpan(0, 18));
    }

    /// <summary>True when a key is that of <see cref="KeyFor"/>.</summary>
    public bool IsKey(string? key, string purpose) =>
        key is not null
        && CryptographicOperations.FixedTimeEquals(
            Encoding.ASCII.GetBytes(key),
            Encoding.ASCII.GetBytes(KeyFor(purpose))
        );

    private void Sign(ReadOnlySpan<byte> signed, string purpose, Span<byte> hash)
    {
        byte[] text = Encoding.UTF8.GetBytes("form " + purpose);
        byte[] all = [.. signed, .. text];
        HMACSHA256.HashData(_key.Value, all, hash);
    }
}
