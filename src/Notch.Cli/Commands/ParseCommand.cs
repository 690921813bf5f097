using System.CommandLine;
using System.Text;
using Notch.Syntax;

namespace Notch.Cli.Commands;

/// <summary>`notch parse`: text or CoNLL-U in, CoNLL-U with tags, lemmas and trees out.</summary>
internal static class ParseCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("file")
        {
            Description = "The file, or - for standard input",
            DefaultValueFactory = _ => "-",
        };
        var input = new Option<string>("--input")
        {
            Description = "What the file is; the tokens and sentences of CoNLL-U are kept",
            DefaultValueFactory = _ => "text",
        };
        input.AcceptOnlyFromAmong("text", "conllu");
        var command = new Command("parse", "Writes tokens, tags, lemmas and trees as CoNLL-U")
        {
            file,
            input,
        };
        command.SetAction(result =>
            Run(result.GetValue(file)!, result.GetValue(input) == "conllu")
        );
        return command;
    }

    private static int Run(string path, bool conllu)
    {
        using var output = new StreamWriter(
            Console.OpenStandardOutput(),
            new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)
        );
        if (conllu)
        {
            var sentences = ConlluFiles.Read(path);
            var gold = ConlluReader.ToDocument(sentences);
            ConlluWriter.Write(
                DocumentBuilder.Shipped().Rebuild(gold),
                output,
                [.. sentences.Select(s => s.Id)]
            );
        }
        else
        {
            using var reader = ConlluFiles.Open(path);
            ConlluWriter.Write(DocumentBuilder.Shipped().Build(reader.ReadToEnd()), output);
        }
        return ExitCodes.Done;
    }
}
