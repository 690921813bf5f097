namespace Notch.Mentions;

/// <summary>Reads counts, days of the month and years, in digits and in words.</summary>
internal static class DateNumbers
{
    /// <summary>A count before a unit: "2", "twenty-four", "a", "a couple of", "several", "2 1/2".</summary>
    /// <param name="scan">The pieces.</param>
    /// <param name="index">First piece.</param>
    /// <param name="end">The piece after the count.</param>
    /// <param name="value">Null when the words give no number: "several".</param>
    public static bool TryCount(DateScan scan, int index, out int end, out double? value)
    {
        value = null;
        end = index;
        if (scan.IsAny(index, "a", "an"))
        {
            end = AfterArticle(scan, index, out value);
            return true;
        }
        var word = scan.Word(index);
        if (word.IsVague)
        {
            end = scan.Skip(index + 1, "of");
            value = scan.Is(index, "couple") ? 2 : null;
            return true;
        }
        if (scan.Is(index, "half"))
        {
            value = 0.5;
            end = scan.IsAny(index + 1, "a", "an") ? index + 2 : index + 1;
            return true;
        }
        if (word.Number > 0)
        {
            value = Words(scan, index, out end);
            return true;
        }
        int number = scan.Number(index);
        if (number < 0 || number > 5000)
        {
            return false;
        }
        value = number;
        end = index + 1;
        if (scan.Number(end) == 1 && scan.IsSign(end + 1, '/') && scan.Number(end + 2) == 2)
        {
            value += 0.5;
            end += 3;
        }
        else if (
            scan.IsSign(end, '.')
            && scan.IsJoined(end)
            && scan.IsJoined(end + 1)
            && scan.Number(end + 1) >= 0
        )
        {
            value += scan.Number(end + 1) / Math.Pow(10, scan[end + 1].Length);
            end += 2;
        }
        return true;
    }

    /// <summary>"a", "a hundred", "a few", "a couple of".</summary>
    private static int AfterArticle(DateScan scan, int index, out double? value)
    {
        var next = scan.Word(index + 1);
        if (next.IsVague && !scan.Is(index + 1, "some"))
        {
            value = scan.Is(index + 1, "couple") ? 2 : null;
            return scan.Skip(index + 2, "of");
        }
        if (next.Number is 100 or 1000)
        {
            value = next.Number;
            return index + 2;
        }
        value = 1;
        return index + 1;
    }

    /// <summary>A number in words: "twenty four", "two hundred".</summary>
    private static double Words(DateScan scan, int index, out int end)
    {
        double value = scan.Word(index).Number;
        end = index + 1;
        int next = scan.IsDash(end) ? end + 1 : end;
        int ones = scan.Word(next).Number;
        if (value is >= 20 and < 100 && ones is > 0 and < 10)
        {
            value += ones;
            end = next + 1;
        }
        while (scan.Word(end).Number is 100 or 1000)
        {
            value *= scan.Word(end).Number;
            end++;
        }
        return value;
    }

    /// <summary>A day of the month: "3", "3rd", "third", "twenty-first".</summary>
    public static bool TryDay(DateScan scan, int index, out int end, out int day)
    {
        day = scan.Number(index);
        end = index + 1;
        if (day is >= 1 and <= 31 && scan[index].Length <= 2)
        {
            if (scan.IsJoined(end) && scan.IsAny(end, "st", "nd", "rd", "th"))
            {
                end++;
            }
            return true;
        }
        day = scan.Word(index).Ordinal;
        if (day is 20 or 30 || day == 0)
        {
            int tens = scan.Word(index).Number;
            int next = scan.IsDash(end) ? end + 1 : end;
            int ones = scan.Word(next).Ordinal;
            if (tens is 20 or 30 && ones is > 0 and < 10)
            {
                day = tens + ones;
                end = next + 1;
            }
        }
        return day is >= 1 and <= 31;
    }

    /// <summary>An ordinal: "3rd", "third", "20th", "twenty-first".</summary>
    public static bool TryOrdinal(DateScan scan, int index, out int end, out int value)
    {
        value = scan.Number(index);
        end = index + 2;
        if (value > 0)
        {
            return scan.IsJoined(index + 1) && scan.IsAny(index + 1, "st", "nd", "rd", "th");
        }
        end = index + 1;
        value = scan.Word(index).Ordinal;
        int tens = scan.Word(index).Number;
        if (value == 0 && tens is >= 20 and < 100)
        {
            int next = scan.IsDash(end) ? end + 1 : end;
            int ones = scan.Word(next).Ordinal;
            value = ones is > 0 and < 10 ? tens + ones : 0;
            end = next + 1;
        }
        return value > 0;
    }

    /// <summary>A year in four digits, 1000 to 2199, or in words: "nineteen ninety-four".</summary>
    public static bool TryYear(DateScan scan, int index, out int end, out int year)
    {
        year = scan.Number(index);
        end = index + 1;
        if (year is >= 1000 and < 2200 && scan[index].Length == 4)
        {
            return true;
        }
        int century = scan.Word(index).Number;
        if (century is >= 17 and <= 20 && scan.Word(index + 1).Number >= 10)
        {
            year = (century * 100) + (int)Words(scan, index + 1, out end);
            return year < (century + 1) * 100;
        }
        if (
            scan.IsApostrophe(index)
            && scan.IsJoined(index + 1)
            && scan.Number(index + 1) is >= 0 and var two
            && scan[index + 1].Length == 2
        )
        {
            year = two < 40 ? 2000 + two : 1900 + two;
            end = index + 2;
            return true;
        }
        return false;
    }
}
