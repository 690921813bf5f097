using System.Buffers;

namespace Notch.Actors;

/// <summary>Writes entries as numbers of seven bits a byte; texts become numbers that are shared.</summary>
internal sealed class RecordWriter
{
    private readonly ArrayBufferWriter<byte> bytes = new();
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<string> texts = [];

    public RecordWriter() => Number(0);

    /// <summary>Where the next record begins; never 0.</summary>
    public int Position => bytes.WrittenCount;

    /// <summary>What was written.</summary>
    public ReadOnlySpan<byte> Bytes => bytes.WrittenSpan;

    /// <summary>All texts by their numbers.</summary>
    public IReadOnlyList<string> TextList => texts;

    /// <summary>A whole number that is not negative.</summary>
    public void Number(int value) => Long((ulong)value);

    /// <summary>A text or null.</summary>
    public void Text(string? text)
    {
        if (text is null)
        {
            Number(0);
            return;
        }
        if (!numbers.TryGetValue(text, out int number))
        {
            number = texts.Count;
            numbers.Add(text, number);
            texts.Add(text);
        }
        Number(number + 1);
    }

    /// <summary>Texts in their order.</summary>
    public void Texts(IReadOnlyCollection<string> list)
    {
        Number(list.Count);
        foreach (string text in list)
        {
            Text(text);
        }
    }

    /// <summary>An entry of the lexicon.</summary>
    public void Actor(Actor actor)
    {
        Text(FileOf(actor.Place));
        Text(actor.Name);
        Number((int)actor.Kind);
        Line(actor.Place);
        Number(actor.Codes.Count);
        foreach (var code in actor.Codes)
        {
            Code(code);
        }
        Text(actor.WikidataId);
        Text(actor.Sponsor);
        Number((int)actor.Gender);
        Number(actor.Offices.Count);
        foreach (var office in actor.Offices)
        {
            Text(office.Title);
            Span(office.Span);
        }
        Texts(actor.Descriptions);
    }

    /// <summary>A word for people, posts, bodies or arms.</summary>
    public void Agent(Agent agent)
    {
        Text(FileOf(agent.Place));
        Texts(agent.Words);
        Text(agent.Organization);
        Text(agent.Sector);
        Texts(agent.Sectors);
        Number((int)agent.Kind);
        Line(agent.Place);
        Flag(agent.Yields);
        Flag(agent.IsBound);
        Flag(agent.IsDomestic);
        Flag(agent.IsAbroad);
        Text(agent.Default);
        Texts(agent.DefaultWords);
        Number((int)agent.Gender);
    }

    /// <summary>One meaning of a name.</summary>
    /// <param name="use">The meaning.</param>
    /// <param name="owner">The number of its actor or agent.</param>
    public void Use(NameUse use, int owner)
    {
        Number((int)use.Kind);
        Number(owner);
        Text(use.File);
        Flag(use.Code is not null);
        if (use.Code is { } code)
        {
            Code(code);
        }
        Number(use.Line);
        Long(use.Upper);
        Long(use.Caps);
    }

    private void Code(DatedCode code)
    {
        Text(code.Code.Country);
        Text(code.Code.Sector);
        Texts(code.Sectors);
        Span(code.Span);
        Line(code.Place);
    }

    private void Span(DateSpan span)
    {
        Day(span.First);
        Day(span.Last);
    }

    private void Day(DateOnly? day) => Number(day is { } known ? known.DayNumber + 1 : 0);

    private void Flag(bool value) => Number(value ? 1 : 0);

    private void Line(string place) =>
        Number(
            int.Parse(
                place.AsSpan(place.LastIndexOf(':') + 1),
                System.Globalization.CultureInfo.InvariantCulture
            )
        );

    private static string FileOf(string place) => place[..place.LastIndexOf(':')];

    private void Long(ulong value)
    {
        var room = bytes.GetSpan(sizeHint: 10);
        int count = 0;
        while (value >= 0x80)
        {
            room[count++] = (byte)(value | 0x80);
            value >>= 7;
        }
        room[count++] = (byte)value;
        bytes.Advance(count);
    }
}
