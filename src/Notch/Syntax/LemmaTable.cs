namespace Notch.Syntax;

/// <summary>What the treebanks teach about lemmas: exceptions by form and tag, and rules by ending and tag.</summary>
/// <param name="exceptions">Lower-case form and tag, parted by a tab, to lemma.</param>
/// <param name="rules">Ending and tag, parted by a tab, to "number of letters to drop, letters to add": "3y".</param>
internal sealed class LemmaTable(
    IReadOnlyDictionary<string, string> exceptions,
    IReadOnlyDictionary<string, string> rules
)
{
    /// <summary>The longest ending that rules are learnt for.</summary>
    public const int LongestEnding = 6;

    /// <summary>Lower-case form and tag to lemma.</summary>
    public IReadOnlyDictionary<string, string> Exceptions => exceptions;

    /// <summary>Ending and tag to rule.</summary>
    public IReadOnlyDictionary<string, string> Rules => rules;

    /// <summary>The key of a form or an ending with its tag.</summary>
    public static string Key(ReadOnlySpan<char> form, string tag) => $"{form}\t{tag}";

    /// <summary>The learnt exception; null when there is none.</summary>
    public string? Exception(string form, string tag) =>
        exceptions.GetValueOrDefault(Key(form, tag));

    /// <summary>The lemma that the longest known ending gives; the form itself when none is known.</summary>
    public string ByRule(string form, string tag)
    {
        for (int length = Math.Min(LongestEnding, form.Length); length >= 0; length--)
        {
            if (rules.TryGetValue(Key(form.AsSpan(form.Length - length), tag), out string? rule))
            {
                return Apply(rule, form);
            }
        }
        return form;
    }

    /// <summary>The rule that leads from a form to its lemma.</summary>
    public static string RuleFor(string form, string lemma)
    {
        int same = form.AsSpan().CommonPrefixLength(lemma);
        return $"{(char)('0' + Math.Min(9, form.Length - same))}{lemma.AsSpan(same)}";
    }

    private static string Apply(string rule, string form)
    {
        int drop = rule[0] - '0';
        return drop >= form.Length
            ? form
            : string.Concat(form.AsSpan(0, form.Length - drop), rule.AsSpan(1));
    }
}
