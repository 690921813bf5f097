using System.Text.Json;
using Notch.Cli.Tests.Support;

namespace Notch.Cli.Tests.Commands;

public sealed class AlertsCommandTests(StoreWithPairs store) : IClassFixture<StoreWithPairs>
{
    private Task<CommandResult> RunAsync(params string[] arguments) =>
        NotchCommand.RunAsync(["alerts", .. arguments, "--db", store.Store]);

    [Fact]
    public async Task ARuleIsTriedOnThePast()
    {
        var found = await RunAsync(
            "try",
            "--pair",
            "Chile-PER",
            "--direction",
            "rise",
            "--from-rung",
            "hostile"
        );
        Assert.Equal(0, found.ExitCode);
        Assert.NotEmpty(found.Lines);
        Assert.All(
            found.Lines,
            l =>
                Assert.Equal(
                    "CHL-PER",
                    JsonDocument.Parse(l).RootElement.GetProperty("pair").GetString()
                )
        );
        var none = await RunAsync("try", "--pair", "CHL-PER", "--sector", "MIL");
        Assert.Equal((0, ""), (none.ExitCode, none.Output));
    }

    [Fact]
    public async Task ARuleIsKeptFindsWaitsForMailAndGoes()
    {
        var added = await RunAsync(
            "add",
            "Andes",
            "--pair",
            "CHL-*",
            "--mail",
            "ola@example.org",
            "--since",
            "2015-01-01",
            "--quiet",
            "22:00-07:00"
        );
        Assert.Equal(0, added.ExitCode);
        string id = added.Output.Split('\t')[0];
        var sent = await RunAsync("send");
        Assert.Contains("failed and kept", sent.Error, StringComparison.Ordinal);
        var outbox = await RunAsync("outbox");
        Assert.Contains("mail\tola@example.org", outbox.Output, StringComparison.Ordinal);
        var list = await RunAsync("list");
        Assert.Contains($"{id}\tAndes\t", list.Output, StringComparison.Ordinal);
        Assert.Equal(0, (await RunAsync("remove", id)).ExitCode);
        Assert.Contains("NX521", (await RunAsync("remove", id)).ErrorCodes);
    }

    [Theory]
    [InlineData("--pair", "IRQ")]
    [InlineData("--quiet", "late")]
    [InlineData("--digest-at", "8")]
    [InlineData("--time-zone", "Nowhere/None")]
    [InlineData("--mail", "nobody")]
    [InlineData("--webhook", "ftp://x.example")]
    [InlineData("--sector", "XXX")]
    public async Task AWrongRuleIsRefused(params string[] options)
    {
        var result = await RunAsync(["add", "x", .. options]);
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("NX520", result.ErrorCodes);
    }
}
