using System.Text.Json;
using Notch.Syntax;
using Notch.Text;

namespace Notch.Cli.Scoring;

/// <summary>A sentence whose tokens are labelled B-S, I-S (source), B-T, I-T (target), B-R, I-R (both, in a mutual act) or O.</summary>
/// <param name="Text">The tokens, joined by spaces.</param>
/// <param name="Tokens">Where each token stands in the text.</param>
/// <param name="Spans">The labelled spans and their sides: "S", "T" or "R".</param>
internal sealed record SpanRow(
    string Text,
    IReadOnlyList<TextSpan> Tokens,
    IReadOnlyList<(string Side, TokenSpan Span)> Spans
)
{
    /// <summary>Reads a file of JSON lines with "tokens" and "tags".</summary>
    /// <exception cref="CliException">NX602: no such file; NX603: a line is wrong.</exception>
    public static IEnumerable<SpanRow> Read(string path) =>
        LabelledLines.Filled(path).Select(row => Parse(row.Line, row.Place));

    private static SpanRow Parse(string line, string place)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            string[] tokens = Strings(json.RootElement.GetProperty("tokens"));
            string[] tags = Strings(json.RootElement.GetProperty("tags"));
            if (tokens.Length == 0 || tokens.Length != tags.Length)
            {
                throw new CliException("NX603", $"{place}: expected as many tags as tokens");
            }
            return Of(tokens, tags);
        }
        catch (Exception e)
            when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new CliException(
                "NX603",
                $"{place}: expected a JSON object with lists \"tokens\" and \"tags\""
            );
        }
    }

    private static string[] Strings(JsonElement list) =>
        [.. list.EnumerateArray().Select(e => e.GetString() ?? "")];

    private static SpanRow Of(string[] tokens, string[] tags)
    {
        var places = new List<TextSpan>(tokens.Length);
        int at = 0;
        foreach (string token in tokens)
        {
            places.Add(new TextSpan(at, at + token.Length));
            at += token.Length + 1;
        }
        var spans = new List<(string, TokenSpan)>();
        for (int i = 0; i < tags.Length; i++)
        {
            if (tags[i] is not ("B-S" or "B-T" or "B-R"))
            {
                continue;
            }
            string side = tags[i][2..];
            int end = i + 1;
            while (end < tags.Length && tags[end] == "I-" + side)
            {
                end++;
            }
            spans.Add((side, new TokenSpan(i, end)));
        }
        return new SpanRow(string.Join(' ', tokens), places, spans);
    }
}
