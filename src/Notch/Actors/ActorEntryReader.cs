using System.Globalization;
using Notch.Lexicons;

namespace Notch.Actors;

/// <summary>Reads one `actor` entry of a file under actors/ and adds its names to the index.</summary>
internal sealed class ActorEntryReader(
    LexiconLine entry,
    ActorWords words,
    NameIndexBuilder index,
    List<LexiconError> errors,
    List<ActorExample> examples
)
{
    private readonly List<DatedCode> codes = [];
    private readonly List<DatedOffice> offices = [];
    private readonly List<string> descriptions = [];
    private readonly List<(string Name, NameKind Kind, DatedCode? Code, LexiconLine Line)> names =
    [];
    private string? id;
    private string? sponsor;
    private Gender gender;
    private ActorKind? kind;
    private bool isCountry;

    /// <summary>The entry; null when it is so wrong that nothing can be made of it.</summary>
    public Actor? Read()
    {
        if (entry.Rest.Length == 0)
        {
            errors.Add(entry.Error("NX115", "an actor without a name; expected 'actor NAME'"));
            return null;
        }
        names.Add((entry.Rest, NameKind.Name, null, entry));
        foreach (var line in entry.Children)
        {
            ReadLine(line);
        }
        if (codes.Count == 0)
        {
            errors.Add(
                entry.Error("NX114", $"'{entry.Rest}' has no code; expected a line 'code USA GOV'")
            );
            return null;
        }
        var byName = gender == Gender.Unknown ? GenderOf(entry.Rest) : gender;
        var actor = new Actor
        {
            Name = entry.Rest,
            Kind = kind ?? GuessKind(byName),
            Codes = codes,
            Place = entry.Place,
            WikidataId = id,
            Sponsor = sponsor,
            Gender = byName,
            Offices = offices,
            Descriptions = descriptions,
        };
        foreach (var (name, use, code, line) in names)
        {
            index.Add(
                name,
                new NameUse(use, actor, Agent: null, code, line.File, line.Position.Line),
                ignoresCase: false
            );
        }
        return actor;
    }

    private void ReadLine(LexiconLine line)
    {
        switch (line.Keyword)
        {
            case "code":
                ReadCode(line);
                break;
            case "id":
                ReadId(line);
                break;
            case "alias":
                AddNames(line, NameKind.Name);
                break;
            case "demonym":
                isCountry = true;
                AddNames(line, NameKind.Demonym);
                break;
            case "capital":
                isCountry = true;
                AddNames(line, NameKind.Capital);
                break;
            case "place":
                isCountry = true;
                AddNames(line, NameKind.Place);
                break;
            case "metonym":
                ReadMetonym(line);
                break;
            case "sponsor":
                ReadSponsor(line);
                break;
            case "office":
                ReadOffice(line);
                break;
            case "called":
                descriptions.AddRange(Parts(line).Select(p => p.ToLowerInvariant()));
                break;
            case "gender":
                ReadGender(line);
                break;
            case "kind":
                ReadKind(line);
                break;
            case "+" or "-":
                if (ExampleReader.TryRead(line, countsAgents: false, errors, out var example))
                {
                    examples.Add(example);
                }
                break;
            default:
                errors.Add(
                    line.Error(
                        "NX111",
                        $"unknown line '{line.Keyword}' in an actor; expected code, id, alias, demonym, capital, metonym, place, sponsor, office, called, gender, kind, + or -"
                    )
                );
                break;
        }
    }

    /// <summary>What the entry is, where no line `kind` says it.</summary>
    private ActorKind GuessKind(Gender byName)
    {
        if (
            offices.Count > 0
            || gender != Gender.Unknown
            || (codes.Exists(c => !c.Span.IsAlways) && !isCountry)
        )
        {
            return ActorKind.Person;
        }
        if (isCountry)
        {
            return ActorKind.Country;
        }
        return byName != Gender.Unknown && entry.Rest.Contains(' ', StringComparison.Ordinal)
            ? ActorKind.Person
            : ActorKind.Group;
    }

    private Gender GenderOf(string name)
    {
        int space = name.IndexOf(' ', StringComparison.Ordinal);
        string first = NamePieces.Key(space < 0 ? name : name[..space]);
        return words.Has("female", first) ? Gender.Female
            : words.Has("male", first) ? Gender.Male
            : Gender.Unknown;
    }

    private void ReadCode(LexiconLine line)
    {
        int dots = line.Rest.IndexOf("..", StringComparison.Ordinal);
        string codeText = line.Rest;
        var span = DateSpan.Always;
        if (dots >= 0)
        {
            int start = DatesStart(line.Rest, dots);
            codeText = line.Rest[..start].Trim();
            if (!DateSpan.TryParse(line.Rest.AsSpan(start), out span))
            {
                errors.Add(
                    line.Error(
                        "NX113",
                        $"bad dates '{line.Rest[start..].Trim()}'; expected '2017-01-20 .. 2021-01-20', the first not after the last"
                    )
                );
                return;
            }
        }
        if (CodeReader.TryRead(line, codeText, errors, out var code, out var sectors))
        {
            codes.Add(new DatedCode(code, sectors, span, line.Place));
        }
    }

    /// <summary>Where the date in front of the dots begins; the dots themselves when none stands there.</summary>
    private static int DatesStart(string text, int dots)
    {
        int at = text.AsSpan(0, dots).TrimEnd().Length;
        int start = at;
        while (start > 0 && (char.IsAsciiDigit(text[start - 1]) || text[start - 1] == '-'))
        {
            start--;
        }
        return start == at ? dots : start;
    }

    private void ReadId(LexiconLine line)
    {
        if (
            line.Rest.Length < 2
            || line.Rest[0] != 'Q'
            || !int.TryParse(
                line.Rest.AsSpan(1),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out _
            )
        )
        {
            errors.Add(line.Error("NX119", $"bad id '{line.Rest}'; expected Wikidata's 'Q796'"));
            return;
        }
        id = line.Rest;
    }

    private void AddNames(LexiconLine line, NameKind use)
    {
        foreach (string part in Parts(line))
        {
            names.Add((part, use, null, line));
        }
    }

    private void ReadMetonym(LexiconLine line)
    {
        int equals = line.Rest.IndexOf('=', StringComparison.Ordinal);
        if (equals < 0)
        {
            AddNames(line, NameKind.Metonym);
            return;
        }
        if (
            !CodeReader.TryRead(
                line,
                line.Rest[(equals + 1)..],
                errors,
                out var code,
                out var sectors
            )
        )
        {
            return;
        }
        var dated = new DatedCode(code, sectors, DateSpan.Always, line.Place);
        foreach (string part in CodeReader.Split(line.Rest[..equals]))
        {
            names.Add((part, NameKind.Metonym, dated, line));
        }
    }

    private void ReadSponsor(LexiconLine line)
    {
        if (CodeReader.IsCountry(line.Rest))
        {
            sponsor = line.Rest;
            return;
        }
        errors.Add(
            line.Error("NX121", $"bad sponsor '{line.Rest}'; expected a code such as 'IRN'")
        );
    }

    private void ReadOffice(LexiconLine line)
    {
        int dots = line.Rest.IndexOf("..", StringComparison.Ordinal);
        int start = dots < 0 ? line.Rest.Length : DatesStart(line.Rest, dots);
        var span = DateSpan.Always;
        if (dots >= 0 && !DateSpan.TryParse(line.Rest.AsSpan(start), out span))
        {
            errors.Add(
                line.Error(
                    "NX113",
                    $"bad dates '{line.Rest[start..].Trim()}'; expected '2017 .. 2021'"
                )
            );
            return;
        }
        foreach (string part in CodeReader.Split(line.Rest[..start]))
        {
            offices.Add(new DatedOffice(part.ToLowerInvariant(), span));
        }
    }

    private void ReadGender(LexiconLine line)
    {
        gender = line.Rest switch
        {
            "female" => Gender.Female,
            "male" => Gender.Male,
            _ => Gender.Unknown,
        };
        if (gender == Gender.Unknown)
        {
            errors.Add(
                line.Error("NX112", $"unknown gender '{line.Rest}'; expected female or male")
            );
        }
    }

    private void ReadKind(LexiconLine line)
    {
        kind = line.Rest switch
        {
            "country" => ActorKind.Country,
            "person" => ActorKind.Person,
            "group" => ActorKind.Group,
            _ => null,
        };
        if (kind is null)
        {
            errors.Add(
                line.Error(
                    "NX112",
                    $"unknown kind '{line.Rest}'; expected country, person or group"
                )
            );
        }
    }

    private List<string> Parts(LexiconLine line)
    {
        var parts = CodeReader.Split(line.Rest);
        if (parts.Count == 0)
        {
            errors.Add(line.Error("NX115", $"'{line.Keyword}' without a name"));
        }
        return parts;
    }
}
