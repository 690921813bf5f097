using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Notch.Mentions.Places;

/// <summary>Gathers countries, provinces and GeoNames rows and writes the file that <see cref="Gazetteer"/> reads.</summary>
public sealed class GazetteerBuilder
{
    private const int MostKeys = 40;
    private const int LongestKey = 60;

    private readonly List<string> countries = [];
    private readonly Dictionary<string, int> countryByAlpha2 = new(StringComparer.Ordinal);
    private readonly List<(int Country, string Name)> provinces = [];
    private readonly Dictionary<string, int> provinceByCode = new(StringComparer.Ordinal);
    private readonly List<Row> rows = [];
    private readonly Dictionary<string, List<Row>> byDistrict = new(StringComparer.Ordinal);
    private int districts;

    private sealed record Row(int Id, string Name, int Country, int Province, PlaceLevel Level)
    {
        public int Latitude { get; set; }

        public int Longitude { get; set; }

        public long Population { get; set; }

        public bool IsCapital { get; init; }

        public List<string> Keys { get; init; } = [];
    }

    /// <summary>Adds a country. Countries come first, then provinces, then cities.</summary>
    /// <param name="alpha2">ISO 3166 alpha-2 code, by which GeoNames rows name it.</param>
    /// <param name="alpha3">ISO 3166 alpha-3 code.</param>
    /// <param name="id">GeoNames id.</param>
    /// <param name="name">English name.</param>
    public void AddCountry(string alpha2, string alpha3, int id, string name)
    {
        countryByAlpha2[alpha2] = countries.Count;
        rows.Add(new Row(id, name, countries.Count, -1, PlaceLevel.Country));
        countries.Add(alpha3);
    }

    /// <summary>Adds a first-level division; its point becomes the middle of its cities.</summary>
    /// <param name="code">GeoNames code: "IQ.02".</param>
    /// <param name="id">GeoNames id.</param>
    /// <param name="name">Its usual name.</param>
    /// <param name="otherNames">Further names.</param>
    public void AddProvince(string code, int id, string name, IEnumerable<string> otherNames)
    {
        ArgumentNullException.ThrowIfNull(code);
        if (!countryByAlpha2.TryGetValue(code[..2], out int country))
        {
            return;
        }
        provinceByCode[code] = provinces.Count;
        var row = new Row(id, name, country, provinces.Count, PlaceLevel.Province);
        provinces.Add((country, name));
        AddKeys(row, otherNames);
        rows.Add(row);
    }

    /// <summary>Adds a line of a GeoNames table (19 columns parted by tabs); abandoned and historical places are left out.</summary>
    /// <param name="line">The line.</param>
    public void AddGeoName(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        string[] cells = line.Split('\t');
        if (
            cells.Length < 15
            || cells[7] is "PPLH" or "PPLQ" or "PPLW"
            || !countryByAlpha2.TryGetValue(cells[8], out int country)
        )
        {
            return;
        }
        int province = provinceByCode.GetValueOrDefault($"{cells[8]}.{cells[10]}", -1);
        var row = new Row(
            int.Parse(cells[0], CultureInfo.InvariantCulture),
            cells[1],
            country,
            province,
            cells[7] == "PPLX" ? PlaceLevel.Quarter : PlaceLevel.City
        )
        {
            Latitude = Fixed(cells[4]),
            Longitude = Fixed(cells[5]),
            Population = long.Parse(cells[14], CultureInfo.InvariantCulture),
            IsCapital = cells[7] == "PPLC",
        };
        AddKeys(row, [cells[2], .. cells[3].Split(',')]);
        rows.Add(row);
        string district = $"{cells[8]}.{cells[10]}.{cells[11]}";
        if (!byDistrict.TryGetValue(district, out var cities))
        {
            byDistrict[district] = cities = [];
        }
        cities.Add(row);
    }

    /// <summary>Adds a second-level division where cities that came before lie in it and none of them bears its name; it gets no id.</summary>
    /// <param name="code">GeoNames code: "US.NY.103".</param>
    /// <param name="name">"Suffolk County".</param>
    public void AddDistrict(string code, string name)
    {
        ArgumentNullException.ThrowIfNull(code);
        string key = PlaceKey.Of(name);
        if (
            key.Length < 3
            || !byDistrict.TryGetValue(code, out var cities)
            || cities.Exists(c => PlaceKey.Of(c.Name) == key)
        )
        {
            return;
        }
        var first = cities[0];
        rows.Add(
            new Row(--districts, name, first.Country, first.Province, PlaceLevel.District)
            {
                Latitude = (int)cities.Average(c => c.Latitude),
                Longitude = (int)cities.Average(c => c.Longitude),
                Population = cities.Sum(c => c.Population),
            }
        );
    }

