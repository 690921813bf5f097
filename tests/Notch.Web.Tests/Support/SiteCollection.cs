namespace Notch.Web.Tests.Support;

/// <summary>Tests of this collection share one site.</summary>
[CollectionDefinition(Name)]
public sealed class SiteCollection : ICollectionFixture<SiteFixture>
{
    public const string Name = "site";
}
