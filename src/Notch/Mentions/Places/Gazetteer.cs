using System.IO.Compression;
using System.Text;

namespace Notch.Mentions.Places;

/// <summary>Names of the world's countries, provinces and cities, from GeoNames. Immutable; safe to share among threads.</summary>
/// <remarks>The shipped file, models/places.bin, is read at the first question; models/places.md says what it holds and how it is made.</remarks>
public sealed class Gazetteer
{
    internal const string Magic = "NPL1";

    /// <summary>Steps of a stored degree.</summary>
    internal const double Scale = 10_000;

    /// <summary>The bit of a stored level that marks a capital.</summary>
    internal const byte CapitalFlag = 0x80;

    private static readonly Lazy<Gazetteer> Own = new(ReadOwn);

    private readonly string[] countries;
    private readonly (int Country, string Name)[] provinces;
    private readonly int[] ids;
    private readonly int[] latitudes;
    private readonly int[] longitudes;
    private readonly int[] populations;
    private readonly byte[] countryOf;
    private readonly ushort[] provinceOf;
    private readonly byte[] levels;
    private readonly byte[] names;
    private readonly int[] nameStarts;
    private readonly int[] buckets;
    private readonly List<ulong> hashes;
    private readonly List<int> rowOf;
    private readonly List<int> next;
    private readonly Dictionary<string, int> countryRows = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> capitalRows = new(StringComparer.Ordinal);

    private Gazetteer(BinaryReader reader)
    {
        countries = new string[reader.Read7BitEncodedInt()];
        for (int i = 0; i < countries.Length; i++)
        {
            countries[i] = reader.ReadString();
        }
        provinces = new (int, string)[reader.Read7BitEncodedInt()];
        for (int i = 0; i < provinces.Length; i++)
        {
            provinces[i] = (reader.Read7BitEncodedInt(), reader.ReadString());
        }
        int count = reader.Read7BitEncodedInt();
        ids = Column(reader, count);
        latitudes = Column(reader, count);
        longitudes = Column(reader, count);
        populations = Column(reader, count);
        countryOf = reader.ReadBytes(count);
        levels = reader.ReadBytes(count);
        provinceOf = new ushort[count];
        for (int i = 0; i < count; i++)
        {
            provinceOf[i] = reader.ReadUInt16();
        }
        int size = reader.Read7BitEncodedInt();
        names = reader.ReadBytes(size);
        nameStarts = new int[count];
        int most = 1 << 19;
        buckets = new int[most];
        Array.Fill(buckets, -1);
        hashes = new List<ulong>(count * 2);
        rowOf = new List<int>(count * 2);
        next = new List<int>(count * 2);
        Index();
    }

    /// <summary>The gazetteer that ships inside the library; read once, at the first call.</summary>
    public static Gazetteer Shipped() => Own.Value;

    /// <summary>Number of places.</summary>
    public int Count => ids.Length;

    /// <summary>Reads a gazetteer file.</summary>
    /// <param name="stream">What <see cref="GazetteerBuilder"/> wrote.</param>
    /// <exception cref="InvalidDataException">It is no such file.</exception>
    public static Gazetteer Read(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        Span<byte> magic = stackalloc byte[Magic.Length];
        stream.ReadExactly(magic);
        if (Encoding.ASCII.GetString(magic) != Magic)
        {
            throw new InvalidDataException("the file is no gazetteer of this version");
        }
        using var unpacked = new BrotliStream(stream, CompressionMode.Decompress, leaveOpen: true);
        using var whole = new MemoryStream();
        unpacked.CopyTo(whole);
        whole.Position = 0;
        using var reader = new BinaryReader(whole, Encoding.UTF8);
        return new Gazetteer(reader);
    }

    /// <summary>One place.</summary>
    /// <param name="row">0 to <see cref="Count"/> - 1.</param>
    public Place At(int row)
    {
        int province = provinceOf[row];
        return new Place(
            ids[row] > 0 ? ids[row] : null,
            NameAt(nameStarts[row]),
            countries[countryOf[row]],
            province == ushort.MaxValue ? null : provinces[province].Name,
            latitudes[row] / Scale,
            longitudes[row] / Scale,
            (PlaceLevel)(levels[row] & ~CapitalFlag),
            populations[row]
        )
        {
            IsCapital = (levels[row] & CapitalFlag) != 0,
        };
    }

