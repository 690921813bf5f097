using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;
using Notch.Lexicons;

namespace Notch.Actors;

/// <summary>Turns the text of the actors into what <see cref="CompiledActors"/> opens without reading it all.</summary>
/// <remarks>The build runs it over the shipped lexicon. The same text gives the same bytes.</remarks>
internal static class ActorCompiler
{
    private static readonly ReferenceEqualityComparer BySelf = ReferenceEqualityComparer.Instance;

    /// <summary>Compiles actors/*.txt, agents.txt and words/people.txt.</summary>
    /// <param name="text">The lexicon's files; others are passed over.</param>
    /// <exception cref="LexiconException">Something is wrong; carries all errors.</exception>
    public static byte[] Compile(LexiconText text) => Compile(ActorSource.Read(text));

    /// <summary>Compiles what was read.</summary>
    public static byte[] Compile(ActorSource source)
    {
        var writer = new RecordWriter();
        var parts = new byte[CompiledActors.PartCount][];
        var starts = new List<int>(source.Actors.Count);
        foreach (var actor in source.Actors)
        {
            starts.Add(writer.Position);
            writer.Actor(actor);
        }
        parts[(int)CompiledPart.ActorStarts] = Bytes(starts);
        starts.Clear();
        foreach (var agent in source.Agents)
        {
            starts.Add(writer.Position);
            writer.Agent(agent);
        }
        parts[(int)CompiledPart.AgentStarts] = Bytes(starts);
        AddNames(source, writer, parts);
        var (titles, titleStarts) = OfficeIndex.Write(source.Actors, writer);
        AddTable(WordTable.Of(titles), CompiledPart.TitleLetters, parts);
        parts[(int)CompiledPart.TitleStarts] = Bytes(titleStarts);
        List<int> heads = [writer.Position];
        AddCountries(source.Actors, writer);
        heads.Add(writer.Position);
        source.Words.Write(writer);
        parts[(int)CompiledPart.Heads] = Bytes(heads);
        parts[(int)CompiledPart.Records] = writer.Bytes.ToArray();
        AddTexts(writer.TextList, parts);
        return Join(parts);
    }

    private static void AddNames(ActorSource source, RecordWriter writer, byte[][] parts)
    {
        var owners = new Dictionary<object, int>(BySelf);
        for (int i = 0; i < source.Actors.Count; i++)
        {
            owners.Add(source.Actors[i], i);
        }
        for (int i = 0; i < source.Agents.Count; i++)
        {
            owners.Add(source.Agents[i], i);
        }
        var tree = source.Index.ToTree();
        var starts = new List<int>(tree.Uses.Count);
        foreach (var uses in tree.Uses)
        {
            starts.Add(uses.Length == 0 ? 0 : writer.Position);
            if (uses.Length > 0)
            {
                writer.Number(uses.Length);
            }
            foreach (var use in uses)
            {
                writer.Use(use, owners[(object?)use.Actor ?? use.Agent!]);
            }
        }
        AddTable(WordTable.Of(tree.Pieces), CompiledPart.PieceLetters, parts);
        parts[(int)CompiledPart.FirstChild] = Bytes(tree.FirstChild);
        parts[(int)CompiledPart.EdgePiece] = Bytes(tree.EdgePiece);
        parts[(int)CompiledPart.UseStarts] = Bytes(starts);
    }

    private static void AddCountries(List<Actor> actors, RecordWriter writer)
    {
        var countries = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < actors.Count; i++)
        {
            if (actors[i].Kind == ActorKind.Country)
            {
                countries.TryAdd(actors[i].Codes[0].Code.Country, i);
            }
        }
        writer.Number(countries.Count);
        foreach (var (code, number) in countries)
        {
            writer.Text(code);
            writer.Number(number);
        }
    }

    private static void AddTexts(IReadOnlyList<string> texts, byte[][] parts)
    {
        var bytes = new ArrayBufferWriter<byte>();
        var ends = new List<int>(texts.Count);
        foreach (string text in texts)
        {
            Encoding.UTF8.GetBytes(text, bytes);
            ends.Add(bytes.WrittenCount);
        }
        parts[(int)CompiledPart.TextBytes] = bytes.WrittenSpan.ToArray();
        parts[(int)CompiledPart.TextEnds] = Bytes(ends);
    }

    private static void AddTable(WordTable table, CompiledPart letters, byte[][] parts)
    {
        parts[(int)letters] = MemoryMarshal.AsBytes(table.Letters).ToArray();
        parts[(int)letters + 1] = MemoryMarshal.AsBytes(table.Ends).ToArray();
        parts[(int)letters + 2] = MemoryMarshal.AsBytes(table.Slots).ToArray();
    }

    private static byte[] Bytes(List<int> numbers) => Bytes(CollectionsMarshal.AsSpan(numbers));

    private static byte[] Bytes(ReadOnlySpan<int> numbers) =>
        MemoryMarshal.AsBytes(numbers).ToArray();

    private static byte[] Join(byte[][] parts)
    {
        var all = new ArrayBufferWriter<byte>();
        var head = new int[parts.Length + 1];
        head[0] = CompiledActors.Version;
        int end = sizeof(int) * head.Length;
        for (int p = 0; p < parts.Length; p++)
        {
            end += parts[p].Length;
            head[p + 1] = end;
        }
        all.Write(MemoryMarshal.AsBytes<int>(head));
        foreach (byte[] part in parts)
        {
            all.Write(part);
        }
        return all.WrittenSpan.ToArray();
    }
}
