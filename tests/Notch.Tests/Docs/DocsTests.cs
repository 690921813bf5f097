using System.Text.RegularExpressions;
using Notch.Tests.Support;

namespace Notch.Tests.Docs;

/// <summary>Documents stay true: links resolve, pages are linked, codes are listed.</summary>
public sealed partial class DocsTests
{
    private static IEnumerable<string> Pages() =>
        Directory
            .EnumerateFiles(Repository.Root, "*.md")
            .Concat(
                new[] { "docs", "samples", "models", "lexicon", "bench" }
                    .Select(folder => Repository.PathTo(folder))
                    .Where(Directory.Exists)
                    .SelectMany(folder =>
                        Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories)
                    )
            );

    [Fact]
    public void EveryLinkResolves()
    {
        var broken = new List<string>();
        foreach (string page in Pages())
        {
            foreach (Match link in Link().Matches(File.ReadAllText(page)))
            {
                string target = link.Groups["target"].Value.Split('#')[0];
                if (
                    target.Length > 0
                    && !target.Contains("://", StringComparison.Ordinal)
                    && !Path.Exists(Path.Combine(Path.GetDirectoryName(page)!, target))
                )
                {
                    broken.Add($"{Path.GetRelativePath(Repository.Root, page)} -> {target}");
                }
            }
        }
        Assert.Empty(broken);
    }

    [Fact]
    public void EveryPageIsLinkedFromAnother()
    {
        var linked = Pages()
            .SelectMany(page =>
                Link()
                    .Matches(File.ReadAllText(page))
                    .Select(link =>
                        Path.GetFullPath(
                            Path.Combine(
                                Path.GetDirectoryName(page)!,
                                link.Groups["target"].Value.Split('#')[0]
                            )
                        )
                    )
            )
            .ToHashSet(StringComparer.Ordinal);
        var lonely = Pages()
            .Where(page => page.StartsWith(Repository.PathTo("docs"), StringComparison.Ordinal))
            .Where(page => !linked.Contains(Path.GetFullPath(page)))
            .Select(page => Path.GetRelativePath(Repository.Root, page));
        Assert.Empty(lonely);
    }

    [Fact]
    public void EveryErrorCodeIsListedAndEveryListedCodeIsUsed()
    {
        var used = Directory
            .EnumerateFiles(Repository.PathTo("src"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file =>
                QuotedCode().Matches(File.ReadAllText(file)).Select(match => match.Value.Trim('"'))
            )
            .ToHashSet(StringComparer.Ordinal);
        var listed = ListedCode()
            .Matches(File.ReadAllText(Repository.PathTo("docs", "errors.md")))
            .Select(match => match.Groups["code"].Value)
            .ToHashSet(StringComparer.Ordinal);
        Assert.Equal(used.Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void EveryTermThatIsATypeExistsInThePublicApi()
    {
        var types = typeof(StoryReading)
            .Assembly.GetExportedTypes()
            .Select(type => type.Name)
            .ToHashSet(StringComparer.Ordinal);
        string[] terms =
        [
            "Page",
            "Story",
            "Document",
            "Sentence",
            "Token",
            "TextSpan",
            "TokenSpan",
            "Mention",
            "Quote",
            "DateExpression",
            "ActorCode",
            "ActorReference",
            "CodedEvent",
            "EventType",
            "EventStatus",
            "QuadClass",
            "Cell",
            "ChangePoint",
        ];
        string concepts = File.ReadAllText(Repository.PathTo("docs", "concepts.md"));
        Assert.All(terms, term => Assert.Contains(term, types));
        Assert.All(terms, term => Assert.Contains(term, concepts, StringComparison.Ordinal));
    }

    [GeneratedRegex(
        @"\]\((?<target>[^)\s]+)\)",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 20_000
    )]
    private static partial Regex Link();

    [GeneratedRegex("\"NX[0-9]{3}\"", RegexOptions.None, matchTimeoutMilliseconds: 20_000)]
    private static partial Regex QuotedCode();

    [GeneratedRegex(
        @"^\| (?<code>NX[0-9]{3}) \|",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 20_000
    )]
    private static partial Regex ListedCode();
}
