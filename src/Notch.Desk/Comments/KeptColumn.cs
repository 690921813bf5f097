namespace Notch.Desk.Comments;

/// <summary>One column of what is kept of a comment.</summary>
/// <param name="Column">"comments.body".</param>
/// <param name="What">What it holds.</param>
/// <param name="Why">What it is for.</param>
/// <param name="HowLong">How long it stays.</param>
public sealed record KeptColumn(string Column, string What, string Why, string HowLong);
