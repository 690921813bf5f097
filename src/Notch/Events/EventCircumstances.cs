using System.Collections.Frozen;
using Notch.Mentions;
using Notch.Mentions.Places;
using Notch.Syntax;

namespace Notch.Events;

/// <summary>Gives coded events their place, their numbers and the claim that they rest on. Holds one document.</summary>
public sealed class EventCircumstances
{
    private const double InClause = 0.9;
    private const double InSentence = 0.6;
    private const double InDateline = 0.4;

    private static readonly FrozenSet<string> At =
        "in at near outside inside on around across over throughout off along beside within above under between amid"
            .Split(' ')
            .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Acts that end where "to" points.</summary>
    private static readonly FrozenSet<string> Movements =
        "go travel fly head send deploy return move ship arrive come dispatch deliver withdraw retreat flee transfer trip visit"
            .Split(' ')
            .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Acts that happen in their object.</summary>
    private static readonly FrozenSet<string> Visits =
        "visit tour enter invade occupy storm bomb shell capture seize besiege attack leave reach retake raid strike hit pound bombard liberate overrun blockade encircle"
            .Split(' ')
            .ToFrozenSet(StringComparer.Ordinal);

    private readonly Document document;
    private readonly IReadOnlyList<Quote> quotes;
    private readonly IReadOnlyList<PlaceMention> places;
    private readonly IReadOnlyList<NumberMention> numbers;
    private readonly Place? dateline;
    private readonly string? outlet;
    private readonly bool isStateOutlet;

    /// <summary>Takes what was read in a story.</summary>
    /// <param name="document">The story's analysed text.</param>
    /// <param name="quotes">Quotes in it.</param>
    /// <param name="places">Places in it.</param>
    /// <param name="numbers">Numbers in it.</param>
    /// <param name="dateline">The place that the dateline names; null when it names none.</param>
    /// <param name="outlet">The agency or publisher that vouches for what nobody else is quoted for; null when the story names none.</param>
    /// <param name="isStateOutlet">A state owns it.</param>
    public EventCircumstances(
        Document document,
        IReadOnlyList<Quote> quotes,
        IReadOnlyList<PlaceMention> places,
        IReadOnlyList<NumberMention> numbers,
        Place? dateline,
        string? outlet,
        bool isStateOutlet
    )
    {
        ArgumentNullException.ThrowIfNull(document);
        this.document = document;
        this.quotes = quotes;
        this.places = places;
        this.numbers = numbers;
        this.dateline = dateline;
        this.outlet = outlet;
        this.isStateOutlet = isStateOutlet;
    }

    /// <summary>The same events with place, numbers and claim.</summary>
    /// <param name="events">A story's events as coded.</param>
    public IReadOnlyList<CodedEvent> AddTo(IReadOnlyList<CodedEvent> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        var owners = new Dictionary<int, CodedEvent>();
        foreach (var coded in events)
        {
            foreach (int word in coded.Words)
            {
                owners.TryAdd(word, coded);
            }
        }
        return [.. events.Select(e => AddTo(e, owners))];
    }

    private CodedEvent AddTo(CodedEvent coded, Dictionary<int, CodedEvent> owners)
    {
        var where = PlaceOf(coded, owners);
        var claim = ClaimOf(coded);
        return coded with
        {
            Where = where,
            Place =
                where is null ? null
                : where.Span is { } span ? span.Of(document.Text)
                : where.Place.Name,
            Numbers = [.. numbers.Where(n => IsOf(n, coded, owners)).Select(Number)],
            Claim = claim,
            Attribution = claim.Words,
        };
    }

    private EventPlace? PlaceOf(CodedEvent coded, Dictionary<int, CodedEvent> owners)
    {
        PlaceMention? own = null;
        PlaceMention? other = null;
        int otherGap = int.MaxValue;
        foreach (var mention in places)
        {
            int head = Head(mention.Tokens);
            if (document.Data(head).Sentence != coded.Sentence)
            {
                continue;
            }
            bool isAt = IsAt(mention, head, coded);
            bool isOurs = isAt && Reaches(head, coded, owners, steps: 8);
            if (isOurs && (own is null || mention.Place.Level > own.Place.Level))
            {
                own = mention;
            }
            int gap = Math.Abs(head - (coded.Words.Count > 0 ? coded.Words[0] : head));
            if (
                isAt
                && gap < otherGap
                && mention.Kind != PlaceMentionKind.Adjective
                && !IsOthers(head, coded, owners)
            )
            {
                (other, otherGap) = (mention, gap);
            }
        }
        return own is not null ? Where(own, EventPlaceSource.Clause, InClause)
            : other is not null ? Where(other, EventPlaceSource.Sentence, InSentence)
            : dateline is not null && coded.Status != EventStatus.Background
                ? new EventPlace(dateline, Span: null, EventPlaceSource.Dateline, InDateline)
            : null;
    }

    private EventPlace Where(PlaceMention mention, EventPlaceSource source, double confidence) =>
        new(
            mention.Place,
            document.TextSpanOf(mention.Tokens),
            source,
            Math.Round(confidence * mention.Confidence, 2)
        );

    /// <summary>A preposition of place stands before the name, or the act happens in its object.</summary>
    private bool IsAt(PlaceMention mention, int head, CodedEvent coded)
    {
        if (mention.Kind == PlaceMentionKind.Adjective || mention.IsEmbedded)
        {
            return false;
        }
        int top = PhraseTop(head);
        string? preposition = Preposition(top) ?? Preposition(head) ?? WordBefore(mention.Tokens);
        if (preposition is not null)
        {
            return At.Contains(preposition)
                || preposition is "to" or "into" or "toward" or "towards"
                    && coded.Words.Any(w => Movements.Contains(document.Data(w).Lemma));
        }
        ref readonly var data = ref document.Data(top);
        return data.Relation is "obj" or "nsubj:pass"
            && coded.Words.Contains(data.Head)
            && Visits.Contains(document.Data(data.Head).Lemma);
    }

