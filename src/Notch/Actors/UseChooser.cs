using Notch.Syntax;

namespace Notch.Actors;

/// <summary>Picks one meaning of a name: the story's own company first, then the date, then the order of the lexicon.</summary>
/// <param name="memory">Who has been named so far, and how often each country is.</param>
/// <param name="day">The story's day.</param>
/// <param name="words">Word lists.</param>
internal sealed class UseChooser(StoryMemory memory, DateOnly? day, ActorWords words)
{
    private readonly HashSet<string> commonSurnames = words.List("common-surname");

    /// <summary>A title that the person holds on the day, said in front of the name, decides before anything else.</summary>
    private const int Titled = 1500;
    private const int Named = 1000;
    private const int InOffice = 100;

    /// <summary>"Brussels" is the Union rather than Belgium, unless the story names Belgium.</summary>
    private const int MetonymFirst = 5;

    /// <summary>Score points that make a meaning e times as likely.</summary>
    private const double Scale = 25;

    /// <summary>The use that fits best; null when the words are rather no name at all.</summary>
    /// <param name="document">The document.</param>
    /// <param name="match">The name.</param>
    /// <param name="titled">The phrase whose title stands in front of the name; null for none.</param>
    public NameUse? Choose(Document document, NameMatch match, Phrase? titled = null)
    {
        if (match.Uses.Length == 1)
        {
            var only = match.Uses[0];
            return only.Actor is { } sole && IsLikely(document, match, sole, titled) ? only : null;
        }
        NameUse? best = null;
        int bestScore = int.MinValue;
        foreach (var use in match.Uses)
        {
            if (use.Actor is not { } actor || !IsLikely(document, match, actor, titled))
            {
                continue;
            }
            int score = Score(use, actor, titled);
            if (score > bestScore)
            {
                bestScore = score;
                best = use;
            }
        }
        return best;
    }

    /// <summary>Who else the name may mean, the likelier first, and how sure the choice is.</summary>
    /// <param name="document">The document.</param>
    /// <param name="match">The name.</param>
    /// <param name="chosen">What <see cref="Choose"/> gave.</param>
    /// <param name="titled">As for <see cref="Choose"/>.</param>
    /// <param name="confidence">0 to 1: the share of the chosen meaning.</param>
    public IReadOnlyList<ActorCandidate> Others(
        Document document,
        NameMatch match,
        NameUse chosen,
        Phrase? titled,
        out double confidence
    )
    {
        confidence = 1;
        if (match.Uses.Length == 1)
        {
            return [];
        }
        int best = Score(chosen, chosen.Actor!, titled);
        var others = new List<(NameUse Use, double Weight)>();
        double sum = 1;
        foreach (var use in match.Uses)
        {
            if (
                use.Actor is not { } actor
                || ReferenceEquals(actor, chosen.Actor)
                || !IsLikely(document, match, actor, titled)
                || others.Exists(o => ReferenceEquals(o.Use.Actor, actor))
            )
            {
                continue;
            }
            double weight = Math.Exp((Score(use, actor, titled) - best) / Scale);
            others.Add((use, weight));
            sum += weight;
        }
        confidence = Math.Round(1 / sum, 2);
        others.Sort(static (a, b) => b.Weight.CompareTo(a.Weight));
        double total = sum;
        return
        [
            .. others.Select(o => new ActorCandidate(
                o.Use.Actor!.Name,
                CodeOf(o.Use).Code,
                o.Use.Actor.WikidataId,
                Math.Round(o.Weight / total, 2),
                $"{o.Use.Place}{Reason(o.Use.Actor, titled)}"
            )),
        ];
    }

    /// <summary>The code of a use on the story's day.</summary>
    public DatedCode CodeOf(NameUse use) => use.Code ?? use.Actor!.CodeAt(day);

    /// <summary>The chain of whom a use means.</summary>
    public int ChainOf(NameUse use) => memory.Of(use.Actor!, CodeOf(use), use.Actor!.Name).Chain;

