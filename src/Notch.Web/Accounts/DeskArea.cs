namespace Notch.Web.Accounts;

/// <summary>A page of the desk with what lies below it.</summary>
/// <param name="Address">"/desk/comments".</param>
/// <param name="Title">As the menu shows it.</param>
/// <param name="What">One line about it.</param>
/// <param name="Roles">Who may open it.</param>
internal sealed record DeskArea(
    string Address,
    string Title,
    string What,
    IReadOnlyList<string> Roles
);
