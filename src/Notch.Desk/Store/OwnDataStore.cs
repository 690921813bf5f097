namespace Notch.Desk.Store;

/// <summary>One-time links by which a writer sees and erases what is kept under a mail address. Safe for many threads.</summary>
/// <param name="database">The store.</param>
public sealed class OwnDataStore(NotchDatabase database)
{
    /// <summary>Notes a link; older ones of the address end.</summary>
    /// <param name="tokenHash">Hash of the link's secret.</param>
    /// <param name="mail">The address, in lower case.</param>
    /// <param name="ends">When it ends.</param>
    public void Add(string tokenHash, string mail, DateTimeOffset ends) =>
        database.Write(connection =>
        {
            connection.Execute(
                "delete from own_data_links where mail = $0 or ends_at <= $1",
                mail,
                StoreText.Of(database.Clock.GetUtcNow())
            );
            return connection.Execute(
                "insert into own_data_links (token_hash, mail, ends_at) values ($0, $1, $2)",
                tokenHash,
                mail,
                StoreText.Of(ends)
            );
        });

    /// <summary>Whose link it is; null when it has ended or never was.</summary>
    /// <param name="tokenHash">Hash of the link's secret.</param>
    public string? Mail(string tokenHash)
    {
        using var connection = database.Connect();
        return connection.Scalar<string>(
            "select mail from own_data_links where token_hash = $0 and ends_at > $1",
            tokenHash,
            StoreText.Of(database.Clock.GetUtcNow())
        );
    }
}
