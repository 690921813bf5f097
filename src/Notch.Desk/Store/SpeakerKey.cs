using System.Globalization;
using System.Text;

namespace Notch.Desk.Store;

/// <summary>Makes the part of an address by which a speaker is found.</summary>
public static class SpeakerKey
{
    /// <summary>"José Ramos-Horta" as "jose-ramos-horta"; null when the name has neither letter nor digit.</summary>
    /// <param name="name">The name; null gives null.</param>
    public static string? Of(string? name)
    {
        if (name is null)
        {
            return null;
        }
        var key = new StringBuilder(name.Length);
        foreach (char c in name.Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(c))
            {
                key.Append(char.ToLowerInvariant(c));
            }
            else if (
                key.Length > 0
                && key[^1] != '-'
                && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark
            )
            {
                key.Append('-');
            }
        }
        string text = key.ToString().TrimEnd('-');
        return text.Length == 0 ? null : text;
    }
}
