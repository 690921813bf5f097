using System.Globalization;

namespace Notch.Mentions;

/// <summary>Reads the number itself at a token: figures, words, vague words, ranges, money, shares.</summary>
internal sealed class NumberReader(NumberLexicon lexicon, string[] words)
{
    /// <summary>Reads the longest number that begins at a token.</summary>
    /// <param name="start">The token.</param>
    /// <param name="limit">End of the sentence.</param>
    /// <param name="quantity">The number with unit and range.</param>
    public bool TryRead(int start, int limit, out NumberQuantity quantity)
    {
        string? currency = null;
        int at = start;
        if (IsCurrencySign(words[start], out string sign))
        {
            currency = sign;
            at++;
        }
        if (TryFraction(at, limit, out quantity))
        {
            return true;
        }
        if (!TryAmount(at, limit, out quantity))
        {
            return false;
        }
        quantity = WithRange(quantity, limit) with { Start = start };
        quantity = currency is null ? WithUnit(quantity, limit) : quantity with { Unit = currency };
        return true;
    }

    private bool IsCurrencySign(string word, out string code)
    {
        code = "";
        return word.Length > 0
            && word is not ("r" or "c" or "a")
            && char.GetUnicodeCategory(word[^1]) == UnicodeCategory.CurrencySymbol
            && lexicon.Currencies.TryAt([word], 0, 1, out _, out code);
    }

    /// <summary>A number without unit: "2.5 million", "several hundred", "dozens of", "two hundred and six".</summary>
    private bool TryAmount(int start, int limit, out NumberQuantity quantity)
    {
        if (lexicon.Vague.TryAt(words, start, limit, out int end, out var bounds))
        {
            double scale = 1;
            while (end < limit && lexicon.TryScale(words[end], out double more))
            {
                scale *= more;
                end++;
            }
            if (end < limit && words[end] == "of" && scale > 1)
            {
                end++;
            }
            bool isPair = bounds.Low == bounds.High && scale == 1;
            quantity = new NumberQuantity(start, end, isPair ? bounds.Low : null)
            {
                Low = bounds.Low * scale,
                High = bounds.High * scale,
                Bound = isPair ? NumberBound.Exact : NumberBound.Between,
            };
            return true;
        }
        bool found = TryCardinal(start, limit, out end, out double value);
        quantity = new NumberQuantity(start, end, value) { Low = value, High = value };
        return found;
    }

    /// <summary>A plain number; "a" counts only before a scale word, "half" before "a million".</summary>
    public bool TryCardinal(int start, int limit, out int end, out double value)
    {
        double total = 0;
        double current = 0;
        bool any = false;
        int at = start;
        if (start < limit && words[start] == "half" && TryHalf(start, limit, out end, out value))
        {
            return true;
        }
        if (at + 1 < limit && words[at] is "a" or "an" && lexicon.TryScale(words[at + 1], out _))
        {
            current = 1;
            at++;
        }
        while (at < limit)
        {
            if (TryFigure(words[at], out double figure))
            {
                if (any)
                {
                    break;
                }
                current = figure;
            }
            else if (lexicon.TryNumber(words[at], out double word))
            {
                if (any && !Joins(current, word))
                {
                    break;
                }
                current += word;
            }
            else if (lexicon.TryScale(words[at], out double scale) && (any || current > 0))
            {
                if (words[at].Length == 1 && current == 0)
                {
                    break;
                }
                (total, current) =
                    scale >= 1000 ? (total + current * scale, 0) : (total, current * scale);
            }
            else
            {
                int next = Bridge(at, limit, any);
                if (next == at)
                {
                    break;
                }
                at = next;
                continue;
            }
            any = true;
            at++;
        }
        value = total + current;
        end = any ? AndAHalf(at, limit, ref value) : at;
        return any;
    }

    /// <summary>True for "twenty" and "five", "two hundred" and "six"; false for "five" and "six".</summary>
    private static bool Joins(double current, double word) =>
        current % 100 is <= 0 or >= 20
        && current % 10 <= 0
        && word < 100
        && (word < 20 || current % 100 <= 0);

    /// <summary>"one and a half million": adds the half, then the scale; the end of what was read.</summary>
    private int AndAHalf(int at, int limit, ref double value)
    {
        bool half =
            at + 2 < limit && words[at] == "and" && words[at + 1] == "a" && words[at + 2] == "half";
        if (!half)
        {
            return at;
        }
        value += 0.5;
        int end = at + 3;
        while (end < limit && lexicon.TryScale(words[end], out double scale) && scale >= 100)
        {
            value *= scale;
            end++;
        }
        return end;
    }

    /// <summary>"twenty-five", "two hundred and six", "2.5-million": the token after the joint, or the same where there is none.</summary>
    private int Bridge(int at, int limit, bool any)
    {
        if (!any || at + 1 >= limit)
        {
            return at;
        }
        bool isScaleBefore = lexicon.TryScale(words[at - 1], out double before);
        bool isNumberNext = lexicon.TryNumber(words[at + 1], out double next);
        bool isHyphen =
            words[at] is "-" or "‑"
            && (
                isNumberNext
                    && next < 10
                    && lexicon.TryNumber(words[at - 1], out double tens)
                    && tens >= 20
                || lexicon.TryScale(words[at + 1], out _) && words[at + 1].Length > 2
            );
        bool isAnd = words[at] == "and" && isScaleBefore && before >= 100 && isNumberNext;
        return isHyphen || isAnd ? at + 1 : at;
    }

