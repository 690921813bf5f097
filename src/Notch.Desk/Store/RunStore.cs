namespace Notch.Desk.Store;

/// <summary>What each run of the desk did and what it could not read.</summary>
/// <param name="database">The store.</param>
public sealed class RunStore(NotchDatabase database)
{
    /// <summary>Notes that a run began.</summary>
    /// <param name="sources">Names of its sources.</param>
    /// <returns>The run's number.</returns>
    public long Begin(IReadOnlyList<string> sources) =>
        database.Write(connection =>
        {
            connection.Execute(
                "insert into runs (started_at, sources) values ($0, $1)",
                StoreText.Of(database.Clock.GetUtcNow()),
                StoryRows.Json(sources)
            );
            return connection.Scalar<long>("select last_insert_rowid()");
        });

    /// <summary>Notes a page that could not be read.</summary>
    /// <param name="run">The run's number.</param>
    /// <param name="failure">What is wrong.</param>
    public void AddFailure(long run, StoredFailure failure)
    {
        ArgumentNullException.ThrowIfNull(failure);
        database.Write(connection =>
            connection.Execute(
                "insert into page_failures (run_key, place, code, message, at) values ($0, $1, $2, $3, $4)",
                run,
                failure.Path,
                failure.Code,
                failure.Reason,
                StoreText.Of(database.Clock.GetUtcNow())
            )
        );
    }

    /// <summary>Notes that a run ended.</summary>
    /// <param name="run">The run's number.</param>
    /// <param name="counts">What it did.</param>
    public void Finish(long run, RunCounts counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        database.Write(connection =>
            connection.Execute(
                """
                update runs set finished_at = $1, stories_read = $2, stories_new = $3, duplicates = $4, corrections = $5,
                  events_new = $6, pairs_touched = $7, notches_found = $8, failures = $9 where key = $0
                """,
                run,
                StoreText.Of(database.Clock.GetUtcNow()),
                counts.StoriesRead,
                counts.StoriesNew,
                counts.Duplicates,
                counts.Corrections,
                counts.EventsNew,
                counts.PairsTouched,
                counts.NotchesFound,
                counts.Failures
            )
        );
    }

    /// <summary>Runs, newest first.</summary>
    /// <param name="take">How many at most.</param>
    public IReadOnlyList<StoredRun> Recent(int take)
    {
        using var connection = database.Connect();
        return connection.Query($"{Select} order by key desc limit $0", Read, take);
    }

    /// <summary>A run; null when there is none of this number.</summary>
    /// <param name="run">The run's number.</param>
    public StoredRun? Find(long run)
    {
        using var connection = database.Connect();
        return connection.Query($"{Select} where key = $0", Read, run).FirstOrDefault();
    }

    /// <summary>Pages that a run could not read, in the order met.</summary>
    /// <param name="run">The run's number.</param>
    public IReadOnlyList<StoredFailure> Failures(long run)
    {
        using var connection = database.Connect();
        return connection.Query(
            "select code, place, message from page_failures where run_key = $0 order by key",
            r => new StoredFailure(r.GetString(0), r.GetString(1), r.GetString(2)),
            run
        );
    }

    private const string Select = """
        select key, started_at, finished_at, sources, stories_read, stories_new, duplicates, corrections, events_new,
          pairs_touched, notches_found, failures from runs
        """;

    private static StoredRun Read(Microsoft.Data.Sqlite.SqliteDataReader r) =>
        new(
            r.GetInt64(0),
            StoreText.Time(r.GetString(1)),
            r.Text(2) is { } end ? StoreText.Time(end) : null,
            StoryRows.Strings(r.GetString(3)),
            new RunCounts(
                r.GetInt32(4),
                r.GetInt32(5),
                r.GetInt32(6),
                r.GetInt32(7),
                r.GetInt32(8),
                r.GetInt32(9),
                r.GetInt32(10),
                r.GetInt32(11)
            )
        );
}
