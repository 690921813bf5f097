using Notch.Syntax;

namespace Notch.Mentions;

/// <summary>Finds the numbers that count people, money and shares, and says what they count. Holds no state between calls; one instance serves all threads.</summary>
/// <remarks>Dates, ages, ordinals and names that hold a number ("Resolution 242", "F-16") are left out.</remarks>
public sealed class NumberFinder
{
    private readonly NumberLexicon lexicon;

    /// <summary>Makes a finder.</summary>
    /// <param name="lexicon">The words that count.</param>
    public NumberFinder(NumberLexicon lexicon)
    {
        ArgumentNullException.ThrowIfNull(lexicon);
        this.lexicon = lexicon;
    }

    /// <summary>All numbers of a document, in text order.</summary>
    /// <param name="document">A document with tags and trees.</param>
    /// <param name="dates">Its time expressions, whose numbers are not counted.</param>
    public IReadOnlyList<NumberMention> Find(Document document, IReadOnlyList<DateExpression> dates)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(dates);
        var words = new string[document.Count];
        for (int i = 0; i < words.Length; i++)
        {
            words[i] = document.Form(i).ToLowerInvariant();
        }
        var reader = new NumberReader(lexicon, words);
        var sense = new NumberSense(lexicon, document, words);
        var found = new List<NumberMention>();
        int date = 0;
        for (int s = 0; s < document.SentenceCount; s++)
        {
            var sentence = document.SentenceSpan(s);
            int first = sentence.Start;
            for (int i = sentence.Start; i < sentence.End; i++)
            {
                while (date < dates.Count && dates[date].Tokens.End <= i)
                {
                    date++;
                }
                bool isInDate = date < dates.Count && dates[date].Tokens.Contains(i);
                if (isInDate && !IsPartOfWhole(reader, i, sentence.End))
                {
                    i = dates[date].Tokens.End - 1;
                    continue;
                }
                if (
                    !reader.TryRead(i, sentence.End, out var quantity)
                    || !isInDate && date < dates.Count && dates[date].Tokens.Start < quantity.End
                    || IsNoCount(document, words, quantity, sentence)
                )
                {
                    continue;
                }
                var bounded = Bound(words, quantity, first, sentence.End);
                if (sense.Read(bounded, sentence, found) is { } mention)
                {
                    found.Add(mention);
                    first = mention.Tokens.End;
                    i = first - 1;
                }
            }
            sense.ReadNone(sentence, found);
        }
        return found;
    }

    /// <summary>"three quarters of the crop" is no length of time.</summary>
    private static bool IsPartOfWhole(NumberReader reader, int start, int limit) =>
        reader.TryRead(start, limit, out var quantity) && quantity.Unit == "%";

    /// <summary>Takes in the bounds on both sides.</summary>
    private NumberQuantity Bound(string[] words, NumberQuantity quantity, int first, int limit)
    {
        while (
            lexicon.Bounds.TryBefore(words, quantity.Start, first, out int start, out var bound)
            || IsBetween(words, quantity, first, out start, out bound)
        )
        {
            quantity = Apply(quantity, bound) with { Start = start };
        }
        if (lexicon.Afters.TryAt(words, quantity.End, limit, out int end, out var after))
        {
            quantity = Apply(quantity, after) with { End = end };
        }
        return quantity;
    }

    private static bool IsBetween(
        string[] words,
        NumberQuantity quantity,
        int first,
        out int start,
        out NumberBound bound
    )
    {
        start = quantity.Start - 1;
        bound = NumberBound.Between;
        return start >= first && words[start] == "between" && quantity.Bound == bound;
    }

    private static NumberQuantity Apply(NumberQuantity quantity, NumberBound bound)
    {
        double? low = quantity.Value ?? quantity.Low;
        double? high = quantity.Value ?? quantity.High;
        return bound switch
        {
            NumberBound.AtLeast or NumberBound.Above => quantity with
            {
                Low = low,
                High = null,
                Bound = bound,
            },
            NumberBound.AtMost or NumberBound.Below => quantity with
            {
                Low = null,
                High = high,
                Bound = bound,
            },
            NumberBound.About when quantity.Value is not null => quantity with
            {
                Low = null,
                High = null,
                Bound = bound,
            },
            _ => quantity,
        };
    }

    /// <summary>Ages, ordinals, names with numbers, scores, and "one" as a pronoun.</summary>
    private bool IsNoCount(
        Document document,
        string[] words,
        NumberQuantity quantity,
        TokenSpan sentence
    )
    {
        if (quantity.Unit is not null)
        {
            return false;
        }
        int before = quantity.Start - 1;
        int after = quantity.End;
        bool hasBefore = before >= sentence.Start;
        bool hasAfter = after < sentence.End;
        if (
            hasBefore
            && IsJoint(words[before])
            && document.Data(before).End == document.Data(quantity.Start).Start
        )
        {
            return true;
        }
        if (
            hasBefore && words[before] is "aged" or "#" or "/" or ":"
            || hasAfter && words[after] is "/" or ":" or "°"
        )
        {
            return true;
        }
        if (
            hasAfter
            && after + 1 < sentence.End
            && IsJoint(words[after])
            && document.Data(after).Start == document.Data(after - 1).End
        )
        {
            return words[after + 1] is not ("strong" or "member" or "man" or "person" or "seat");
        }
        bool isFigure = char.IsAsciiDigit(words[quantity.Start][0]);
        if (hasBefore && isFigure && char.IsUpper(document.Form(before)[0]))
        {
            bool isFirst = before == sentence.Start;
            if (
                lexicon.IsName(words[before])
                || !isFirst && IsAgeOrLoose(document, words, quantity, sentence)
            )
            {
                return true;
            }
        }
        return IsNamed(document, words, quantity, sentence)
            || IsPronoun(document, words, quantity, sentence);
    }

    /// <summary>"article 5", "Ana Lima, 43,": the number of a thing or somebody's age.</summary>
    private bool IsNamed(
        Document document,
        string[] words,
        NumberQuantity quantity,
        TokenSpan sentence
    )
    {
        int before = quantity.Start - 1;
        int after = quantity.End;
        if (before < sentence.Start)
        {
            return false;
        }
        bool isNumbered =
            lexicon.IsName(words[before])
            && document.Data(before).PartOfSpeech is PartOfSpeech.Noun or PartOfSpeech.Propn;
        bool isAge =
            words[before] == ","
            && after < sentence.End
            && words[after] is "," or "." or ")"
            && quantity.Value is >= 5 and < 110
            && before - 1 >= sentence.Start
            && document.Data(before - 1).PartOfSpeech == PartOfSpeech.Propn;
        return isNumbered || isAge;
    }

    /// <summary>"no one", "this one": "one" that counts nothing.</summary>
    private static bool IsPronoun(
        Document document,
        string[] words,
        NumberQuantity quantity,
        TokenSpan sentence
    )
    {
        bool stands =
            quantity.End >= sentence.End
            || document.Data(quantity.Start).PartOfSpeech != PartOfSpeech.Num;
        bool pointed =
            quantity.Start > sentence.Start
            && words[quantity.Start - 1]
                is "no"
                    or "any"
                    or "every"
                    or "some"
                    or "this"
                    or "that"
                    or "which";
        return quantity.IsOne && (stands || pointed);
    }

    /// <summary>"Apollo 11", "Boeing 737 crashed": a figure behind a name without a noun of its own.</summary>
    private static bool IsAgeOrLoose(
        Document document,
        string[] words,
        NumberQuantity quantity,
        TokenSpan sentence
    )
    {
        ref readonly var before = ref document.Data(quantity.Start - 1);
        return before.PartOfSpeech == PartOfSpeech.Propn
            && (
                document.Data(quantity.Start).Head == quantity.Start - 1
                || quantity.End >= sentence.End
                || document.Data(quantity.End).PartOfSpeech
                    is not (PartOfSpeech.Noun or PartOfSpeech.Adj or PartOfSpeech.Propn)
                    && words[quantity.Start].Length <= 3
            );
    }

    private static bool IsJoint(string word) => word is "-" or "‑" or "–";
}