    /// <summary>"half a million", "half a dozen".</summary>
    private bool TryHalf(int start, int limit, out int end, out double value)
    {
        end = start;
        value = 0;
        if (
            start + 2 < limit
            && words[start + 1] is "a" or "an"
            && lexicon.TryScale(words[start + 2], out double scale)
        )
        {
            end = start + 3;
            value = scale / 2;
            return true;
        }
        return false;
    }

    /// <summary>"25,000", "2.5"; a year keeps its place as a plain number.</summary>
    internal static bool TryFigure(string word, out double value)
    {
        value = 0;
        return word.Length > 0
            && char.IsAsciiDigit(word[0])
            && char.IsAsciiDigit(word[^1])
            && double.TryParse(
                word,
                NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands,
                CultureInfo.InvariantCulture,
                out value
            );
    }

    /// <summary>"10 to 20", "10-20", "2 to 3 million".</summary>
    private NumberQuantity WithRange(NumberQuantity from, int limit)
    {
        if (
            from.Value is not { } low
            || from.End + 1 >= limit
            || !IsToward(from.Start, from.End)
            || !TryCardinal(from.End + 1, limit, out int end, out double high)
        )
        {
            return from;
        }
        double scale = 1;
        for (int i = from.End + 1; i < end; i++)
        {
            scale *= lexicon.TryScale(words[i], out double more) ? more : 1;
        }
        bool isBare = from.End - from.Start == 1;
        if (isBare && scale > 1 && low < high / scale)
        {
            low *= scale;
        }
        bool isSpread = low < high && (words[from.End] != "or" || high - low == 1);
        return isSpread
            ? new NumberQuantity(from.Start, end, Value: null)
            {
                Low = low,
                High = high,
                Bound = NumberBound.Between,
            }
            : from;
    }

    private bool IsToward(int start, int at) =>
        words[at] is "to" or "-" or "–" or "—" or "or"
        || words[at] == "and" && start > 0 && words[start - 1] == "between";

    /// <summary>"12 percent", "12 per cent", "3 billion Swedish kronor".</summary>
    private NumberQuantity WithUnit(NumberQuantity quantity, int limit)
    {
        int at = quantity.End;
        if (at < limit && words[at] is "-" && at + 1 < limit && words[at + 1] is "percent")
        {
            at++;
        }
        if (at >= limit)
        {
            return quantity;
        }
        if (words[at] is "%" or "percent" or "pc" or "percentage")
        {
            bool isPoints = at + 1 < limit && words[at + 1] is "point" or "points";
            return quantity with { Unit = "%", End = isPoints ? at + 2 : at + 1 };
        }
        if (words[at] == "per" && at + 1 < limit && words[at + 1] == "cent")
        {
            return quantity with { Unit = "%", End = at + 2 };
        }
        if (lexicon.Currencies.TryAt(words, at, limit, out int end, out string code))
        {
            return quantity with { Unit = code, End = end };
        }
        return quantity;
    }

    /// <summary>"two-thirds of", "half of", "a quarter of", "one in five", "nine out of ten".</summary>
    private bool TryFraction(int start, int limit, out NumberQuantity quantity)
    {
        quantity = default;
        if (start >= limit)
        {
            return false;
        }
        if (words[start] is "half" && start + 1 < limit && IsWhole(words[start + 1]))
        {
            quantity = Share(start, start + 1, 50);
            return true;
        }
        bool isArticle = words[start] is "a";
        double count = 1;
        int at = start + 1;
        if (!isArticle && !TryCardinal(start, limit, out at, out count))
        {
            return false;
        }
        if (at < limit && words[at] is "-" or "‑")
        {
            at++;
        }
        double parts = at < limit ? PartsOf(words[at]) : 0;
        if (parts > 0 && count < parts && at + 1 < limit && words[at + 1] is "of")
        {
            quantity = Share(start, at + 1, 100 * count / parts);
            return true;
        }
        int whole = 0;
        if (!isArticle && at + 1 < limit && words[at] == "in")
        {
            whole = at + 1;
        }
        else if (!isArticle && at + 2 < limit && words[at] == "out" && words[at + 1] == "of")
        {
            whole = at + 2;
        }
        if (
            whole > 0
            && TryCardinal(whole, limit, out int end, out double all)
            && all is >= 3 and <= 1000
            && count < all
            && (words[at] == "out" || count < 10 && all <= 100)
        )
        {
            quantity = Share(start, end, 100 * count / all);
            return true;
        }
        return false;
    }

    private static NumberQuantity Share(int start, int end, double value) =>
        new(start, end, Math.Round(value, 1))
        {
            Low = Math.Round(value, 1),
            High = Math.Round(value, 1),
            Unit = "%",
        };

    private static bool IsWhole(string word) =>
        word is "of" or "the" or "its" or "their" or "his" or "her" or "our" or "all";

    private static int PartsOf(string word) =>
        word switch
        {
            "half" or "halves" => 2,
            "third" or "thirds" => 3,
            "quarter" or "quarters" => 4,
            "fifth" or "fifths" => 5,
            "sixth" or "sixths" => 6,
            "eighth" or "eighths" => 8,
            "tenth" or "tenths" => 10,
            _ => 0,
        };
}
