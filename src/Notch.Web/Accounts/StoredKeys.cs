using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Notch.Desk.Store;

namespace Notch.Web.Accounts;

/// <summary>Keys that protect cookies, kept in the store beside the site's other keys, so that a restart ends no session.</summary>
internal sealed class StoredKeys(AccountStore accounts) : IXmlRepository
{
    private const string Prefix = "protection ";

    public IReadOnlyCollection<XElement> GetAllElements() =>
        [.. accounts.Secrets(Prefix).Select(s => XElement.Parse(Encoding.UTF8.GetString(s)))];

    public void StoreElement(XElement element, string friendlyName) =>
        accounts.Secret(
            Prefix + friendlyName,
            () => Encoding.UTF8.GetBytes(element.ToString(SaveOptions.DisableFormatting)),
            oldest: null
        );
}
