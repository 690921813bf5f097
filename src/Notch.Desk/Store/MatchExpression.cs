using System.Text;

namespace Notch.Desk.Store;

/// <summary>What a reader types, as the full-text index takes it.</summary>
internal static class MatchExpression
{
    /// <summary>Each word, or phrase in quotation marks, as an FTS5 string; a string cannot be an operator. Empty when there is no word.</summary>
    public static string Of(string? query)
    {
        var expression = new StringBuilder();
        string[] parts = (query ?? "").Replace('“', '"').Replace('”', '"').Split('"');
        for (int i = 0; i < parts.Length; i++)
        {
            bool isPhrase = i % 2 == 1 && i < parts.Length - 1;
            IEnumerable<string> terms = isPhrase
                ? [parts[i]]
                : parts[i].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            foreach (string term in terms.Where(t => t.Any(char.IsLetterOrDigit)))
            {
                expression.Append('"').Append(term.Trim()).Append("\" ");
            }
        }
        return expression.ToString().TrimEnd();
    }
}
