using Microsoft.Data.Sqlite;

namespace Notch.Desk.Store;

/// <summary>Passkeys of the desk's accounts. Safe for many threads.</summary>
/// <param name="database">The store.</param>
public sealed class PasskeyStore(NotchDatabase database)
{
    private const string Columns =
        "credential, name, public_key, made_at, sign_count, transports, user_verified, backup_eligible, backed_up, attestation, client_data";

    /// <summary>Passkeys of an account, oldest first.</summary>
    /// <param name="account">Number of the account.</param>
    public IReadOnlyList<StoredPasskey> Of(long account)
    {
        using var connection = database.Connect();
        return connection.Query(
            $"select {Columns} from passkeys where account_key = $0 order by made_at, credential",
            Read,
            account
        );
    }

    /// <summary>Number of the account that a passkey belongs to; null when it is not known.</summary>
    /// <param name="credential">Id of the passkey.</param>
    public long? Owner(byte[] credential)
    {
        using var connection = database.Connect();
        return connection
            .Query(
                "select account_key from passkeys where credential = $0",
                r => (long?)r.GetInt64(0),
                credential
            )
            .FirstOrDefault();
    }

    /// <summary>Keeps a passkey, or what changed of it.</summary>
    /// <param name="account">Number of the account.</param>
    /// <param name="passkey">The passkey.</param>
    public void Save(long account, StoredPasskey passkey)
    {
        ArgumentNullException.ThrowIfNull(passkey);
        database.Write(connection =>
            connection.Execute(
                $"""
                insert into passkeys ({Columns}, account_key) values ($0, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
                on conflict (credential) do update set name = $1, sign_count = $4, user_verified = $6, backed_up = $8
                where account_key = $11
                """,
                passkey.Credential,
                passkey.Name,
                passkey.PublicKey,
                StoreText.Of(passkey.Made),
                (long)passkey.SignCount,
                StoryRows.Json(passkey.Transports),
                passkey.IsUserVerified ? 1 : 0,
                passkey.IsBackupEligible ? 1 : 0,
                passkey.IsBackedUp ? 1 : 0,
                passkey.Attestation,
                passkey.ClientData,
                account
            )
        );
    }

    /// <summary>Takes a passkey away; false when the account has no such passkey.</summary>
    /// <param name="account">Number of the account.</param>
    /// <param name="credential">Id of the passkey.</param>
    public bool Remove(long account, byte[] credential) =>
        database.Write(connection =>
            connection.Execute(
                "delete from passkeys where account_key = $0 and credential = $1",
                account,
                credential
            ) > 0
        );

    private static StoredPasskey Read(SqliteDataReader r) =>
        new()
        {
            Credential = r.GetFieldValue<byte[]>(0),
            Name = r.GetString(1),
            PublicKey = r.GetFieldValue<byte[]>(2),
            Made = StoreText.Time(r.GetString(3)),
            SignCount = (uint)r.GetInt64(4),
            Transports = StoryRows.Strings(r.GetString(5)),
            IsUserVerified = r.GetInt32(6) == 1,
            IsBackupEligible = r.GetInt32(7) == 1,
            IsBackedUp = r.GetInt32(8) == 1,
            Attestation = r.GetFieldValue<byte[]>(9),
            ClientData = r.GetFieldValue<byte[]>(10),
        };
}
