using System.Runtime.InteropServices;
using System.Text;

namespace Notch.Actors;

/// <summary>The compiled lexicon of actors: entries are made when they are first asked for, and once. One instance serves all threads.</summary>
/// <remarks><see cref="ActorCompiler"/> writes it. It opens with its version and, for each <see cref="CompiledPart"/>, where it ends.</remarks>
internal sealed class CompiledActors
{
    /// <summary>Changes with the format.</summary>
    public const int Version = 1;

    /// <summary>How many parts there are.</summary>
    public const int PartCount = (int)CompiledPart.Heads + 1;

    private readonly byte[] bytes;
    private readonly int[] partEnds;
    private readonly int[] textEnds;
    private readonly int[] actorStarts;
    private readonly int[] agentStarts;
    private readonly string?[] texts;
    private readonly Actor?[] actors;
    private readonly Agent?[] agents;

    /// <summary>Opens what the compiler wrote.</summary>
    /// <param name="bytes">All of it.</param>
    public CompiledActors(byte[] bytes)
    {
        this.bytes = bytes;
        var head = MemoryMarshal.Cast<byte, int>(bytes.AsSpan(0, sizeof(int) * (PartCount + 1)));
        if (head[0] != Version)
        {
            throw new ArgumentException(
                $"compiled actors of version {head[0]}; expected {Version}",
                nameof(bytes)
            );
        }
        partEnds = head[1..].ToArray();
        textEnds = Numbers(CompiledPart.TextEnds);
        actorStarts = Numbers(CompiledPart.ActorStarts);
        agentStarts = Numbers(CompiledPart.AgentStarts);
        texts = new string?[textEnds.Length];
        actors = new Actor?[actorStarts.Length];
        agents = new Agent?[agentStarts.Length];
    }

    /// <summary>How many actors there are.</summary>
    public int ActorCount => actors.Length;

    /// <summary>How many agents there are.</summary>
    public int AgentCount => agents.Length;

    /// <summary>A part that holds whole numbers.</summary>
    public int[] Numbers(CompiledPart part) => MemoryMarshal.Cast<byte, int>(Bytes(part)).ToArray();

    /// <summary>How many whole numbers a part holds.</summary>
    public int CountOf(CompiledPart part) => Bytes(part).Length / sizeof(int);

    /// <summary>A table of words, by the part that holds its letters; ends and slots stand behind.</summary>
    public WordTable Table(CompiledPart letters) =>
        new(
            MemoryMarshal.Cast<byte, char>(Bytes(letters)).ToArray(),
            Numbers(letters + 1),
            Numbers(letters + 2)
        );

    /// <summary>Reads numbers of <see cref="CompiledPart.Records"/> from a place on.</summary>
    public CompiledRecord RecordAt(int start) => new(this, Bytes(CompiledPart.Records)[start..]);

    /// <summary>A shared text by its number.</summary>
    public string Text(int number)
    {
        if (texts[number] is { } known)
        {
            return known;
        }
        int start = number == 0 ? 0 : textEnds[number - 1];
        string text = Encoding.UTF8.GetString(
            Bytes(CompiledPart.TextBytes)[start..textEnds[number]]
        );
        return Interlocked.CompareExchange(ref texts[number], text, comparand: null) ?? text;
    }

    /// <summary>An actor by its number.</summary>
    public Actor Actor(int number)
    {
        if (actors[number] is { } known)
        {
            return known;
        }
        var read = RecordAt(actorStarts[number]).ReadActor();
        return Interlocked.CompareExchange(ref actors[number], read, comparand: null) ?? read;
    }

    /// <summary>An agent by its number.</summary>
    public Agent Agent(int number)
    {
        if (agents[number] is { } known)
        {
            return known;
        }
        var read = RecordAt(agentStarts[number]).ReadAgent();
        return Interlocked.CompareExchange(ref agents[number], read, comparand: null) ?? read;
    }

    /// <summary>What a name may mean.</summary>
    /// <param name="start">Where the record begins.</param>
    public NameUse[] UsesAt(int start) => RecordAt(start).ReadUses();

    private ReadOnlySpan<byte> Bytes(CompiledPart part)
    {
        int start =
            part == CompiledPart.TextBytes
                ? sizeof(int) * (PartCount + 1)
                : partEnds[(int)part - 1];
        return bytes.AsSpan(start, partEnds[(int)part] - start);
    }
}
