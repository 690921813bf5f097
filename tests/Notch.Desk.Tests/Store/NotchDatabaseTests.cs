using Microsoft.Data.Sqlite;
using Notch.Desk.Store;
using Notch.Desk.Tests.Support;

namespace Notch.Desk.Tests.Store;

public sealed class NotchDatabaseTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("notch-db-").FullName;
    private readonly TimeProvider _clock = new TemporaryStore.FixedClock();

    private string File => Path.Combine(_folder, "deep", "notch.db");

    [Fact]
    public void MakesFolderAndSchemaOnceAndOpensAgain()
    {
        NotchDatabase.Open(File, _clock);
        var again = NotchDatabase.OpenExisting(File, _clock);
        Assert.Equal(0, new EventStore(again).Count());
    }

    [Fact]
    public void RefusesAFileThatIsNotThere() =>
        Assert.Equal(
            "NX305",
            Assert.Throws<StoreException>(() => NotchDatabase.OpenExisting(File, _clock)).Code
        );

    [Fact]
    public void RefusesADatabaseOfSomebodyElse()
    {
        Run("create table guests (name text)");
        Assert.Equal("NX301", CodeOfOpening());
    }

    [Fact]
    public void RefusesAStoreOfANewerNotch()
    {
        NotchDatabase.Open(File, _clock);
        Run("insert into schema_migrations values (999, '999_later', 'x', 'y')");
        Assert.Equal("NX302", CodeOfOpening());
    }

    [Fact]
    public void NoticesAnEditedMigration()
    {
        NotchDatabase.Open(File, _clock);
        Run("update schema_migrations set checksum = 'abc' where number = 1");
        Assert.Equal("NX303", CodeOfOpening());
    }

    [Fact]
    public void RefusesAFileThatIsNoDatabase()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(File)!);
        System.IO.File.WriteAllText(File, new string('x', 5000));
        Assert.Equal("NX304", CodeOfOpening());
    }

    [Fact]
    public void NumbersMigrationsWithoutAGap() =>
        Assert.Equal(
            Enumerable.Range(1, Migration.Shipped.Count),
            Migration.Shipped.Select(m => m.Number)
        );

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private string CodeOfOpening() =>
        Assert.Throws<StoreException>(() => NotchDatabase.Open(File, _clock)).Code;

    private void Run(string sql)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(File)!);
        using var connection = new SqliteConnection($"Data Source={File}");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
