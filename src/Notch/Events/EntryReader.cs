using Notch.Lexicons;

namespace Notch.Events;

/// <summary>Reads entries of <c>verbs/*.txt</c>; one instance for one load.</summary>
internal sealed class EntryReader(
    EventTypes types,
    CameoCrosswalk cameo,
    IReadOnlyDictionary<string, NounClass> classes,
    IReadOnlySet<string> contexts,
    List<LexiconError> errors
)
{
    /// <summary>Reads the entry that a line at the margin starts; null when its first line is wrong.</summary>
    /// <param name="line">A line such as "verb meet".</param>
    public VerbEntry? Read(LexiconLine line)
    {
        EntryKind? kind = line.Keyword switch
        {
            "verb" => EntryKind.Verb,
            "noun" => EntryKind.Noun,
            "adjective" => EntryKind.Adjective,
            _ => null,
        };
        if (
            kind is null
            || line.Rest.Length == 0
            || line.Rest.Contains(' ', StringComparison.Ordinal)
        )
        {
            errors.Add(
                line.Error(
                    "NX140",
                    $"'{line.Text}' starts no entry; expected 'verb LEMMA', 'noun LEMMA' or 'adjective LEMMA' with one word (a particle goes into the pattern)"
                )
            );
            return null;
        }
        string lemma = line.Rest;
        string[] also = [];
        string[] forms = [];
        var patterns = new List<VerbPattern>();
        foreach (var child in line.Children)
        {
            switch (child.Keyword)
            {
                case "also":
                    also = [.. also, .. Words(child)];
                    break;
                case "forms":
                    forms = [.. forms, .. Words(child)];
                    break;
                case "pattern":
                    Add(patterns, ReadPattern(child, kind.Value, lemma));
                    break;
                case "fold":
                    Add(patterns, ReadFold(child, kind.Value, lemma));
                    break;
                default:
                    errors.Add(
                        child.Error(
                            "NX140",
                            $"'{child.Keyword}' is not understood under an entry; expected 'also', 'forms', 'pattern' or 'fold'"
                        )
                    );
                    break;
            }
        }
        if (line.Children.Count == 0)
        {
            errors.Add(line.Error("NX140", $"{line.Text} has no pattern"));
        }
        CheckTies(line, patterns);
        return new VerbEntry(kind.Value, lemma, also, forms, patterns, line.Place);
    }

    private static string[] Words(LexiconLine line) =>
        line.Rest.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static void Add(List<VerbPattern> patterns, VerbPattern? pattern)
    {
        if (pattern is not null)
        {
            patterns.Add(pattern);
        }
    }

    private VerbPattern? ReadPattern(LexiconLine line, EntryKind kind, string lemma)
    {
        string[] words = line.Rest.Split(' ', 2, StringSplitOptions.TrimEntries);
        string rest = words.Length == 2 ? words[1] : "";
        EventType? type = null;
        string? mode = null;
        if (words[0] != "none")
        {
            if (!EventTypes.TryParse(words[0], out var named))
            {
                errors.Add(
                    line.Error(
                        "NX142",
                        $"'{words[0]}' is no event type; expected one of {string.Join(' ', Enum.GetValues<EventType>().Select(EventTypes.Name))}, or none"
                    )
                );
                return null;
            }
            type = named;
            string[] more = rest.Split(' ', 2, StringSplitOptions.TrimEntries);
            if (more.Length == 2 && types[named].Modes.ContainsKey(more[0]))
            {
                mode = more[0];
                rest = more[1];
            }
        }
        var arms = PatternParser.Read(line, rest, lemma, classes, errors);
        if (arms is null)
        {
            return null;
        }
        if (arms.Any(a => a.Slot is PatternSlot.Act or PatternSlot.Doer))
        {
            errors.Add(line.Error("NX153", "{act} and {doer} belong to a fold: 'fold ELEMENTS'"));
            return null;
        }
        var pattern = new VerbPattern
        {
            Place = line.Place,
            Text = rest,
            Kind = kind,
            Lemma = lemma,
            Type = type,
            Mode = mode,
            Arms = arms,
            FixedWords = arms.Sum(a => a.Weight),
        };
        return ReadDetails(line, pattern, line.Children);
    }

    private VerbPattern? ReadFold(LexiconLine line, EntryKind kind, string lemma)
    {
        var arms = PatternParser.Read(line, line.Rest, lemma, classes, errors);
        var folds = new List<FoldRule>();
        var rest = new List<LexiconLine>();
        foreach (var child in line.Children)
        {
            if (child.Keyword is "+" or "-" || !child.Text.Contains("->", StringComparison.Ordinal))
            {
                rest.Add(child);
            }
            else if (ReadFoldRule(child) is { } fold)
            {
                folds.Add(fold);
            }
        }
        if (arms is null)
        {
            return null;
        }
        if (!arms.Any(a => a.Slot == PatternSlot.Act))
        {
            errors.Add(line.Error("NX153", "a fold needs {act}: the other act that it is about"));
            return null;
        }
        if (folds.Count == 0)
        {
            if (line.Children.Count > rest.Count)
            {
                return null;
            }
            errors.Add(
                line.Error(
                    "NX149",
                    "a fold needs lines that say what comes out, such as 'any -> REJECT' or 'conflict -> RETREAT'"
                )
            );
            return null;
        }
        bool other = folds.Any(f => f.Of.Count == 0);
        if (!other)
        {
            folds = [.. folds.Select(f => f with { TakesOther = f.Of.Count == 16 && !f.IsSame })];
        }
        var pattern = new VerbPattern
        {
            Place = line.Place,
            Text = line.Rest,
            Kind = kind,
            Lemma = lemma,
            Folds = folds,
            IsFold = true,
            Arms = arms,
            FixedWords = arms.Sum(a => a.Weight),
        };
        return ReadDetails(line, pattern, rest);
    }

    private FoldRule? ReadFoldRule(LexiconLine line)
    {
        string[] sides = line.Text.Split("->", 2, StringSplitOptions.TrimEntries);
        var of = new List<EventType>();
        bool other = false;
        bool own = false;
        bool told = false;
        foreach (string word in sides[0].Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            own |= word == "own";
            told |= word == "told";
            if (word == "other")
            {
                other = true;
            }
            else if (EventTypes.TryParse(word, out var type))
            {
                of.Add(type);
            }
            else if (Group(word) is { } group)
            {
                of.AddRange(group);
            }
            else
            {
                errors.Add(
                    line.Error(
                        "NX149",
                        $"'{word}' is no act; expected types, cooperation, conflict, verbal, material, any, own, told or other"
                    )
                );
                return null;
            }
        }
        string[] result = sides[1].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var rule = new FoldRule(of, Result: null, Mode: null, Status: null, IsNone: false)
        {
            TakesOther = other,
            IsOwn = own,
            IsTold = told,
        };
        return WithResult(rule, result)
            ?? Wrong(
                line,
                $"'{sides[1]}' is no result; expected 'same', 'same STATUS', 'none', 'TYPE' or 'TYPE mode'"
            );
    }

    private FoldRule? Wrong(LexiconLine line, string message)
    {
        errors.Add(line.Error("NX149", message));
        return null;
    }

    /// <summary>The rule with what stands behind its arrow; null when that is not understood.</summary>
    private FoldRule? WithResult(FoldRule rule, string[] result) =>
        result switch
        {
            ["none"] => rule with { IsNone = true },
            ["same"] => rule,
            ["same", var status] when ExampleParser.StatusOf(status) is { } s => rule with
            {
                Status = s,
            },
            [var name] when EventTypes.TryParse(name, out var type) => rule with { Result = type },
            [var name, var mode]
                when EventTypes.TryParse(name, out var type)
                    && types[type].Modes.ContainsKey(mode) => rule with
            {
                Result = type,
                Mode = mode,
            },
            _ => null,
        };

    private IEnumerable<EventType>? Group(string word)
    {
        var all = Enum.GetValues<EventType>();
        return word switch
        {
            "any" or "own" or "told" => all,
            "cooperation" => all.Where(t =>
                types.Quad(t) is QuadClass.VerbalCooperation or QuadClass.MaterialCooperation
            ),
            "conflict" => all.Where(t =>
                types.Quad(t) is QuadClass.VerbalConflict or QuadClass.MaterialConflict
            ),
            "verbal" => all.Where(t =>
                types.Quad(t) is QuadClass.VerbalCooperation or QuadClass.VerbalConflict
            ),
            "material" => all.Where(t =>
                types.Quad(t) is QuadClass.MaterialCooperation or QuadClass.MaterialConflict
            ),
            _ => null,
        };
    }

    private VerbPattern ReadDetails(
        LexiconLine line,
        VerbPattern pattern,
        IReadOnlyList<LexiconLine> lines
    )
    {
        var examples = new List<VerbExample>();
        foreach (var child in lines)
        {
            switch (child.Keyword)
            {
                case "+" or "-":
                    if (
                        ExampleParser.Read(child, pattern.Type, pattern.Mode, types, errors) is
                        { } example
                    )
                    {
                        examples.Add(example);
                    }
                    break;
                case "force" when child.Rest is "1" or "2" or "3":
                    pattern = pattern with { Force = child.Rest[0] - '0' };
                    break;
                case "cameo" when cameo.Contains(child.Rest):
                    pattern = pattern with { Cameo = child.Rest };
                    break;
                case "cameo":
                    errors.Add(
                        child.Error("NX151", $"'{child.Rest}' is no CAMEO code; see cameo.txt")
                    );
                    break;
                case "context":
                    pattern = pattern with { Contexts = ReadContexts(child) };
                    break;
                default:
                    errors.Add(
                        child.Error(
                            "NX140",
                            $"'{child.Text}' is not understood under a pattern; expected '+', '-', 'force 1..3', 'cameo CODE' or 'context NAME ...'"
                        )
                    );
                    break;
            }
        }
        string wanted = pattern.IsNone ? "-" : "+";
        if (!lines.Any(l => l.Keyword == wanted))
        {
            errors.Add(
                line.Error(
                    "NX144",
                    $"'{line.Text}' has no '{wanted}' example; expected a sentence that shows it"
                )
            );
        }
        return pattern with { Examples = examples };
    }

    private string[] ReadContexts(LexiconLine line)
    {
        foreach (string name in Words(line))
        {
            if (!contexts.Contains(name))
            {
                errors.Add(
                    line.Error(
                        "NX152",
                        $"'{name}' is no context; expected one of {string.Join(' ', contexts.Order(StringComparer.Ordinal))}"
                    )
                );
            }
        }
        return Words(line);
    }

    private void CheckTies(LexiconLine line, List<VerbPattern> patterns)
    {
        var seen = new Dictionary<string, VerbPattern>(StringComparer.Ordinal);
        foreach (var pattern in patterns)
        {
            string key = string.Join(
                '/',
                pattern.Arms.Select(a => a.Key).Order(StringComparer.Ordinal)
            );
            if (!seen.TryAdd(key, pattern))
            {
                errors.Add(
                    line.Error(
                        "NX145",
                        $"{pattern.Place} has the same elements as {seen[key].Place} ('{pattern.Text}'); expected a word that tells them apart"
                    )
                );
            }
        }
    }
}
