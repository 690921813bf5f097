using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Notch.Syntax.Neural;

namespace Notch.Syntax;

/// <summary>Trained weights with their tag and relation names. Immutable; one instance serves all threads.</summary>
public sealed class SyntaxModel
{
    private const string Magic = "NOTCHSYN5";
    private static readonly Lazy<SyntaxModel> Embedded = new(LoadEmbedded);

    private SyntaxModel(
        string id,
        TagLabel[] tags,
        string[] relations,
        WordTable words,
        SyntaxNetwork network,
        LemmaTable lemmas,
        BoundaryNetwork boundaries
    )
    {
        Id = id;
        Tags = tags;
        Relations = relations;
        Words = words;
        Network = network;
        Lemmas = lemmas;
        Boundaries = boundaries;
    }

    /// <summary>First 12 hex digits of the SHA-256 of all that follows it in the file; written when the model was made.</summary>
    public string Id { get; }

    internal TagLabel[] Tags { get; }

    internal string[] Relations { get; }

    internal WordTable Words { get; }

    internal SyntaxNetwork Network { get; }

    internal LemmaTable Lemmas { get; }

    internal BoundaryNetwork Boundaries { get; }

    /// <summary>The vector of a word's meaning.</summary>
    /// <param name="word">A lemma or form.</param>
    /// <param name="vector">Up to 128 places; receives the first numbers of the vector, whose length is made one.</param>
    /// <returns>False when the word has no vector.</returns>
    internal bool TryGetVector(string word, Span<float> vector)
    {
        int row = Words.Row(word);
        if (row == 0)
        {
            return false;
        }
        Span<float> whole = stackalloc float[NetworkShape.WordWidth];
        whole.Clear();
        Network.Words.AddTo(row, share: 1, whole);
        var part = whole[..vector.Length];
        float length = TensorPrimitives.Norm(part);
        TensorPrimitives.Divide(part, Math.Max(length, 1e-6f), vector);
        return true;
    }

    /// <summary>The English model inside the assembly; read once, at the first call.</summary>
    public static SyntaxModel Shipped() => Embedded.Value;

    /// <summary>Reads a model file.</summary>
    /// <param name="file">The whole file, as <c>notch train</c> writes it.</param>
    /// <exception cref="InvalidDataException">The bytes are no model of this version.</exception>
    public static SyntaxModel Load(byte[] file)
    {
        ArgumentNullException.ThrowIfNull(file);
        using var stream = new MemoryStream(file, writable: false);
        return Load(stream);
    }

    private static SyntaxModel Load(Stream stream)
    {
        using var reader = new BinaryReader(stream, Encoding.UTF8);
        try
        {
            return Read(reader);
        }
        catch (EndOfStreamException e)
        {
            throw new InvalidDataException("the model ends too early; fetch or train it anew", e);
        }
    }

    private static SyntaxModel Read(BinaryReader reader)
    {
        if (!reader.ReadBytes(Magic.Length).AsSpan().SequenceEqual(Encoding.ASCII.GetBytes(Magic)))
        {
            throw new InvalidDataException(
                $"not a syntax model; expected a file that starts with {Magic}"
            );
        }
        string id = reader.ReadString();
        var tags = new TagLabel[reader.ReadInt32()];
        for (int i = 0; i < tags.Length; i++)
        {
            tags[i] = new TagLabel(
                (PartOfSpeech)reader.ReadByte(),
                string.Intern(reader.ReadString())
            );
        }
        string[] relations = new string[reader.ReadInt32()];
        for (int i = 0; i < relations.Length; i++)
        {
            relations[i] = string.Intern(reader.ReadString());
        }
        ulong[] keys = new ulong[reader.ReadInt32()];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(keys.AsSpan()));
        var network = SyntaxNetwork.Read(reader);
        var lemmas = new LemmaTable(ReadMap(reader), ReadMap(reader));
        var boundaries = BoundaryNetwork.Read(reader);
        return new SyntaxModel(
            id,
            tags,
            relations,
            new WordTable(keys),
            network,
            lemmas,
            boundaries
        );
    }

    private static SyntaxModel LoadEmbedded()
    {
        using var stream =
            typeof(SyntaxModel).Assembly.GetManifestResourceStream("models/en.bin")
            ?? throw new InvalidOperationException("this build of Notch holds no model");
        return Load(stream);
    }

    private static Dictionary<string, string> ReadMap(BinaryReader reader)
    {
        int count = reader.ReadInt32();
        var map = new Dictionary<string, string>(count, StringComparer.Ordinal);
        for (int i = 0; i < count; i++)
        {
            map.Add(reader.ReadString(), reader.ReadString());
        }
        return map;
    }

    /// <summary>Packs a model into the bytes that <see cref="Load(byte[])"/> reads.</summary>
    internal static byte[] Pack(
        IReadOnlyList<TagLabel> tags,
        IReadOnlyList<string> relations,
        ReadOnlySpan<ulong> words,
        SyntaxNetwork network,
        LemmaTable lemmas,
        BoundaryNetwork boundaries
    )
    {
        using var body = new MemoryStream();
        using (var writer = new BinaryWriter(body, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(tags.Count);
            foreach (var tag in tags)
            {
                writer.Write((byte)tag.PartOfSpeech);
                writer.Write(tag.Tag);
            }
            writer.Write(relations.Count);
            foreach (string relation in relations)
            {
                writer.Write(relation);
            }
            writer.Write(words.Length);
            writer.Write(MemoryMarshal.AsBytes(words));
            network.Write(writer);
            foreach (var map in new[] { lemmas.Exceptions, lemmas.Rules })
            {
                writer.Write(map.Count);
                foreach (var (key, value) in map.OrderBy(p => p.Key, StringComparer.Ordinal))
                {
                    writer.Write(key);
                    writer.Write(value);
                }
            }
            boundaries.Write(writer);
        }
        byte[] bytes = body.ToArray();
        using var file = new MemoryStream();
        file.Write(Encoding.ASCII.GetBytes(Magic));
        using (var writer = new BinaryWriter(file, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(Convert.ToHexStringLower(SHA256.HashData(bytes))[..12]);
            writer.Write(bytes);
        }
        return file.ToArray();
    }
}
