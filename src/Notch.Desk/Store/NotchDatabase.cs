using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Notch.Desk.Store;

/// <summary>The desk's SQLite file: opens it, brings its schema up to date, and lends connections. Safe for many threads.</summary>
/// <remarks>
/// Write-ahead log, so readers never wait for a writer; <c>synchronous = normal</c>: a power cut can lose the last
/// transactions but never corrupts; a writer waits up to five seconds for another.
/// What is deleted or replaced is overwritten with zeros, so that an erased comment leaves no bytes in the file.
/// </remarks>
public sealed class NotchDatabase
{
    private readonly string _connectionString;

    private NotchDatabase(string path, TimeProvider clock)
    {
        Path = path;
        Clock = clock;
        _connectionString = new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = SqliteOpenMode.ReadWriteCreate,
            ForeignKeys = true,
            DefaultTimeout = 30,
        }.ToString();
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>Where stores take the time from.</summary>
    internal TimeProvider Clock { get; }

    /// <summary>Opens a store, making it when the file is not there.</summary>
    /// <param name="path">The file; its folder is made when missing.</param>
    /// <param name="clock">Where "read at" comes from.</param>
    /// <exception cref="StoreException">It is no Notch store (NX301), a newer one (NX302), its schema was edited (NX303), or it cannot be opened (NX304).</exception>
    public static NotchDatabase Open(string path, TimeProvider clock)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(clock);
        string full = System.IO.Path.GetFullPath(path);
        try
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(full)!);
            var database = new NotchDatabase(full, clock);
            database.Migrate();
            return database;
        }
        catch (SqliteException e)
        {
            throw new StoreException(
                "NX304",
                $"{full}: the store cannot be opened: {e.Message}; expected a writable SQLite file",
                e
            );
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StoreException(
                "NX304",
                $"{full}: the store cannot be opened: {e.Message}",
                e
            );
        }
    }

    /// <summary>Opens a store that must be there already.</summary>
    /// <param name="path">The file.</param>
    /// <param name="clock">Where "read at" comes from.</param>
    /// <exception cref="StoreException">There is no such file (NX305), or what <see cref="Open"/> throws.</exception>
    public static NotchDatabase OpenExisting(string path, TimeProvider clock) =>
        File.Exists(path)
            ? Open(path, clock)
            : throw new StoreException(
                "NX305",
                $"{path}: no store here; make one with 'notch desk run --db {path} SOURCE...'"
            );

    /// <summary>A connection from the pool; the caller disposes it.</summary>
    internal SqliteConnection Connect()
    {
        var connection = new SqliteConnection(_connectionString);
        connection.Open();
        connection.Execute(
            "pragma journal_mode = wal; pragma synchronous = normal; pragma busy_timeout = 5000; pragma cache_size = -16000; pragma secure_delete = on"
        );
        return connection;
    }

    /// <summary>Runs work in one write transaction; it is kept only when the work returns.</summary>
    /// <param name="work">Gets the connection.</param>
    internal T Write<T>(Func<SqliteConnection, T> work)
    {
        using var connection = Connect();
        using var transaction = connection.BeginTransaction(deferred: false);
        var result = work(connection);
        transaction.Commit();
        return result;
    }

    private void Migrate()
    {
        using var connection = Connect();
        if (IsCurrent(connection))
        {
            return;
        }
        using var transaction = connection.BeginTransaction(deferred: false);
        Check(connection);
        connection.Execute(
            "create table if not exists schema_migrations (number integer primary key, name text not null, checksum text not null, applied_at text not null)"
        );
        long applied = connection.Scalar<long>(
            "select coalesce(max(number), 0) from schema_migrations"
        );
        foreach (var step in Migration.Shipped.Where(m => m.Number > applied))
        {
            connection.Execute(step.Sql);
            connection.Execute(
                "insert into schema_migrations (number, name, checksum, applied_at) values ($0, $1, $2, $3)",
                step.Number,
                step.Name,
                step.Checksum,
                StoreText.Of(Clock.GetUtcNow())
            );
        }
        transaction.Commit();
    }

    /// <summary>True when every step is in; checks their sums on the way.</summary>
    private bool IsCurrent(SqliteConnection connection)
    {
        Check(connection);
        return HasTable(connection, "schema_migrations")
            && connection.Scalar<long>("select count(*) from schema_migrations")
                == Migration.Shipped.Count;
    }

    private void Check(SqliteConnection connection)
    {
        if (!HasTable(connection, "schema_migrations"))
        {
            if (connection.Scalar<long>("select count(*) from sqlite_master") > 0)
            {
                throw new StoreException(
                    "NX301",
                    $"{Path}: an SQLite file, but not a store of Notch; expected a new file or one that Notch made"
                );
            }
            return;
        }
        foreach (
            var (number, name, checksum) in connection.Query(
                "select number, name, checksum from schema_migrations order by number",
                r => (r.GetInt32(0), r.GetString(1), r.GetString(2))
            )
        )
        {
            var known = Migration.Shipped.FirstOrDefault(m => m.Number == number);
            if (known is null)
            {
                throw new StoreException(
                    "NX302",
                    $"{Path}: made by a newer Notch (step {name}); this one knows {Migration.Shipped.Count.ToString(CultureInfo.InvariantCulture)} steps"
                );
            }
            if (!string.Equals(known.Checksum, checksum, StringComparison.Ordinal))
            {
                throw new StoreException(
                    "NX303",
                    $"{Path}: step {name} was applied with another text than this program holds; expected checksum {known.Checksum[..12]}, found {checksum[..Math.Min(12, checksum.Length)]}"
                );
            }
        }
    }

    private static bool HasTable(SqliteConnection connection, string name) =>
        connection.Scalar<long>(
            "select count(*) from sqlite_master where type = 'table' and name = $0",
            name
        ) > 0;
}
