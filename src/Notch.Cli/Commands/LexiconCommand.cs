using System.CommandLine;
using System.Globalization;
using Notch.Events;
using Notch.Lexicons;
using Notch.Pairs;
using Notch.Stories;
using Notch.Syntax;
using Spectre.Console;

namespace Notch.Cli.Commands;

/// <summary>`notch lexicon check|try|stats`: what a writer of lexicon entries needs.</summary>
internal static class LexiconCommand
{
    public static Command Create() =>
        new("lexicon", "Checks, tries and counts what Notch knows about words")
        {
            Check(),
            Try(),
            Stats(),
        };

    private static Command Check()
    {
        var file = new Argument<string?>("file")
        {
            Description = "Only examples of this file, such as verbs/meet.txt",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var folder = LexiconFolder.Option();
        var command = new Command("check", "Loads every file and codes every example")
        {
            file,
            folder,
        };
        command.SetAction(result =>
            RunCheck(
                LexiconFolder.Read(result.GetValue(folder)),
                result.GetValue(file),
                Console.Out
            )
        );
        return command;
    }

    private static int RunCheck(LexiconText text, string? file, TextWriter output)
    {
        if (file is not null && !text.Under(file).Any())
        {
            throw new CliException(
                "NX606",
                $"{file}: no such file in the lexicon; expected one such as verbs/meet.txt"
            );
        }
        var reader = LoadAll(text);
        var checker = new VerbExampleChecker(reader);
        int good = 0;
        int bad = 0;
        foreach (var pattern in reader.VerbLexicon.Entries.SelectMany(e => e.Patterns))
        {
            if (file is not null && !pattern.Place.StartsWith(file, StringComparison.Ordinal))
            {
                continue;
            }
            foreach (var example in pattern.Examples)
            {
                if (checker.Check(pattern, example) is { } wrong)
                {
                    bad++;
                    output.WriteLine(wrong);
                }
                else
                {
                    good++;
                }
            }
        }
        var actors = new ActorExampleChecker(
            new DocumentBuilder(SyntaxModel.Shipped(), text),
            new Notch.Actors.ActorResolver(reader.ActorLexicon)
        );
        foreach (var example in reader.ActorLexicon.Examples)
        {
            if (file is not null && !example.Place.StartsWith(file, StringComparison.Ordinal))
            {
                continue;
            }
            if (actors.Check(example) is { } wrong)
            {
                bad++;
                output.WriteLine(wrong);
            }
            else
            {
                good++;
            }
        }
        Console.Error.WriteLine($"{good} examples code as they say, {bad} do not");
        return bad == 0 ? ExitCodes.Done : ExitCodes.Failed;
    }

    /// <summary>Loads what the reader needs, and what only pages and pairs do.</summary>
    /// <exception cref="LexiconException">Files are wrong; carries every error of all parts.</exception>
    private static StoryReader LoadAll(LexiconText text)
    {
        StoryReader? reader = null;
        var errors = new List<LexiconError>();
        Action[] parts =
        [
            () => reader = new StoryReader(text, SyntaxModel.Shipped),
            () => StoryLexicon.Load(text),
            () => Ladder.Load(text),
        ];
        foreach (var part in parts)
        {
            try
            {
                part();
            }
            catch (LexiconException e)
            {
                errors.AddRange(e.Errors);
            }
        }
        return errors.Count == 0 ? reader! : throw new LexiconException(errors);
    }

    private static Command Try()
    {
        var sentence = new Argument<string>("sentence") { Description = "An English sentence" };
        var published = new Option<string>("--published")
        {
            Description = "The day it is read as of (YYYY-MM-DD)",
            DefaultValueFactory = _ => "2020-01-10",
        };
        var folder = LexiconFolder.Option();
        var command = new Command("try", "Codes one sentence and says which lines coded it")
        {
            sentence,
            published,
            folder,
        };
        command.SetAction(result =>
        {
            if (
                !DateOnly.TryParseExact(
                    result.GetValue(published),
                    "yyyy-MM-dd",
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.None,
                    out var day
                )
            )
            {
                throw new CliException(
                    "NX605",
                    $"'{result.GetValue(published)}' is no date; expected YYYY-MM-DD"
                );
            }
            var reader = new StoryReader(
                LexiconFolder.Read(result.GetValue(folder)),
                SyntaxModel.Shipped()
            );
            return RunTry(new VerbExampleChecker(reader).Read(result.GetValue(sentence)!, day));
        });
        return command;
    }

    private static int RunTry(StoryReading reading)
    {
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) }
        );
        for (int s = 0; s < reading.Document.SentenceCount; s++)
        {
            var span = reading.Document.SentenceSpan(s);
            for (int i = span.Start; i < span.End; i++)
            {
                if (reading.Document[i].IsRoot)
                {
                    var tree = new Tree(Label(reading, i));
                    Grow(reading, i, tree);
                    console.Write(tree);
                }
            }
        }
        foreach (var reference in reading.Actors)
        {
            console.MarkupLine(Markup.Escape(Explain(reading, reference)));
        }
        foreach (var coded in reading.Events)
        {
            Console.Out.WriteLine(VerbExampleChecker.Describe(coded));
        }
        if (reading.Events.Count == 0)
        {
            console.MarkupLine("[yellow]nothing is coded[/]");
        }
        return ExitCodes.Done;
    }

    /// <summary>"Bush = USA GOV George W. Bush (actors/leaders.txt:40) 0.98; or George H. W. Bush 0.02 (actors/leaders.txt:50)".</summary>
    private static string Explain(StoryReading reading, Notch.Actors.ActorReference reference)
    {
        string role = reference.IsPlace ? "place " : "";
        string others = string.Concat(
            reference.Candidates.Select(c =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"; or {c.Name} {c.Confidence:F2} ({c.Why})"
                )
            )
        );
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{reading.Document.TextOf(reference.Tokens)} = {role}{reference.Code} {reference.Name} ({reference.Why}) {reference.Confidence:F2}{others}"
        );
    }

    private static void Grow(StoryReading reading, int token, IHasTreeNodes node)
    {
        foreach (int child in reading.Document.Children(token))
        {
            Grow(reading, child, node.AddNode(Label(reading, child)));
        }
    }

    private static string Label(StoryReading reading, int token)
    {
        var word = reading.Document[token];
        string codes = string.Join(
            ", ",
            reading.Actors.Where(a => a.Head == token).Select(a => a.Code.ToString())
        );
        bool coded = reading.Events.Any(e => e.Span.Contains(word.Span));
        string text = Markup.Escape(word.Text);
        return $"{(coded ? $"[bold green]{text}[/]" : text)} [grey]{Markup.Escape($"{word.Lemma} {word.Tag} {word.Relation}")}[/]{(codes.Length == 0 ? "" : $" [blue]{Markup.Escape(codes)}[/]")}";
    }

    private static Command Stats()
    {
        var folder = LexiconFolder.Option();
        var command = new Command(
            "stats",
            "Counts patterns by event type, actors and agents by kind, and examples"
        )
        {
            folder,
        };
        command.SetAction(result =>
        {
            var text = LexiconFolder.Read(result.GetValue(folder));
            RunStats(VerbLexicon.Load(text), Console.Out);
            ActorCounts.Write(Notch.Actors.ActorLexicon.Load(text), Console.Out);
            return ExitCodes.Done;
        });
        return command;
    }

    private static void RunStats(VerbLexicon lexicon, TextWriter output)
    {
        var patterns = lexicon.Entries.SelectMany(e => e.Patterns).ToList();
        output.WriteLine("type\tpatterns\tmodes\texamples");
        foreach (var group in patterns.GroupBy(Name).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            int modes = group.Select(p => p.Mode).Where(m => m is not null).Distinct().Count();
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{group.Key}\t{group.Count()}\t{modes}\t{group.Sum(p => p.Examples.Count)}"
                )
            );
        }
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"all\t{patterns.Count}\t-\t{patterns.Sum(p => p.Examples.Count)}"
            )
        );
        foreach (var kind in Enum.GetValues<EntryKind>())
        {
            int lemmas = lexicon.Entries.Where(e => e.Kind == kind).Sum(e => 1 + e.Also.Count);
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{kind.ToString().ToLowerInvariant()} lemmas\t{lemmas}"
                )
            );
        }
    }

    private static string Name(VerbPattern pattern) =>
        pattern.IsFold ? "fold"
        : pattern.Type is { } type ? EventTypes.Name(type)
        : "none";
}
