namespace Notch.Web.Api;

/// <summary>One page of a list.</summary>
/// <typeparam name="T">What the list holds.</typeparam>
/// <param name="Items">In the order of the list.</param>
/// <param name="Page">One-based number of this page.</param>
/// <param name="Next">Address of the next page; null on the last.</param>
public sealed record ApiPage<T>(IReadOnlyList<T> Items, int Page, string? Next);
