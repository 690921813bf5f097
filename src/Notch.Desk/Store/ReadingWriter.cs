using Microsoft.Data.Sqlite;
using Notch.Events;
using Notch.Pairs;
using Notch.Stories;

namespace Notch.Desk.Store;

/// <summary>Writes read stories inside one transaction. Writing the same again changes nothing.</summary>
internal sealed class ReadingWriter(SqliteConnection connection, DateTimeOffset now) : IDisposable
{
    private readonly EventRows _events = new(connection);
    private readonly Dictionary<Versions, long> _versions = [];
    private readonly SortedSet<Pair> _pairs = new(
        Comparer<Pair>.Create((x, y) => string.CompareOrdinal(x.ToString(), y.ToString()))
    );
    private readonly SqliteCommand _dyad = connection.Prepared(
        """
        insert into pair_events (event_id, story_key, date, actor, recipient, a, b, quad, weight, source)
        values ($0, $1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (event_id, actor, recipient) do nothing
        """,
        10
    );
    private int _stories;
    private int _duplicates;
    private int _corrections;
    private int _newEvents;

    public SaveReport Report => new(_stories, _duplicates, _corrections, _newEvents, [.. _pairs]);

    public void Write(ReadStory read)
    {
        var story = read.Story;
        bool isNew =
            connection.Scalar<long>("select count(*) from stories where id = $0", story.Id) == 0;
        if (isNew)
        {
            StoryRows.Insert(connection, story, now, read.DuplicateOf);
            _stories++;
            _duplicates += read.DuplicateOf is null ? 0 : 1;
            Supersede(story);
            Correct(read);
            WriteKeys(read);
        }
        long key = connection.Scalar<long>("select key from stories where id = $0", story.Id);
        long versions = VersionsKey(read.Versions);
        if (!isNew)
        {
            DropOtherVersions(key, versions);
        }
        connection.Execute("update stories set versions_key = $1 where key = $0", key, versions);
        QuoteRows.Write(connection, key, read.Quotes);
        bool counts =
            connection.Scalar<long>(
                "select count(*) from stories where key = $0 and duplicate_of is null and superseded_by is null",
                key
            ) > 0;
        foreach (var coded in read.Events)
        {
            if (_events.Insert(coded, key, versions))
            {
                _newEvents++;
                if (counts)
                {
                    WriteDyads(coded, story, key);
                }
            }
        }
    }

    public void Dispose()
    {
        _events.Dispose();
        _dyad.Dispose();
    }

    /// <summary>Of two texts at one address the older gives way: it stays readable, but its events leave the series.</summary>
    private void Supersede(Story story)
    {
        if (story.Url is null)
        {
            return;
        }
        var others = connection.Query(
            "select key, id, coalesce(modified, published) from stories where url = $0 and id <> $1 and superseded_by is null",
            r => (Key: r.GetInt64(0), Id: r.GetString(1), Time: r.Text(2)),
            story.Url,
            story.Id
        );
        _corrections += others.Count > 0 ? 1 : 0;
        foreach (var (key, id, time) in others)
        {
            // Files of a folder come in any order: the page's own time decides, the later reading where it is silent.
            bool isOlder =
                (story.Modified ?? story.Published) is { } own
                && time is not null
                && own < StoreText.Time(time);
            connection.Execute(
                "update stories set superseded_by = $1 where id = $0",
                isOlder ? story.Id : id,
                isOlder ? id : story.Id
            );
            if (!isOlder)
            {
                DropDyads(key);
            }
        }
    }

    /// <summary>A story that is read again by another lexicon or model keeps only what the newest reading found.</summary>
    private void DropOtherVersions(long key, long versions)
    {
        if (
            connection.Scalar<long>(
                "select count(*) from events where story_key = $0 and versions_key <> $1",
                key,
                versions
            ) == 0
        )
        {
            return;
        }
        DropDyads(key);
        connection.Execute(
            "delete from events where story_key = $0 and versions_key <> $1",
            key,
            versions
        );
    }

    /// <summary>Corrections that stand at another address than what they correct.</summary>
    private void Correct(ReadStory read)
    {
        if (read.CorrectedBy is not null)
        {
            connection.Execute(
                "update stories set superseded_by = $1 where id = $0",
                read.Story.Id,
                read.CorrectedBy
            );
        }
        if (read.Corrects is not null)
        {
            connection.Execute(
                "update stories set superseded_by = $1 where id = $0",
                read.Corrects,
                read.Story.Id
            );
            DropDyads(
                connection.Scalar<long>("select key from stories where id = $0", read.Corrects)
            );
        }
        _corrections += read.Corrects is not null || read.CorrectedBy is not null ? 1 : 0;
    }

    private void WriteKeys(ReadStory read)
    {
        foreach (ulong key in read.Keys)
        {
            connection.Execute(
                "insert into story_bands (band, value, story_key) select 0, $0, key from stories where id = $1 on conflict do nothing",
                unchecked((long)key),
                read.Story.Id
            );
        }
    }

    private void DropDyads(long storyKey)
    {
        foreach (
            var pair in connection.Query(
                "select distinct a, b from pair_events where story_key = $0",
                r => new Pair(r.GetString(0), r.GetString(1)),
                storyKey
            )
        )
        {
            _pairs.Add(pair);
        }
        connection.Execute("delete from pair_events where story_key = $0", storyKey);
    }

    private void WriteDyads(CodedEvent coded, Story story, long storyKey)
    {
        DateOnly? published = story.Published is { } p ? DateOnly.FromDateTime(p.DateTime) : null;
        string source = story.Agency ?? story.Outlet ?? "";
        foreach (var dyad in DyadExpander.Expand(coded, published, source))
        {
            var pair = Pair.Of(dyad.Actor, dyad.Recipient);
            int changed = _dyad.Run(
                dyad.EventId,
                storyKey,
                StoreText.Of(dyad.Date),
                dyad.Actor,
                dyad.Recipient,
                pair.A,
                pair.B,
                (int)dyad.Quad,
                dyad.Weight,
                dyad.Source
            );
            if (changed > 0)
            {
                _pairs.Add(pair);
            }
        }
    }

    private long VersionsKey(Versions versions)
    {
        if (!_versions.TryGetValue(versions, out long key))
        {
            object[] values = [versions.Notch, versions.Lexicon, versions.Model, versions.Codebook];
            connection.Execute(
                "insert into versions (notch, lexicon, model, codebook) values ($0, $1, $2, $3) on conflict do nothing",
                values
            );
            key = connection.Scalar<long>(
                "select key from versions where notch = $0 and lexicon = $1 and model = $2 and codebook = $3",
                values
            );
            _versions[versions] = key;
        }
        return key;
    }
}
