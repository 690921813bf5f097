using Notch.Lexicons;

namespace Notch.Syntax.Training;

/// <summary>
/// Plain sentences with their trees, put together from words/drill.txt. The treebanks hold few sentences as short as a wire's, and a
/// reader that learns from them alone takes "Syria bombed Turkish soldiers." for a heading.
/// </summary>
internal sealed class DrillTreebank
{
    private static readonly string[] Days =
    [
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
        "Saturday",
        "Sunday",
    ];
    private static readonly string[] Modals =
    [
        "will",
        "would",
        "may",
        "might",
        "could",
        "should",
        "must",
        "can",
    ];
    private static readonly string[] Numbers = ["two", "three", "four", "seven", "dozen", "20"];
    private readonly ILookup<string, string[]> words;
    private readonly Random random;

    private DrillTreebank(IEnumerable<LexiconLine> lines, int seed)
    {
        words = lines.ToLookup(
            l => l.Keyword,
            l => l.Keyword is "country" or "people" or "topic" ? [l.Rest] : l.Rest.Split(' ')
        );
        random = new Random(seed);
    }

    /// <summary>Makes sentences.</summary>
    /// <param name="lexicon">Supplies words/drill.txt; without it there are none.</param>
    /// <param name="count">How many.</param>
    /// <param name="seed">Decides which.</param>
    public static IReadOnlyList<ConlluSentence> Make(LexiconText lexicon, int count, int seed)
    {
        var errors = new List<LexiconError>();
        var lines = lexicon
            .Under("words/drill.txt")
            .SelectMany(file => LexiconFile.Parse(file.Key, file.Value, errors).Lines)
            .ToList();
        if (lines.Count == 0)
        {
            return [];
        }
        var drill = new DrillTreebank(lines, seed);
        return [.. Enumerable.Range(0, count).Select(_ => drill.Sentence())];
    }

    private ConlluSentence Sentence()
    {
        var tree = new DrillTree();
        int root = random.Next(10) switch
        {
            0 => Passive(tree),
            1 => Says(tree),
            2 => Feels(tree),
            _ => Clause(tree),
        };
        tree.Attach(root, -1, "root");
        tree.Attach(tree.Add(".", PartOfSpeech.Punct, "."), root, "punct");
        return tree.Sentence();
    }

    /// <summary>Subject, verb and what follows; returns the verb.</summary>
    private int Clause(DrillTree tree)
    {
        int subject = Noun(tree, subject: true);
        string[] kinds =
        [
            "transitive",
            "transitive",
            "transitive",
            "transitive",
            "with",
            "with",
            "particle",
            "talks",
            "gives",
            "plans",
            "asks",
            "denies",
            "accuses",
        ];
        string kind = kinds[random.Next(kinds.Length)];
        string[] entry = Pick(kind);
        var verb = new DrillVerb(entry, kind is "with" or "particle" or "accuses" ? 2 : 1);
        int at = Verb(tree, subject, verb);
        Complement(tree, at, kind, entry);
        Adjunct(tree, at, after: kind is "transitive" or "with" or "gives" or "particle");
        return at;
    }

    /// <summary>What a verb of a kind takes.</summary>
    private void Complement(DrillTree tree, int at, string kind, string[] entry)
    {
        switch (kind)
        {
            case "with":
                Oblique(
                    tree,
                    at,
                    entry[1],
                    () => entry[1] == "for" ? Topic(tree) : Noun(tree, subject: false)
                );
                break;
            case "particle":
                tree.Attach(tree.Add(entry[1], PartOfSpeech.Adp, "RP"), at, "compound:prt");
                tree.Attach(Noun(tree, subject: false), at, "obj");
                break;
            case "talks":
                int talks = tree.Add(
                    Any("talks", "consultations", "exercises", "negotiations"),
                    PartOfSpeech.Noun,
                    "NNS"
                );
                tree.Attach(talks, at, "obj");
                int with = tree.Add("with", PartOfSpeech.Adp, "IN");
                int partner = Noun(tree, subject: false);
                tree.Attach(with, partner, "case");
                tree.Attach(partner, talks, "nmod");
                break;
            case "gives":
                tree.Attach(Country(tree), at, "iobj");
                tree.Attach(Thing(tree), at, "obj");
                break;
            case "plans":
                tree.Attach(Infinitive(tree), at, "xcomp");
                break;
            case "asks":
                tree.Attach(Noun(tree, subject: false), at, "obj");
                tree.Attach(Infinitive(tree), at, "xcomp");
                break;
            case "denies":
                tree.Attach(Gerund(tree), at, "xcomp");
                break;
            case "accuses":
                tree.Attach(Noun(tree, subject: false), at, "obj");
                int mark = tree.Add(entry[1], PartOfSpeech.Sconj, "IN");
                int act = Gerund(tree);
                tree.Attach(mark, act, "mark");
                tree.Attach(act, at, "advcl");
                break;
            default:
                tree.Attach(Noun(tree, subject: false), at, "obj");
                break;
        }
    }

