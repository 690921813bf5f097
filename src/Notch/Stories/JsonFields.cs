using System.Net;
using System.Text.Json;

namespace Notch.Stories;

/// <summary>Fields of JSON objects that may be missing, or hold a list where a text was expected.</summary>
internal static class JsonFields
{
    /// <summary>How damaged JSON in pages is read.</summary>
    public static JsonDocumentOptions Lenient { get; } =
        new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>The first of these fields that holds words, white space and entities resolved; null when none does.</summary>
    public static string? Text(JsonElement element, params ReadOnlySpan<string> names) =>
        StoryText.CleanOrNull(WebUtility.HtmlDecode(Raw(element, names)));

    /// <summary>The first of these fields that holds a text, as it stands; of a list, its first text.</summary>
    public static string? Raw(JsonElement element, params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            if (!element.TryGetProperty(name, out var value))
            {
                continue;
            }
            if (value.ValueKind == JsonValueKind.Array)
            {
                value = value
                    .EnumerateArray()
                    .FirstOrDefault(v => v.ValueKind == JsonValueKind.String);
            }
            if (
                value.ValueKind == JsonValueKind.String
                && value.GetString() is { Length: > 0 } text
            )
            {
                return text;
            }
        }
        return null;
    }

    /// <summary>The objects in a field that holds one or a list of them; empty when it is missing.</summary>
    public static IEnumerable<JsonElement> Objects(JsonElement element, string name) =>
        !element.TryGetProperty(name, out var value) ? []
        : value.ValueKind == JsonValueKind.Object ? [value]
        : value.ValueKind == JsonValueKind.Array
            ? value.EnumerateArray().Where(v => v.ValueKind == JsonValueKind.Object)
        : [];

    /// <summary>The texts in a field that holds a list of them; empty when it is missing.</summary>
    public static IReadOnlyList<string> Texts(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array
            ?
            [
                .. value
                    .EnumerateArray()
                    .Where(v => v.ValueKind == JsonValueKind.String)
                    .Select(v => StoryText.Clean(v.GetString()!)),
            ]
            : [];
}
