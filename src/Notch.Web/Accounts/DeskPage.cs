using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Notch.Desk.Store;
using Notch.Web.Hosting;

namespace Notch.Web.Accounts;

/// <summary>What the pages of the desk share: who is there, and whether a form is theirs. <see cref="DeskGate"/> has let nobody else in.</summary>
public abstract class DeskPage : ComponentBase
{
    [Inject]
    internal DeskAccounts Accounts { get; set; } = default!;

    [Inject]
    private IHttpContextAccessor Http { get; set; } = default!;

    /// <summary>The request.</summary>
    protected HttpContext Context => Http.HttpContext!;

    /// <summary>Who is logged in.</summary>
    protected StoredAccount Account { get; private set; } = default!;

    /// <summary>What was done; null before anything was.</summary>
    protected string? Done { get; set; }

    /// <summary>What went wrong; null when nothing did.</summary>
    protected string? Problem { get; set; }

    /// <summary>A token for the page's forms.</summary>
    protected string Token => Accounts.FormToken(Context);

    /// <inheritdoc/>
    protected override void OnInitialized() =>
        Account = Accounts.Current(Context) ?? throw new InvalidOperationException("No login.");

    /// <summary>A field of the form, trimmed.</summary>
    /// <param name="name">Name of the field.</param>
    protected string Field(string name) => Context.Request.Form[name].ToString().Trim();

    /// <summary>True when the form is of this session; else says what is wrong.</summary>
    protected bool Takes()
    {
        if (FormOrigin.IsOurs(Context.Request) && Accounts.IsForm(Context, Field("token")))
        {
            return true;
        }
        return Refuse("The form is too old. Please try again.", StatusCodes.Status400BadRequest);
    }

    /// <summary>Says what is wrong; false.</summary>
    /// <param name="problem">What.</param>
    /// <param name="status">Status of the answer.</param>
    protected bool Refuse(string problem, int status = StatusCodes.Status422UnprocessableEntity)
    {
        Context.Response.StatusCode = status;
        Problem = problem;
        return false;
    }
}
