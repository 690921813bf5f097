using System.Text.Json;
using AngleSharp.Html.Dom;

namespace Notch.Stories;

/// <summary>What a web page says about itself: meta and link elements, JSON-LD, the title element.</summary>
internal sealed class HtmlMetadata
{
    private readonly Dictionary<string, string> _metas = new(StringComparer.OrdinalIgnoreCase);

    private HtmlMetadata(IHtmlDocument document)
    {
        foreach (var meta in document.QuerySelectorAll("meta[content]"))
        {
            string? name =
                meta.GetAttribute("property")
                ?? meta.GetAttribute("name")
                ?? meta.GetAttribute("itemprop");
            if (
                name is not null
                && StoryText.CleanOrNull(meta.GetAttribute("content")) is { } content
            )
            {
                _metas.TryAdd(name, content);
            }
        }
        TitleElement = StoryText.CleanOrNull(document.Title);
        Canonical = document.QuerySelector("link[rel=canonical]")?.GetAttribute("href");
        Language = document.DocumentElement.GetAttribute("lang");
        foreach (var script in document.QuerySelectorAll("script[type='application/ld+json']"))
        {
            ReadJson(script.TextContent);
        }
    }

    public static HtmlMetadata Read(IHtmlDocument document) => new(document);

    /// <summary>Words of the title element.</summary>
    public string? TitleElement { get; }

    /// <summary>Address by the canonical link.</summary>
    public string? Canonical { get; }

    /// <summary>Language tag of the root element.</summary>
    public string? Language { get; private set; }

    /// <summary>Headline in JSON-LD.</summary>
    public string? Headline { get; private set; }

    /// <summary>Text of the story in JSON-LD; it has no paragraphs and may be cut short.</summary>
    public string? ArticleBody { get; private set; }

    /// <summary>Section in JSON-LD.</summary>
    public string? Section { get; private set; }

    /// <summary>Authors in JSON-LD, joined with commas.</summary>
    public string? Authors { get; private set; }

    /// <summary>Publisher in JSON-LD.</summary>
    public string? Publisher { get; private set; }

    /// <summary>Publication date in JSON-LD.</summary>
    public string? Published { get; private set; }

    /// <summary>Date of the last change in JSON-LD.</summary>
    public string? Modified { get; private set; }

    /// <summary>Names of the BreadcrumbList in JSON-LD, outermost first.</summary>
    public IReadOnlyList<string> Trail { get; private set; } = [];

    /// <summary>Content of the first of these meta elements that has any.</summary>
    public string? Meta(params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            if (_metas.TryGetValue(name, out string? content))
            {
                return content;
            }
        }
        return null;
    }

    private void ReadJson(string json)
    {
        try
        {
            using var parsed = JsonDocument.Parse(json.Trim().TrimEnd(';'), JsonFields.Lenient);
            ReadElement(parsed.RootElement);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // Broken JSON-LD is common; the page's other parts say the same.
        }
    }

    private void ReadElement(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
            {
                ReadElement(item);
            }
        }
        if (element.ValueKind != JsonValueKind.Object)
        {
            return;
        }
        if (element.TryGetProperty("@graph", out var graph))
        {
            ReadElement(graph);
        }
        string type = TypeOf(element);
        if (
            type.EndsWith("Article", StringComparison.Ordinal)
            || type is "BlogPosting" or "Report" or "LiveBlogPosting"
        )
        {
            ReadArticle(element);
        }
        else if (type == "BreadcrumbList" && Trail.Count == 0)
        {
            ReadTrail(element);
        }
        else if (element.TryGetProperty("breadcrumb", out var trail))
        {
            ReadElement(trail);
        }
    }

    private void ReadArticle(JsonElement article)
    {
        Headline ??= JsonFields.Text(article, "headline");
        ArticleBody ??= JsonFields.Text(article, "articleBody");
        Section ??= JsonFields.Text(article, "articleSection");
        Published ??= JsonFields.Text(article, "datePublished");
        Modified ??= JsonFields.Text(article, "dateModified");
        Language ??= JsonFields.Text(article, "inLanguage");
        if (article.TryGetProperty("author", out var author))
        {
            Authors ??= Names(author);
        }
        if (article.TryGetProperty("publisher", out var publisher))
        {
            Publisher ??= Names(publisher);
        }
    }

    private void ReadTrail(JsonElement list)
    {
        if (
            !list.TryGetProperty("itemListElement", out var items)
            || items.ValueKind != JsonValueKind.Array
        )
        {
            return;
        }
        var names = new List<(double Position, string Name)>();
        foreach (var item in items.EnumerateArray().Where(i => i.ValueKind == JsonValueKind.Object))
        {
            string? name =
                JsonFields.Text(item, "name")
                ?? (
                    item.TryGetProperty("item", out var inner)
                    && inner.ValueKind == JsonValueKind.Object
                        ? JsonFields.Text(inner, "name")
                        : null
                );
            double position =
                item.TryGetProperty("position", out var p)
                && p.ValueKind == JsonValueKind.Number
                && p.TryGetDouble(out double at)
                    ? at
                    : names.Count + 1;
            if (name is not null)
            {
                names.Add((position, name));
            }
        }
        Trail = [.. names.OrderBy(n => n.Position).Select(n => n.Name)];
    }

    private static string TypeOf(JsonElement element) =>
        !element.TryGetProperty("@type", out var type) ? ""
        : type.ValueKind == JsonValueKind.String ? type.GetString()!
        : type.ValueKind == JsonValueKind.Array
            ? type.EnumerateArray()
                .Where(t => t.ValueKind == JsonValueKind.String)
                .Select(t => t.GetString()!)
                .FirstOrDefault("")
        : "";

    private static string? Names(JsonElement value)
    {
        var names = new List<string>();
        var items =
            value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().ToArray() : [value];
        foreach (var item in items)
        {
            string? name =
                item.ValueKind == JsonValueKind.String
                    ? StoryText.CleanOrNull(System.Net.WebUtility.HtmlDecode(item.GetString()))
                : item.ValueKind == JsonValueKind.Object ? JsonFields.Text(item, "name")
                : null;
            if (name is not null)
            {
                names.Add(name);
            }
        }
        return names.Count == 0 ? null : string.Join(", ", names);
    }
}