    /// <summary>Writes the file; the same input gives the same bytes.</summary>
    /// <param name="output">Receives it.</param>
    public void Write(Stream output)
    {
        ArgumentNullException.ThrowIfNull(output);
        Place();
        var sorted = rows.OrderBy(r => r.Id).DistinctBy(r => r.Id).ToList();
        output.Write(Encoding.ASCII.GetBytes(Gazetteer.Magic));
        using var packed = new BrotliStream(output, CompressionLevel.SmallestSize, leaveOpen: true);
        using var writer = new BinaryWriter(packed, Encoding.UTF8);
        writer.Write7BitEncodedInt(countries.Count);
        countries.ForEach(writer.Write);
        writer.Write7BitEncodedInt(provinces.Count);
        foreach (var (country, name) in provinces)
        {
            writer.Write7BitEncodedInt(country);
            writer.Write(name);
        }
        writer.Write7BitEncodedInt(sorted.Count);
        Column(writer, sorted.Select(r => r.Id));
        Column(writer, sorted.Select(r => r.Latitude));
        Column(writer, sorted.Select(r => r.Longitude));
        Column(writer, sorted.Select(r => (int)Math.Min(r.Population, int.MaxValue)));
        sorted.ForEach(r => writer.Write((byte)r.Country));
        sorted.ForEach(r =>
            writer.Write((byte)((int)r.Level | (r.IsCapital ? Gazetteer.CapitalFlag : 0)))
        );
        sorted.ForEach(r => writer.Write((ushort)(r.Province < 0 ? ushort.MaxValue : r.Province)));
        byte[] names = Names(sorted);
        writer.Write7BitEncodedInt(names.Length);
        writer.Write(names);
    }

    private static byte[] Names(List<Row> sorted)
    {
        using var names = new MemoryStream();
        foreach (var row in sorted)
        {
            Text(names, row.Name);
            names.WriteByte((byte)row.Keys.Count);
            row.Keys.ForEach(key => Text(names, key));
        }
        return names.ToArray();
    }

    private static void Text(MemoryStream stream, string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        int length = Math.Min(bytes.Length, byte.MaxValue);
        stream.WriteByte((byte)length);
        stream.Write(bytes, 0, length);
    }

    /// <summary>A country has as many people as its cities, and so has a province; the point of either is the middle of their box.</summary>
    private void Place()
    {
        var people = new long[countries.Count];
        foreach (var group in rows.Where(r => r.Level >= PlaceLevel.City).GroupBy(r => r.Province))
        {
            foreach (var row in group.Where(r => r.Level == PlaceLevel.City))
            {
                people[row.Country] += row.Population;
            }
            var province = rows.Find(r =>
                r.Level == PlaceLevel.Province && r.Province == group.Key
            );
            if (province is not null)
            {
                province.Latitude = (group.Min(r => r.Latitude) + group.Max(r => r.Latitude)) / 2;
                province.Longitude =
                    (group.Min(r => r.Longitude) + group.Max(r => r.Longitude)) / 2;
                province.Population = group.Sum(r => r.Level == PlaceLevel.City ? r.Population : 0);
            }
        }
        foreach (var row in rows.Where(r => r.Level == PlaceLevel.Country))
        {
            row.Population = people[row.Country];
            var cities = rows.FindAll(r => r.Country == row.Country && r.Level == PlaceLevel.City);
            if (cities.Count > 0)
            {
                row.Latitude = (cities.Min(r => r.Latitude) + cities.Max(r => r.Latitude)) / 2;
                row.Longitude = (cities.Min(r => r.Longitude) + cities.Max(r => r.Longitude)) / 2;
            }
        }
        rows.RemoveAll(r => r.Level == PlaceLevel.Province && r is { Latitude: 0, Longitude: 0 });
    }

    /// <summary>Names in Latin letters; codes of airports and the like are no names.</summary>
    private static void AddKeys(Row row, IEnumerable<string> others)
    {
        string own = PlaceKey.Of(row.Name);
        foreach (string other in others)
        {
            string key = PlaceKey.Of(other);
            bool isCode = other.Length <= 4 && other.All(char.IsAsciiLetterUpper);
            if (
                key.Length is > 2 and < LongestKey
                && !isCode
                && key != own
                && !row.Keys.Contains(key)
                && row.Keys.Count < MostKeys
            )
            {
                row.Keys.Add(key);
            }
        }
    }

    private static void Column(BinaryWriter writer, IEnumerable<int> values)
    {
        int last = 0;
        foreach (int value in values)
        {
            int step = value - last;
            writer.Write7BitEncodedInt((step << 1) ^ (step >> 31));
            last = value;
        }
    }

    private static int Fixed(string degrees) =>
        (int)Math.Round(double.Parse(degrees, CultureInfo.InvariantCulture) * Gazetteer.Scale);
}
