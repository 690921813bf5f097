using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Notch.Mentions.Places;

namespace Notch.Cli.Commands;

/// <summary>`notch gazetteer`: makes models/places.bin from public tables (models/places.md).</summary>
internal static class GazetteerCommand
{
    public static Command Create()
    {
        var cities = new Option<string>("--cities")
        {
            Description = "GeoNames table of cities (cities500.txt)",
            Required = true,
        };
        var divisions = new Option<string>("--divisions")
        {
            Description = "Countries and divisions with GeoNames ids (iso3166-2.json)",
            Required = true,
        };
        var names = new Option<string>("--names")
        {
            Description = "Names of divisions by GeoNames code (admin1.json)",
            Required = true,
        };
        var districts = new Option<string>("--districts")
        {
            Description = "Names of second-level divisions by GeoNames code (admin2.json)",
            Required = true,
        };
        var output = new Option<string>("--out")
        {
            Description = "The file to write",
            Required = true,
        };
        var command = new Command("gazetteer", "Makes the gazetteer from GeoNames tables")
        {
            cities,
            divisions,
            names,
            districts,
            output,
        };
        command.SetAction(result =>
        {
            var builder = new GazetteerBuilder();
            AddDivisions(builder, result.GetValue(divisions)!, Names(result.GetValue(names)!));
            foreach (string line in File.ReadLines(result.GetValue(cities)!))
            {
                builder.AddGeoName(line);
            }
            foreach (var (code, name) in Names(result.GetValue(districts)!))
            {
                builder.AddDistrict(code, name);
            }
            using var file = File.Create(result.GetValue(output)!);
            builder.Write(file);
            Console.Error.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"notch: {result.GetValue(output)}: {file.Length / 1e6:0.0} MB"
                )
            );
            return ExitCodes.Done;
        });
        return command;
    }

    private static Dictionary<string, string> Names(string path)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(path));
        return json
            .RootElement.EnumerateArray()
            .ToDictionary(
                e => e.GetProperty("code").GetString()!,
                e => e.GetProperty("name").GetString()!,
                StringComparer.Ordinal
            );
    }

    private static void AddDivisions(
        GazetteerBuilder builder,
        string path,
        Dictionary<string, string> names
    )
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(path));
        foreach (var country in json.RootElement.EnumerateObject())
        {
            if (Id(country.Value) is { } id)
            {
                builder.AddCountry(
                    country.Name,
                    country.Value.GetProperty("iso3").GetString()!,
                    id,
                    EnglishName(country.Value)
                );
            }
        }
        foreach (var country in json.RootElement.EnumerateObject())
        {
            foreach (var region in country.Value.GetProperty("regions").EnumerateArray())
            {
                string code = $"{country.Name}.{Text(region, "admin")}";
                if (Id(region) is { } id && names.TryGetValue(code, out string? name))
                {
                    builder.AddProvince(
                        code,
                        id,
                        name,
                        [EnglishName(region), GeoName(region) ?? name]
                    );
                }
            }
        }
    }

    private static int? Id(JsonElement element) =>
        element.GetProperty("reference").TryGetProperty("geonames", out var id)
        && id.ValueKind == JsonValueKind.Number
            ? id.GetInt32()
            : null;

    private static string EnglishName(JsonElement element) =>
        element.GetProperty("names").TryGetProperty("en", out var name)
        && name.ValueKind == JsonValueKind.String
            ? name.GetString()!
            : GeoName(element) ?? "";

    private static string? GeoName(JsonElement element) =>
        element.GetProperty("names").TryGetProperty("geonames", out var name)
        && name.ValueKind == JsonValueKind.String
            ? name.GetString()
            : null;

    private static string? Text(JsonElement element, string key) =>
        element.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}
