using System.Collections.Frozen;
using AngleSharp.Css.Parser;
using Notch.Lexicons;

namespace Notch.Stories;

/// <summary>Reads lexicon/outlets: "outlet HOST [Name]" with a line "part selector" for each selector.</summary>
internal static class OutletLayoutReader
{
    public static IEnumerable<OutletLayout> Read(LexiconFile file, ICollection<LexiconError> errors)
    {
        var parser = new CssSelectorParser();
        foreach (var line in file.Lines)
        {
            if (line.Keyword != "outlet" || line.Rest.Length == 0)
            {
                errors.Add(line.Error("NX041", $"\"{line.Text}\"; expected \"outlet HOST NAME\""));
                continue;
            }
            string[] words = line.Rest.Split(' ', 2, StringSplitOptions.RemoveEmptyEntries);
            var selectors = new Dictionary<string, List<string>>(StringComparer.Ordinal);
            foreach (var child in line.Children)
            {
                if (!OutletLayout.Parts.Contains(child.Keyword, StringComparer.Ordinal))
                {
                    errors.Add(
                        child.Error(
                            "NX042",
                            $"unknown part \"{child.Keyword}\"; expected one of {string.Join(", ", OutletLayout.Parts)}"
                        )
                    );
                }
                else if (child.Rest.Length == 0 || parser.ParseSelector(child.Rest) is null)
                {
                    errors.Add(child.Error("NX043", $"\"{child.Rest}\" is not a CSS selector"));
                }
                else if (selectors.TryGetValue(child.Keyword, out var list))
                {
                    list.Add(child.Rest);
                }
                else
                {
                    selectors[child.Keyword] = [child.Rest];
                }
            }
            yield return new OutletLayout(
                words[0],
                words.Length > 1 ? words[1] : null,
                selectors.ToFrozenDictionary(
                    s => s.Key,
                    s => (IReadOnlyList<string>)s.Value,
                    StringComparer.Ordinal
                )
            );
        }
    }
}
