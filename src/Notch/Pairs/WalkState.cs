using Notch.Events;

namespace Notch.Pairs;

/// <summary>A walk as bytes. The first number is the version of the layout.</summary>
/// <param name="writer">Where the bytes go.</param>
internal sealed class WalkState(BinaryWriter writer)
{
    private const int Version = 2;

    public void Write(LevelWalk walk)
    {
        writer.Write(Version);
        writer.Write(walk.Acts);
        writer.Write(walk.Rung);
        writer.Write(walk.Peak);
        foreach (int day in walk.LastOn)
        {
            writer.Write(day);
        }
        Span<double> state = stackalloc double[LevelFilter.StateLength];
        walk.Filter.Save(state);
        Write(state);
        Write(walk.Window.Before);
        writer.Write(walk.Seems is not null);
        if (walk.Seems is { } seems)
        {
            Write(seems);
        }
        writer.Write(walk.Window.Count);
        writer.Write(walk.Window.Acts);
        walk.Window.WriteDays(writer);
    }

    public static void Write(BinaryWriter writer, WalkDay day)
    {
        writer.Write(day.Day.DayNumber);
        writer.Write(day.Read.Exposure);
        writer.Write(day.Read.Usual);
        int told = 0;
        foreach (var act in day.Acts)
        {
            told += act.Told.Count;
        }
        writer.Write(told);
        foreach (var act in day.Acts)
        {
            foreach (var one in act.Told)
            {
                Write(writer, one);
            }
        }
    }

    public static WalkDay[] ReadDays(ReadOnlyMemory<byte> bytes, int count)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes.ToArray()));
        var days = new WalkDay[count];
        for (int i = 0; i < days.Length; i++)
        {
            var day = DateOnly.FromDayNumber(reader.ReadInt32());
            var read = new ReadDay(reader.ReadDouble(), reader.ReadDouble());
            var told = new PairEvent[reader.ReadInt32()];
            for (int j = 0; j < told.Length; j++)
            {
                told[j] = ReadTold(reader, day);
            }
            days[i] = new WalkDay(day, read, MergedEvents.Of(told));
        }
        return days;
    }

    public static void Read(byte[] bytes, LevelWalk walk)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes));
        int version = reader.ReadInt32();
        if (version != Version)
        {
            throw new InvalidDataException($"state of version {version}; expected {Version}");
        }
        int acts = reader.ReadInt32();
        int rung = reader.ReadInt32();
        double peak = reader.ReadDouble();
        var lastOn = new int[Levels.Count + 1];
        for (int i = 0; i < lastOn.Length; i++)
        {
            lastOn[i] = reader.ReadInt32();
        }
        double[] state = Numbers(reader);
        double[] before = Numbers(reader);
        var seems = reader.ReadBoolean() ? ReadChange(reader, walk) : null;
        walk.Restore(acts, rung, peak, lastOn, state, seems);
        int days = reader.ReadInt32();
        int actsOfDays = reader.ReadInt32();
        var rest = bytes.AsMemory((int)reader.BaseStream.Position);
        walk.Window.Begin(before, rest, days, actsOfDays);
    }

    private void Write(ReadOnlySpan<double> numbers)
    {
        foreach (double number in numbers)
        {
            writer.Write(number);
        }
    }

    private static void Write(BinaryWriter writer, PairEvent told)
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
