using Notch.Lexicons;

namespace Notch.Cli.Scoring;

/// <summary>The invented lands and people of the case file, as actor entries beside the shipped ones.</summary>
internal static class CaseActors
{
    private static readonly (string Name, string Code, string More)[] Lands =
    [
        ("Arnor", "ARN", "demonym Arnorian"),
        ("Gondor", "GON", "demonym Gondorian\n  capital Minas Tirith"),
        ("Osgiliath", "OSG", "demonym Osgiliathi"),
        ("Eriador", "ERI", "demonym Eriadori | Eriadorian"),
        ("Mordor", "MOR", "demonym Mordorian\n  metonym Cirith Ungol | Barad-dur"),
        ("Calenardhon", "CAL", "demonym Calenardhoni"),
        ("Bree", "BRE", "demonym Breelander"),
        ("Ithilen", "ITH", "demonym Ithileni"),
        ("Dagolath", "DAG", "demonym Dagolathi"),
        ("Rohan", "ROH", "demonym Rohans"),
        ("Prince of Dol Amroth", "DOL", "kind person"),
        ("Gollum", "HOB", "alias Smeagol | Slinker | Stinker\n  kind person"),
        ("Frodo", "HOB", "kind person"),
        ("Sam Gamgee", "HOB", "kind person"),
        ("Hamfast Gamgee", "HOB", "kind person"),
        ("Michel Delving", "SHR", "alias White Downs\n  kind country"),
        ("Shire", "FRO", "demonym Shirefolk"),
        ("Lorien", "ELF", "demonym Elf | Elves\n  capital Caras Galadhon"),
        ("Galadriel", "ELF", "kind person"),
        ("Elrond", "ARN", "kind person"),
        ("Morgul Orcs", "MRG", "kind group"),
    ];

    /// <summary>The shipped lexicon with these actors.</summary>
    public static LexiconText Lexicon()
    {
        string text = string.Join(
            '\n',
            Lands.Select(l => $"actor {l.Name}\n  code {l.Code}\n  {l.More}")
        );
        return new LexiconText([
            .. LexiconText
                .Shipped()
                .Files.Append(new("actors/~cases.txt", text + "\n"))
                .OrderBy(f => f.Key, StringComparer.Ordinal),
        ]);
    }
}
