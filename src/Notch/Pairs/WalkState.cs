using Notch.Events;

namespace Notch.Pairs;

/// <summary>A walk as bytes. The first number is the version of the layout.</summary>
/// <param name="writer">Where the bytes go.</param>
internal sealed class WalkState(BinaryWriter writer)
{
    private const int Version = 1;

    public void Write(LevelWalk walk)
    {
        writer.Write(Version);
        writer.Write(walk.Acts);
        writer.Write(walk.Rung);
        foreach (int day in walk.LastOn)
        {
            writer.Write(day);
        }
        Span<double> state = stackalloc double[LevelFilter.StateLength];
        walk.Filter.Save(state);
        Write(state);
        Write(walk.Window.Before);
        writer.Write(walk.Window.Days.Count);
        foreach (var day in walk.Window.Days)
        {
            writer.Write(day.Day.DayNumber);
            writer.Write(day.Exposure);
            writer.Write(day.Acts.Sum(a => a.Told.Count));
            foreach (var told in day.Acts.SelectMany(a => a.Told))
            {
                Write(told);
            }
        }
        writer.Write(walk.Seems is not null);
        if (walk.Seems is { } seems)
        {
            Write(seems);
        }
    }

    public static void Read(BinaryReader reader, LevelWalk walk)
    {
        int version = reader.ReadInt32();
        if (version != Version)
        {
            throw new InvalidDataException($"state of version {version}; expected {Version}");
        }
        int acts = reader.ReadInt32();
        int rung = reader.ReadInt32();
        var lastOn = new int[Levels.Count + 1];
        for (int i = 0; i < lastOn.Length; i++)
        {
            lastOn[i] = reader.ReadInt32();
        }
        double[] state = Numbers(reader);
        double[] before = Numbers(reader);
        var days = new WalkDay[reader.ReadInt32()];
        for (int i = 0; i < days.Length; i++)
        {
            var day = DateOnly.FromDayNumber(reader.ReadInt32());
            double exposure = reader.ReadDouble();
            var told = new PairEvent[reader.ReadInt32()];
            for (int j = 0; j < told.Length; j++)
            {
                told[j] = ReadTold(reader, day);
            }
            days[i] = new WalkDay(day, exposure, MergedEvents.Of(told));
        }
        var seems = reader.ReadBoolean() ? ReadChange(reader, walk) : null;
        walk.Restore(acts, rung, lastOn, state, seems);
        walk.Window.Begin(before, days);
    }

    private void Write(ReadOnlySpan<double> numbers)
    {
        foreach (double number in numbers)
        {
            writer.Write(number);
        }
    }

    private void Write(PairEvent told)
    {
        writer.Write(told.EventId);
        writer.Write(told.Actor);
        writer.Write(told.Recipient);
        writer.Write((int)told.Quad);
        writer.Write(told.Weight);
        writer.Write(told.StoryId);
        writer.Write(told.Source);
    }

    private void Write(ChangePoint change)
    {
        writer.Write(change.Date.DayNumber);
        writer.Write(change.KnownOn.DayNumber);
        writer.Write(change.Since?.DayNumber ?? -1);
        writer.Write((int)change.FromLevel);
        writer.Write((int)change.ToLevel);
        writer.Write(change.Probability);
        writer.Write(change.Sources);
        writer.Write(change.Because.Count);
        foreach (var reason in change.Because)
        {
            writer.Write(reason.EventId);
            writer.Write(reason.Share);
            writer.Write(reason.Evidence ?? 0);
        }
    }

    private static double[] Numbers(BinaryReader reader)
    {
        var numbers = new double[LevelFilter.StateLength];
        for (int i = 0; i < numbers.Length; i++)
        {
            numbers[i] = reader.ReadDouble();
        }
        return numbers;
    }

    private static PairEvent ReadTold(BinaryReader reader, DateOnly day) =>
        new(
            reader.ReadString(),
            day,
            reader.ReadString(),
            reader.ReadString(),
            (QuadClass)reader.ReadInt32(),
            reader.ReadDouble(),
            reader.ReadString(),
            reader.ReadString()
        );

    private static ChangePoint ReadChange(BinaryReader reader, LevelWalk walk)
    {
        var date = DateOnly.FromDayNumber(reader.ReadInt32());
        var known = DateOnly.FromDayNumber(reader.ReadInt32());
        int since = reader.ReadInt32();
        int from = reader.ReadInt32();
        int to = reader.ReadInt32();
        double probability = reader.ReadDouble();
        int sources = reader.ReadInt32();
        var because = new ChangeReason[reader.ReadInt32()];
        for (int i = 0; i < because.Length; i++)
        {
            because[i] = new ChangeReason(reader.ReadString(), reader.ReadDouble(), Sentence: null)
            {
                Evidence = reader.ReadDouble(),
            };
        }
        return new ChangePoint(
            walk.A,
            walk.B,
            date,
            from,
            to,
            to - from,
            probability,
            sources,
            because,
            Announced: false
        )
        {
            KnownOn = known,
            Since = since < 0 ? null : DateOnly.FromDayNumber(since),
        };
    }
}