    /// <summary>The meaning of a name as a capital, where it has also another; null otherwise.</summary>
    public static NameUse? CapitalOf(NameMatch match) =>
        match.Uses.Length > 1 ? Array.Find(match.Uses, u => u.Kind == NameKind.Capital) : null;

    private int Score(NameUse use, Actor actor, Phrase? titled)
    {
        int score =
            use.Kind == NameKind.Place ? -1
            : use.Kind == NameKind.Metonym ? MetonymFirst
            : 0;
        if (actor.Kind != ActorKind.Country && memory.Has(actor))
        {
            score += Named;
        }
        if (actor.Kind == ActorKind.Person)
        {
            score += HoldsTitle(actor, titled) ? Titled : 0;
            if (day is { } date)
            {
                score += actor.IsActiveAt(date) ? InOffice : 0;
                score += actor.Codes[0].Span.First > date ? -50 : 0;
                score += Recency(actor, date);
            }
        }
        return score + Math.Min(90, 10 * memory.CountOf(actor.Codes[0].Code.Country));
    }

    private bool HoldsTitle(Actor actor, Phrase? titled) =>
        titled?.Agent is { } agent && OfficeHolders.Holds(actor, agent, titled.AgentWords, day);

    private string Reason(Actor actor, Phrase? titled) =>
        HoldsTitle(actor, titled) ? ": holds the title"
        : actor.Kind != ActorKind.Country && memory.Has(actor) ? ": named before"
        : day is { } date && actor.IsActiveAt(date) && actor.Kind == ActorKind.Person
            ? ": in office"
        : memory.CountOf(actor.Codes[0].Code.Country) > 0 ? ": country of the story"
        : "";

    /// <summary>Of those whose time is over, the one who left last; up to 40.</summary>
    private static int Recency(Actor actor, DateOnly date)
    {
        int best = 0;
        foreach (var code in actor.Codes)
        {
            if (code.Span.Last is { } last && last < date)
            {
                best = Math.Max(best, 40 - Math.Min(40, (date.DayNumber - last.DayNumber) / 365));
            }
        }
        return best;
    }

    /// <summary>A surname that is a common word counts only where the tagger takes it for a name, or once the full name is known.</summary>
    private bool IsLikely(Document document, NameMatch match, Actor actor, Phrase? titled)
    {
        if (
            match.Tokens.Count > 1
            || actor.Kind != ActorKind.Person
            || titled?.Agent is not null
            || memory.Has(actor)
        )
        {
            return true;
        }
        ref readonly var token = ref document.Data(match.Tokens.Start);
        bool opens = document.SentenceSpan(token.Sentence).Start == match.Tokens.Start;
        if (commonSurnames.Contains(document.Form(match.Tokens.Start)))
        {
            return IsBareSurname(document, match) && !(day < actor.Codes[0].Span.First);
        }
        bool isProper =
            token.PartOfSpeech == PartOfSpeech.Propn
            || token.Tag.StartsWith("NNP", StringComparison.Ordinal)
            || !opens;
        return isProper
            && document.Form(match.Tokens.Start) is not ("March" or "August" or "April");
    }

    /// <summary>"Park said", "met May": a word alone that does something, or to whom something is done; not "the park", "in May", "May 5".</summary>
    private static bool IsBareSurname(Document document, NameMatch match)
    {
        int at = match.Tokens.Start;
        ref readonly var token = ref document.Data(at);
        bool isPart =
            token.Relation
            is "nsubj"
                or "nsubj:pass"
                or "obj"
                or "iobj"
                or "nmod:poss"
                or "obl:agent"
                or "conj";
        bool follows = at > 0 && document.Data(at - 1).Sentence == token.Sentence;
        bool isTied =
            follows
            && document.Data(at - 1).PartOfSpeech
                is PartOfSpeech.Det
                    or PartOfSpeech.Adj
                    or PartOfSpeech.Adp
                    or PartOfSpeech.Num
            && token.Relation != "obl:agent";
        bool isCounted = at + 1 < document.Count && char.IsAsciiDigit(document.Form(at + 1)[0]);
        return token.PartOfSpeech == PartOfSpeech.Propn && isPart && !isTied && !isCounted;
    }
}