    private int Passive(DrillTree tree)
    {
        int subject = Noun(tree, subject: true);
        bool plural = tree.IsPlural(subject);
        int be = tree.Add(plural ? "were" : "was", PartOfSpeech.Aux, "VBD");
        var verb = new DrillVerb(Pick("transitive"), 1);
        int at = tree.Add(verb.Participle, PartOfSpeech.Verb, "VBN");
        tree.Attach(subject, at, "nsubj:pass");
        tree.Attach(be, at, "aux:pass");
        if (random.Next(2) == 0)
        {
            int by = tree.Add("by", PartOfSpeech.Adp, "IN");
            int agent = Noun(tree, subject: false);
            tree.Attach(by, agent, "case");
            tree.Attach(agent, at, "obl:agent");
        }
        Adjunct(tree, at, after: true);
        return at;
    }

    private int Says(DrillTree tree)
    {
        int subject = Noun(tree, subject: true);
        var verb = new DrillVerb(Pick("says"), 1);
        int at = tree.Add(verb.Past, PartOfSpeech.Verb, "VBD");
        tree.Attach(subject, at, "nsubj");
        int mark = random.Next(3) > 0 ? tree.Add("that", PartOfSpeech.Sconj, "IN") : -1;
        int said = random.Next(4) == 0 ? Passive(tree) : Clause(tree);
        if (mark >= 0)
        {
            tree.Attach(mark, said, "mark");
        }
        tree.Attach(said, at, "ccomp");
        return at;
    }

    private int Feels(DrillTree tree)
    {
        int subject = Noun(tree, subject: true);
        int be = tree.Add(tree.IsPlural(subject) ? "were" : "was", PartOfSpeech.Aux, "VBD");
        string[] entry = Pick("feels");
        int at = tree.Add(entry[0], PartOfSpeech.Adj, "JJ");
        tree.Attach(subject, at, "nsubj");
        tree.Attach(be, at, "cop");
        Oblique(tree, at, entry[1], () => Noun(tree, subject: false));
        return at;
    }

    /// <summary>The verb with its auxiliaries.</summary>
    private int Verb(DrillTree tree, int subject, DrillVerb verb)
    {
        int choice = random.Next(10);
        int aux = -1;
        int not = -1;
        int at;
        if (choice == 0)
        {
            aux = tree.Add(
                tree.IsPlural(subject) ? "have" : "has",
                PartOfSpeech.Aux,
                tree.IsPlural(subject) ? "VBP" : "VBZ"
            );
            at = tree.Add(verb.Participle, PartOfSpeech.Verb, "VBN");
        }
        else if (choice == 1)
        {
            aux = tree.Add(Modals[random.Next(Modals.Length)], PartOfSpeech.Aux, "MD");
            at = tree.Add(verb.Base, PartOfSpeech.Verb, "VB");
        }
        else if (choice == 2)
        {
            aux = tree.Add("did", PartOfSpeech.Aux, "VBD");
            not = tree.Add("not", PartOfSpeech.Part, "RB");
            at = tree.Add(verb.Base, PartOfSpeech.Verb, "VB");
        }
        else
        {
            at = tree.Add(verb.Past, PartOfSpeech.Verb, "VBD");
        }
        tree.Attach(subject, at, "nsubj");
        tree.Attach(aux, at, "aux");
        tree.Attach(not, at, "advmod");
        return at;
    }

    private int Infinitive(DrillTree tree)
    {
        int to = tree.Add("to", PartOfSpeech.Part, "TO");
        int at = tree.Add(new DrillVerb(Pick("transitive"), 1).Base, PartOfSpeech.Verb, "VB");
        tree.Attach(to, at, "mark");
        tree.Attach(Noun(tree, subject: false), at, "obj");
        return at;
    }

    private int Gerund(DrillTree tree)
    {
        int at = tree.Add(new DrillVerb(Pick("transitive"), 1).Gerund, PartOfSpeech.Verb, "VBG");
        tree.Attach(Noun(tree, subject: false), at, "obj");
        return at;
    }

