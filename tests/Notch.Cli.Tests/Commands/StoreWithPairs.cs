using Notch.Cli.Tests.Support;

namespace Notch.Cli.Tests.Commands;

/// <summary>A store made by the commands themselves: two read samples, and a year of foreign rows that turn hostile in June.</summary>
public sealed class StoreWithPairs : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    public string Store => Path.Combine(_folder.Path, "notch.db");

    public string Rows => Path.Combine(_folder.Path, "rows.tsv");

    internal CommandResult Run { get; private set; } = null!;

    internal CommandResult Import { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        _folder.Write("rows.tsv", System.Text.Encoding.UTF8.GetBytes(string.Join('\n', Made())));
        Run = await NotchCommand.RunAsync(
            "desk",
            "run",
            "--db",
            Store,
            NotchCommand.Sample(
                "2020-01-10-hc-us-refuses-to-discuss-pulling-troops-out-of-iraq.html"
            ),
            NotchCommand.Sample("2020-01-10-al-washington-imposes-new-sanctions-on-iran.txt")
        );
        Import = await NotchCommand.RunAsync("import", Rows, "--format", "keds", "--db", Store);
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>Consultations every second day, then from 1 June attacks every day.</summary>
    private static IEnumerable<string> Made()
    {
        yield return "date\tsource\ttarget\tcode";
        for (var day = new DateOnly(2015, 1, 1); day.Year == 2015; day = day.AddDays(1))
        {
            bool isHostile = day.Month >= 6;
            if (isHostile || day.DayNumber % 2 == 0)
            {
                yield return FormattableString.Invariant(
                    $"{day:yyyy-MM-dd}\tPER\tCHL\t{(isHostile ? "190" : "040")}"
                );
            }
        }
    }
}
