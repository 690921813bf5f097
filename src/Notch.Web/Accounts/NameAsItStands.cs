using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Identity;

namespace Notch.Web.Accounts;

/// <summary>Leaves names to the store, which compares them without regard to case.</summary>
internal sealed class NameAsItStands : ILookupNormalizer
{
    [return: NotNullIfNotNull(nameof(name))]
    public string? NormalizeName(string? name) => name?.Trim();

    [return: NotNullIfNotNull(nameof(email))]
    public string? NormalizeEmail(string? email) => email?.Trim();
}