    private void Adjunct(DrillTree tree, int verb, bool after)
    {
        int choice = random.Next(5);
        if (choice == 0 && after)
        {
            Oblique(tree, verb, "in", () => Name(tree, Pick("city")[0]));
        }
        if (choice < 2)
        {
            Oblique(tree, verb, "on", () => Name(tree, Any(Days)));
        }
    }

    private static void Oblique(DrillTree tree, int head, string preposition, Func<int> noun)
    {
        int at = tree.Add(preposition, PartOfSpeech.Adp, "IN");
        int dependent = noun();
        tree.Attach(at, dependent, "case");
        tree.Attach(dependent, head, "obl");
    }

    private static int Name(DrillTree tree, string name) =>
        tree.Add(name, PartOfSpeech.Propn, "NNP");

    /// <summary>A noun phrase; returns its head.</summary>
    private int Noun(DrillTree tree, bool subject)
    {
        int choice = random.Next(subject ? 9 : 10);
        if (choice < 4)
        {
            int country = Country(tree);
            if (random.Next(8) == 0)
            {
                int and = tree.Add("and", PartOfSpeech.Cconj, "CC");
                int other = Country(tree);
                tree.Attach(and, other, "cc");
                tree.Attach(other, country, "conj");
                tree.Pluralize(country);
            }
            return country;
        }
        if (choice == 4)
        {
            return People(tree, random.Next(2) == 0 ? Pick("nation")[0] : null);
        }
        if (choice == 9)
        {
            return Thing(tree);
        }
        int at;
        if (choice == 5)
        {
            int owner = Country(tree);
            tree.Attach(tree.Add("'s", PartOfSpeech.Part, "POS", glued: true), owner, "case");
            at = tree.Add(Pick("office")[0], PartOfSpeech.Noun, "NN");
            tree.Attach(owner, at, "nmod:poss");
            return at;
        }
        int the = tree.Add("the", PartOfSpeech.Det, "DT");
        int nation = random.Next(4) > 0 ? tree.Add(Pick("nation")[0], PartOfSpeech.Adj, "JJ") : -1;
        at = tree.Add(Pick("office")[0], PartOfSpeech.Noun, "NN");
        tree.Attach(the, at, "det");
        tree.Attach(nation, at, "amod");
        return at;
    }

    private int Country(DrillTree tree) => Name(tree, Pick("country")[0]);

    private int People(DrillTree tree, string? nation)
    {
        int number =
            random.Next(4) == 0
                ? tree.Add(Numbers[random.Next(Numbers.Length)], PartOfSpeech.Num, "CD")
                : -1;
        int adjective = nation is null ? -1 : tree.Add(nation, PartOfSpeech.Adj, "JJ");
        string[] parts = Pick("people")[0].Split(' ');
        int first = parts.Length > 1 ? tree.Add(parts[0], PartOfSpeech.Noun, "NN") : -1;
        int at = tree.Add(parts[^1], PartOfSpeech.Noun, "NNS");
        tree.Pluralize(at);
        tree.Attach(number, at, "nummod");
        tree.Attach(adjective, at, "amod");
        tree.Attach(first, at, "compound");
        return at;
    }

    private int Thing(DrillTree tree)
    {
        int choice = random.Next(3);
        int front =
            choice == 0 ? tree.Add(Pick("nation")[0], PartOfSpeech.Adj, "JJ")
            : choice == 1 ? tree.Add("its", PartOfSpeech.Pron, "PRP$")
            : -1;
        string[] parts = Pick("thing");
        int first = parts.Length > 1 ? tree.Add(parts[0], PartOfSpeech.Noun, "NN") : -1;
        int at = tree.Add(parts[^1], PartOfSpeech.Noun, "NNS");
        tree.Pluralize(at);
        tree.Attach(front, at, choice == 0 ? "amod" : "nmod:poss");
        tree.Attach(first, at, "compound");
        return at;
    }

    private int Topic(DrillTree tree)
    {
        string topic = Pick("topic")[0];
        bool plural = topic.EndsWith('s');
        int at = tree.Add(topic, PartOfSpeech.Noun, plural ? "NNS" : "NN");
        if (random.Next(3) == 0)
        {
            int with = tree.Add(Any("with", "in", "against"), PartOfSpeech.Adp, "IN");
            int country = Country(tree);
            tree.Attach(with, country, "case");
            tree.Attach(country, at, "nmod");
        }
        return at;
    }

    private string Any(params string[] choices) => choices[random.Next(choices.Length)];

    private string[] Pick(string kind)
    {
        var all = words[kind];
        return all.ElementAt(random.Next(all.Count()));
    }
}