    /// <summary>All places of a name, accents and case aside, most people first.</summary>
    /// <param name="name">"Sao Paulo".</param>
    public IReadOnlyList<Place> Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var rows = new List<int>();
        FindRows(PlaceKey.Of(name), rows);
        return [.. rows.Select(At).OrderByDescending(p => p.Population).ThenBy(p => p.Id ?? 0)];
    }

    /// <summary>The place of an id; null when it is not held.</summary>
    /// <param name="id">GeoNames id.</param>
    public Place? ById(int id)
    {
        int row = Array.BinarySearch(ids, id);
        return row >= 0 ? At(row) : null;
    }

    /// <summary>The row of a country by its alpha-3 code; null when it has none.</summary>
    internal Place? Country(string code) =>
        countryRows.TryGetValue(code, out int row) ? At(row) : null;

    /// <summary>A country's capital; null when it has none here.</summary>
    internal Place? Capital(string code) =>
        capitalRows.TryGetValue(code, out int row) ? At(row) : null;

    /// <summary>True when some place has the key.</summary>
    internal bool Knows(ReadOnlySpan<char> key)
    {
        ulong hash = PlaceKey.Hash(key);
        for (int at = buckets[Bucket(hash)]; at >= 0; at = next[at])
        {
            if (hashes[at] == hash)
            {
                return true;
            }
        }
        return false;
    }

    internal void FindRows(ReadOnlySpan<char> key, List<int> rows)
    {
        ulong hash = PlaceKey.Hash(key);
        for (int at = buckets[Bucket(hash)]; at >= 0; at = next[at])
        {
            if (hashes[at] == hash && !rows.Contains(rowOf[at]))
            {
                rows.Add(rowOf[at]);
            }
        }
    }

    private static Gazetteer ReadOwn()
    {
        using var stream =
            typeof(Gazetteer).Assembly.GetManifestResourceStream("models/places.bin")
            ?? throw new InvalidOperationException("the library carries no gazetteer");
        return Read(stream);
    }

    private static int[] Column(BinaryReader reader, int count)
    {
        var column = new int[count];
        int last = 0;
        for (int i = 0; i < count; i++)
        {
            int value = reader.Read7BitEncodedInt();
            last += (value >>> 1) ^ -(value & 1);
            column[i] = last;
        }
        return column;
    }

    /// <summary>Hashes all names; each row's block is its name, the number of further keys, and these.</summary>
    private void Index()
    {
        int at = 0;
        Span<char> key = stackalloc char[256];
        for (int row = 0; row < ids.Length; row++)
        {
            nameStarts[row] = at;
            if (levels[row] == (byte)PlaceLevel.Country)
            {
                countryRows.TryAdd(countries[countryOf[row]], row);
            }
            else if ((levels[row] & CapitalFlag) != 0)
            {
                capitalRows.TryAdd(countries[countryOf[row]], row);
            }
            Add(PlaceKey.Of(NameAt(at)), row);
            at += 1 + names[at];
            int more = names[at++];
            for (int i = 0; i < more; i++)
            {
                int length = names[at];
                for (int c = 0; c < length; c++)
                {
                    key[c] = (char)names[at + 1 + c];
                }
                Add(key[..length], row);
                at += 1 + length;
            }
        }
    }

    private void Add(ReadOnlySpan<char> key, int row)
    {
        ulong hash = PlaceKey.Hash(key);
        int bucket = Bucket(hash);
        hashes.Add(hash);
        rowOf.Add(row);
        next.Add(buckets[bucket]);
        buckets[bucket] = hashes.Count - 1;
    }

    private int Bucket(ulong hash) => (int)((hash ^ (hash >> 32)) & (ulong)(buckets.Length - 1));

    private string NameAt(int start) => Encoding.UTF8.GetString(names, start + 1, names[start]);
}
