using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Notch.Web.Tests.Comments;

/// <summary>Texts that would run, load or set something if any field were written carelessly.</summary>
internal static class Tricks
{
    private static readonly string[] Payloads =
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<svg onload=alert(1)>",
        "<iframe src=javascript:alert(1)></iframe>",
        "<a href=javascript:alert(1)>x</a>",
        "<body onload=alert(1)>",
        "<style>*{display:none}</style>",
        "<link rel=stylesheet href=//evil.example/x.css>",
        "<meta http-equiv=refresh content=0;url=//evil.example>",
        "<form action=//evil.example><input name=token>",
        "<base href=//evil.example/>",
        "<details open ontoggle=alert(1)>",
        "<math><mi xlink:href=javascript:alert(1)>",
        "<object data=//evil.example></object>",
        "<!-- --><b>x</b>",
        "javascript:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "vbscript:msgbox(1)",
        "https://evil.example/\"onmouseover=alert(1)",
        "https://evil.example/'><script>alert(1)</script>",
    ];

    private static readonly (string Before, string After)[] Wraps =
    [
        ("", ""),
        ("\">", ""),
        ("'>", ""),
        ("</textarea>", ""),
        ("</title>", ""),
        ("-->", "<!--"),
        ("x\r\nX-Injected: 1\r\n\r\n", ""),
        ("</script>", ""),
        ("&lt;", "&gt;"),
        ("\u202e\u0000", "\ufeff"),
        ("{{", "}}"),
    ];

    public static List<string> All() =>
        [.. Wraps.SelectMany(w => Payloads.Select(p => w.Before + p + w.After))];

    /// <summary>Nothing of a trick became an element, an attribute or an address.</summary>
    public static void AssertHarmless(IHtmlDocument page)
    {
        Assert.Empty(
            page.QuerySelectorAll(
                "script:not([type='application/ld+json']), img, iframe, object, base, style, math, body [onload], svg:not([class]), meta[http-equiv], form[action*=evil]"
            )
        );
        foreach (var element in page.All)
        {
            Assert.DoesNotContain(
                element.Attributes,
                a => a.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase)
            );
            foreach (string name in new[] { "href", "src", "action" })
            {
                string address = element.GetAttribute(name) ?? "";
                Assert.True(
                    address.Length == 0
                        || address[0] is '/' or '#' or '?'
                        || address.StartsWith("http://", StringComparison.Ordinal)
                        || address.StartsWith("https://", StringComparison.Ordinal),
                    $"{element.LocalName} {name}={address}"
                );
            }
        }
        foreach (IElement data in page.QuerySelectorAll("script"))
        {
            System.Text.Json.JsonDocument.Parse(data.TextContent).Dispose();
        }
    }
}
