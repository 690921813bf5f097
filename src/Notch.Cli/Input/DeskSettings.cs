using System.Text.Json;
using System.Text.Json.Serialization;
using Notch.Desk.Alerts;
using Notch.Desk.Comments;

namespace Notch.Cli.Input;

/// <summary>The desk's settings file; docs/store.md describes it.</summary>
internal sealed record DeskSettings
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    /// <summary>The store. Default "notch.db".</summary>
    public string Database { get; init; } = "notch.db";

    /// <summary>Pages, folders, feeds, .jsonl files and addresses that a run reads.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>Address that readers use, "https://news.example"; null takes that of each request.</summary>
    public string? PublicAddress { get; init; }

    /// <summary>Name in the masthead. Default "Notch".</summary>
    public string Name { get; init; } = "Notch";

    /// <summary>Addresses of proxies whose forwarded headers are believed.</summary>
    public IReadOnlyList<string> TrustedProxies { get; init; } = [];

    /// <summary>How readers may comment.</summary>
    public CommentSettings Comments { get; init; } = new();

    /// <summary>How alerts are sent.</summary>
    public AlertSettings Alerts { get; init; } = new();

    /// <summary>Reads a settings file.</summary>
    /// <exception cref="CliException">There is no such file (NX313), or it is wrong (NX314).</exception>
    public static DeskSettings Read(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<DeskSettings>(File.ReadAllText(path), Options)
                ?? new DeskSettings();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CliException("NX313", $"{path}: the settings cannot be read: {e.Message}");
        }
        catch (JsonException e)
        {
            throw new CliException(
                "NX314",
                $"{path}: {e.Message}; expected a JSON object with keys such as 'database', 'sources' and 'comments'"
            );
        }
    }
}
