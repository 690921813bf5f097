namespace Notch.Syntax.Training;

/// <summary>Learns the rules and exceptions of a <see cref="LemmaTable"/>.</summary>
internal static class LemmaTrainer
{
    /// <summary>Learns from gold words.</summary>
    /// <param name="words">Words with tag and lemma; those without a lemma are passed over.</param>
    /// <param name="irregular">Forms that need no exception.</param>
    public static LemmaTable Train(IEnumerable<ConlluWord> words, IrregularForms irregular)
    {
        var lemmas = new SortedDictionary<string, Dictionary<string, int>>(StringComparer.Ordinal);
        var examples = new Dictionary<string, (string Form, PartOfSpeech Part, string Tag)>(
            StringComparer.Ordinal
        );
        foreach (var word in words)
        {
            if (word.Lemma == "_" || word.Tag == "_" || word.Tag == "GW")
            {
                continue;
            }
            string lower = Plain(word.Form);
            string key = LemmaTable.Key(lower, word.Tag);
            examples.TryAdd(key, (lower, word.PartOfSpeech, word.Tag));
            if (!lemmas.TryGetValue(key, out var counts))
            {
                lemmas.Add(key, counts = new Dictionary<string, int>(StringComparer.Ordinal));
            }
            counts[word.Lemma] = counts.GetValueOrDefault(word.Lemma) + 1;
        }
        var best = new SortedDictionary<string, (string Lemma, int Count)>(StringComparer.Ordinal);
        foreach (var (key, counts) in lemmas)
        {
            var top = counts
                .OrderByDescending(c => c.Value)
                .ThenBy(c => c.Key, StringComparer.Ordinal)
                .First();
            best.Add(key, (top.Key, top.Value));
        }
        var rules = Rules(best, examples);
        var table = new LemmaTable(new Dictionary<string, string>(StringComparer.Ordinal), rules);
        var lemmatizer = new Lemmatizer(table, irregular);
        var exceptions = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, (lemma, count)) in best)
        {
            var (form, part, tag) = examples[key];
            string guess = lemmatizer.Lemma(form, part, tag);
            bool name = tag is "NNP" or "NNPS";
            if (
                !string.Equals(
                    guess,
                    lemma,
                    name ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal
                ) && (count > 1 || !name)
            )
            {
                exceptions.Add(key, lemma);
            }
        }
        return new LemmaTable(exceptions, rules);
    }

    private static string Plain(string form)
    {
        string lower = form.ToLowerInvariant();
        return lower.Length == 1
            ? lower
            : lower.Replace('’', '\'').Replace('‘', '\'').Replace('`', '\'');
    }

    private static Dictionary<string, string> Rules(
        SortedDictionary<string, (string Lemma, int Count)> best,
        Dictionary<string, (string Form, PartOfSpeech Part, string Tag)> examples
    )
    {
        var votes = new Dictionary<string, Dictionary<string, int>>(StringComparer.Ordinal);
        foreach (var (key, (lemma, _)) in best)
        {
            var (form, _, tag) = examples[key];
            bool name = tag is "NNP" or "NNPS";
            string rule = LemmaTable.RuleFor(form, name ? lemma.ToLowerInvariant() : lemma);
            if (rule[0] == '9' || form.Length < 2)
            {
                continue;
            }
            for (
                int length = 0;
                length <= Math.Min(LemmaTable.LongestEnding, form.Length - 1);
                length++
            )
            {
                string ending = LemmaTable.Key(form.AsSpan(form.Length - length), tag);
                if (!votes.TryGetValue(ending, out var counts))
                {
                    votes.Add(ending, counts = new Dictionary<string, int>(StringComparer.Ordinal));
                }
                counts[rule] = counts.GetValueOrDefault(rule) + 1;
            }
        }
        var rules = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (
            var (ending, counts) in votes
                .OrderBy(v => v.Key.IndexOf('\t', StringComparison.Ordinal))
                .ThenBy(v => v.Key, StringComparer.Ordinal)
        )
        {
            var top = counts
                .OrderByDescending(c => c.Value)
                .ThenBy(c => c.Key, StringComparer.Ordinal)
                .First();
            int tab = ending.IndexOf('\t', StringComparison.Ordinal);
            string? shorter = tab == 0 ? null : Inherited(rules, ending, tab);
            if ((top.Value > 1 || tab == 0) && top.Key != shorter)
            {
                rules.Add(ending, top.Key);
            }
        }
        return rules;
    }

    /// <summary>The rule that a shorter ending already gives.</summary>
    private static string? Inherited(Dictionary<string, string> rules, string ending, int tab)
    {
        for (int start = 1; start <= tab; start++)
        {
            if (rules.TryGetValue(ending[start..], out string? rule))
            {
                return rule;
            }
        }
        return null;
    }
}