    /// <summary>"Mosul" of "the city of Mosul": the noun that the name hangs on by apposition, compound or "of".</summary>
    private int PhraseTop(int head)
    {
        int at = head;
        for (int steps = 0; steps < 4; steps++)
        {
            ref readonly var data = ref document.Data(at);
            bool isPart =
                data.Relation is "compound" or "flat" or "appos" or "nmod:poss"
                || data.Relation == "nmod" && Preposition(at) is "of";
            if (!isPart || data.Head == at)
            {
                break;
            }
            at = data.Head;
        }
        return at;
    }

    private string? Preposition(int token)
    {
        foreach (int child in document.Children(token))
        {
            if (document.Data(child).Relation == "case" && child < token)
            {
                return document.Form(child).ToLowerInvariant();
            }
        }
        return null;
    }

    private string? WordBefore(TokenSpan tokens)
    {
        int at = tokens.Start - 1;
        while (
            at > 0
            && document.Form(at)
                is "the"
                    or "northern"
                    or "southern"
                    or "eastern"
                    or "western"
                    or "central"
        )
        {
            at--;
        }
        return at >= 0 && document.Data(at).PartOfSpeech == PartOfSpeech.Adp
            ? document.Form(at).ToLowerInvariant()
            : null;
    }

    /// <summary>"fired on Monday and will meet in Oslo": the place stands in another act's clause.</summary>
    private bool IsOthers(int token, CodedEvent coded, Dictionary<int, CodedEvent> owners)
    {
        int at = token;
        for (int i = 0; i < 8; i++)
        {
            if (owners.TryGetValue(at, out var other))
            {
                return other != coded && IsConjunct(at, coded);
            }
            int head = document.Data(at).Head;
            if (head == at)
            {
                return false;
            }
            at = head;
        }
        return false;
    }

    /// <summary>Two verbs side by side: what one of them says of where is not said of the other.</summary>
    private bool IsConjunct(int verb, CodedEvent coded) =>
        document.Data(verb) is { Relation: "conj" } data && coded.Words.Contains(data.Head);

    /// <summary>Climbs from a token to the act's words; another act's word on the way ends it.</summary>
    private bool Reaches(int token, CodedEvent coded, Dictionary<int, CodedEvent> owners, int steps)
    {
        int at = token;
        for (int i = 0; i < steps; i++)
        {
            if (coded.Words.Contains(at))
            {
                return true;
            }
            if (owners.TryGetValue(at, out var other) && other != coded && at != token)
            {
                return false;
            }
            int head = document.Data(at).Head;
            if (head == at)
            {
                return false;
            }
            at = head;
        }
        return false;
    }

    private bool IsOf(NumberMention number, CodedEvent coded, Dictionary<int, CodedEvent> owners) =>
        document.Data(number.Tokens.Start).Sentence == coded.Sentence
        && (
            number.Governor is { } governor
                && (
                    coded.Words.Contains(governor)
                    || !owners.ContainsKey(governor) && Reaches(governor, coded, owners, steps: 3)
                )
            || Reaches(Head(number.Tokens), coded, owners, steps: 5)
        );

    private EventNumber Number(NumberMention n) =>
        new(
            n.Kind,
            n.Value,
            n.Low,
            n.High,
            n.Bound,
            n.Unit,
            n.Thing is { } thing ? document.Form(thing) : null,
            document.TextSpanOf(n.Tokens)
        );

    /// <summary>Who vouches for the act: the speaker of the innermost quote around it, an accuser, or the outlet.</summary>
    private EventClaim ClaimOf(CodedEvent coded)
    {
        if (coded.Claimant is null && (coded.Quote ?? QuoteAround(coded)) is { } quote)
        {
            return new EventClaim(
                quote.Kind,
                quote.Speaker is { } s ? document.TextOf(s) : null,
                quote.Cue is { } c ? document.Form(c) : null,
                quote.Addressee is { } a ? document.TextOf(a) : null,
                quote.Content
            )
            {
                IsAnonymous = quote.IsAnonymous,
                IsStateMedia = quote.IsStateMedia,
            };
        }
        return coded.Claimant is { } claimant
            ? new EventClaim(
                QuoteKind.Indirect,
                claimant.Who,
                claimant.Cue,
                Addressee: null,
                coded.SentenceSpan
            )
            {
                IsStateMedia = isStateOutlet,
            }
            : new EventClaim(Kind: null, outlet, Cue: null, Addressee: null, coded.SentenceSpan)
            {
                IsStateMedia = isStateOutlet,
            };
    }

    private Quote? QuoteAround(CodedEvent coded)
    {
        Quote? best = null;
        foreach (var quote in quotes)
        {
            bool holds = coded.Words.Any(w => quote.Tokens.Contains(w));
            if (holds && (best is null || quote.Tokens.Count < best.Tokens.Count))
            {
                best = quote;
            }
        }
        return best;
    }

    private int Head(TokenSpan tokens)
    {
        for (int i = tokens.Start; i < tokens.End; i++)
        {
            int head = document.Data(i).Head;
            if (head == i || !tokens.Contains(head))
            {
                return i;
            }
        }
        return tokens.Start;
    }
}
