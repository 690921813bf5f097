using Notch.Syntax;

namespace Notch.Actors;

/// <summary>Cuts a noun phrase into names, agents, unknown names and other words.</summary>
internal sealed class ElementReader
{
    private readonly HashSet<string> male;
    private readonly HashSet<string> female;
    private readonly HashSet<string> honorifics;
    private readonly HashSet<string> particles;
    private readonly HashSet<string> organizations;
    private readonly HashSet<string> ambiguous;

    public ElementReader(ActorWords words)
    {
        male = words.List("male");
        female = words.List("female");
        honorifics = words.List("honorific");
        particles = words.List("particle");
        organizations = words.List("organization");
        ambiguous = words.List("ambiguous");
    }

    /// <summary>Cuts a phrase.</summary>
    /// <param name="document">The document.</param>
    /// <param name="span">The phrase.</param>
    /// <param name="matches">All names of the document.</param>
    /// <param name="matchAt">For each token the index of the first match that begins there, or -1.</param>
    public List<Element> Read(
        Document document,
        TokenSpan span,
        List<NameMatch> matches,
        int[] matchAt
    )
    {
        var elements = new List<Element>(span.Count);
        int t = span.Start;
        while (t < span.End)
        {
            int m = matchAt[t];
            if (m >= 0)
            {
                int end = t + 1;
                for (; m < matches.Count && matches[m].Tokens.Start < end; m++)
                {
                    var match = matches[m];
                    end = Math.Max(end, match.Tokens.End);
                    elements.Add(
                        new Element(
                            match.Agent is null ? ElementKind.Name : ElementKind.Agent,
                            match.Tokens,
                            match
                        )
                    );
                }
                t = end;
                continue;
            }
            int run = UnknownEnd(document, span, t, matchAt);
            if (run > t)
            {
                elements.Add(new Element(ElementKind.Unknown, new TokenSpan(t, run), Match: null));
                t = run;
                continue;
            }
            if (KindOf(document, t) is { } kind)
            {
                elements.Add(new Element(kind, new TokenSpan(t, t + 1), Match: null));
            }
            t++;
        }
        JoinPersons(document, elements);
        return elements;
    }

    /// <summary>True when the first word of an unknown name is a given name.</summary>
    public Gender GenderOf(string word)
    {
        string key = NamePieces.Key(word);
        return female.Contains(key) ? Gender.Female
            : male.Contains(key) ? Gender.Male
            : Gender.Unknown;
    }

    /// <summary>True for a given name.</summary>
    public bool IsGiven(string word) => GenderOf(word) != Gender.Unknown;

    /// <summary>"Mr", "Gen.", "Sheikh".</summary>
    public bool IsHonorific(string word) => honorifics.Contains(NamePieces.Key(word));

    /// <summary>True when an unknown name ends in a word for an organisation: "Sanaa Book Council".</summary>
    public bool IsOrganization(Document document, TokenSpan name) =>
        organizations.Contains(NamePieces.Key(document.Form(name.End - 1)));

    private static ElementKind? KindOf(Document document, int t) =>
        document.Data(t).PartOfSpeech switch
        {
            PartOfSpeech.Noun or PartOfSpeech.Propn => ElementKind.Noun,
            PartOfSpeech.Adj or PartOfSpeech.Verb or PartOfSpeech.Num => ElementKind.Modifier,
            _ => null,
        };

    /// <summary>Where a run of capitalised words that no name knows ends; the start when there is none.</summary>
    private int UnknownEnd(Document document, TokenSpan span, int start, int[] matchAt)
    {
        int end = start;
        for (int t = start; t < span.End && matchAt[t] < 0; t++)
        {
            string form = document.Form(t);
            bool isCapital = char.IsUpper(form[0]) && IsNameWord(document, t);
            if (isCapital)
            {
                end = t + 1;
            }
            else if (
                !(form is "-" or "–" || particles.Contains(form))
                || (form is "-" or "–" && end == start)
            )
            {
                break;
            }
        }
        return end;
    }

    private static bool IsNameWord(Document document, int t)
    {
        ref readonly var token = ref document.Data(t);
        if (
            token.PartOfSpeech == PartOfSpeech.Propn
            || token.Tag.StartsWith("NNP", StringComparison.Ordinal)
        )
        {
            return true;
        }
        bool opens = document.SentenceSpan(token.Sentence).Start == t;
        return !opens
            && token.PartOfSpeech is PartOfSpeech.Noun or PartOfSpeech.Adj or PartOfSpeech.X;
    }

    /// <summary>"Jordan Henderson", "Denzel Washington": names of countries and cities inside names of people.</summary>
    private void JoinPersons(Document document, List<Element> elements)
    {
        for (int i = 0; i + 1 < elements.Count; i++)
        {
            var left = elements[i];
            var right = elements[i + 1];
            if (left.Tokens.End != right.Tokens.Start)
            {
                continue;
            }
            bool joins =
                left.Kind == ElementKind.Name
                && right.Kind == ElementKind.Unknown
                && left.Tokens.Count == 1
                && !IsOrganization(document, right.Tokens)
                && IsCountryLike(left)
                && ambiguous.Contains(NamePieces.Key(document.Form(left.Tokens.Start)));
            joins |=
                left.Kind == ElementKind.Unknown
                && right.Kind == ElementKind.Name
                && right.Tokens.Count == 1
                && (IsCountryLike(right) || IsPerson(right))
                && (
                    IsGiven(document.Form(left.Tokens.End - 1))
                    || document.Data(right.Tokens.Start).Relation == "flat"
                )
                && !IsOwnName(document, left, right);
            if (joins)
            {
                elements[i] = new Element(
                    ElementKind.Unknown,
                    new TokenSpan(left.Tokens.Start, right.Tokens.End),
                    Match: null
                );
                elements.RemoveAt(i + 1);
            }
        }
    }

    private static bool IsCountryLike(Element element) =>
        element.Match?.First.Actor?.Kind == ActorKind.Country;

    private static bool IsPerson(Element element) =>
        element.Match?.First.Actor?.Kind == ActorKind.Person;

    /// <summary>"Vladimir V. Putin" is Putin still; "Ivanka Trump" is not Donald Trump.</summary>
    private static bool IsOwnName(Document document, Element given, Element surname)
    {
        string first = NamePieces.Key(document.Form(given.Tokens.Start));
        foreach (var use in surname.Match!.Uses)
        {
            if (
                use.Actor is { Kind: ActorKind.Person } actor
                && (
                    NamePieces.Key(actor.Name).StartsWith(first + " ", StringComparison.Ordinal)
                    || IsShortFor(first, NamePieces.Key(actor.Name))
                )
            )
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>"Joe" and "Joseph", "Ben" and "Benjamin": at least three letters in common at the start.</summary>
    private static bool IsShortFor(string given, string name)
    {
        int same = 0;
        while (same < given.Length && same < name.Length && given[same] == name[same])
        {
            same++;
        }
        return same >= 3;
    }
}
