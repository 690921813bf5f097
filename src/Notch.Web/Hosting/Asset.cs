namespace Notch.Web.Hosting;

/// <summary>A file of the site, kept in memory.</summary>
/// <param name="Name">Name under wwwroot, "site.css".</param>
/// <param name="Hash">First 10 hex digits of the SHA-256 of its bytes; part of its address.</param>
/// <param name="MediaType">What it is.</param>
/// <param name="Bytes">Its content.</param>
internal sealed record Asset(string Name, string Hash, string MediaType, byte[] Bytes);
