using Notch.Desk.Store;

namespace Notch.Desk.Tests.Support;

/// <summary>A store in a file of its own that goes when the test ends.</summary>
internal sealed class TemporaryStore : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("notch-store-").FullName;

    public TemporaryStore() => Database = NotchDatabase.Open(Path, new FixedClock());

    public string Path => System.IO.Path.Combine(_folder, "notch.db");

    public NotchDatabase Database { get; }

    public EventStore Events => new(Database);

    public StoryStore Stories => new(Database);

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Always 4 March 2021, noon.</summary>
    internal sealed class FixedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2021, 3, 4, 12, 0, 0, TimeSpan.Zero);
    }
}
