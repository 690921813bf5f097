using System.CommandLine;
using System.Globalization;
using Notch.Cli.Input;
using Notch.Desk.Alerts;
using Notch.Desk.Store;
using Notch.Exports;
using Notch.Web.Alerts;

namespace Notch.Cli.Commands;

/// <summary>`notch alerts`: rules by which people are told of notches; a rule can be tried on the past before it is kept.</summary>
internal static class AlertsCommand
{
    public static Command Create() =>
        new("alerts", "Rules by which people are told of notches")
        {
            CreateTry(),
            CreateAdd(),
            CreateList(),
            CreateRemove(),
            CreateSend(),
            CreateOutbox(),
        };

    private static Command CreateTry()
    {
        var store = StoreOption.Create();
        var since = DayOptions.Day("--since", "First day on which a notch could be known");
        var to = DayOptions.Day("--to", "Last day");
        var rule = new AlertRuleOptions();
        var command = new Command("try", "What a rule would have found; keeps and sends nothing")
        {
            store,
            since,
            to,
        };
        rule.AddTo(command);
        command.SetAction(result =>
        {
            var asked = rule.Rule(result, "trial");
            var database = StoreOption.OpenExisting(result.GetValue(store)!);
            var found = AlertRuns
                .Store(database)
                .Try(asked, new DayRange(result.GetValue(since), result.GetValue(to)));
            var versions = new EventStore(database).NewestVersions();
            foreach (var change in found)
            {
                Console.Out.Write(PairRecords.Line(change, versions) + "\n");
            }
            Say($"{found.Count} notches");
            return ExitCodes.Done;
        });
        return command;
    }

    private static Command CreateAdd()
    {
        var store = StoreOption.Create();
        var name = new Argument<string>("name") { Description = "What the rule is called" };
        var since = DayOptions.Day("--since", "First day on which a notch could be known; today");
        var rule = new AlertRuleOptions();
        var command = new Command(
            "add",
            "Keeps a rule; it looks at what can be known from today on"
        )
        {
            name,
            store,
            since,
        };
        rule.AddTo(command);
        command.SetAction(result =>
        {
            var asked = rule.Rule(result, result.GetValue(name)!) with
            {
                Since = result.GetValue(since) ?? default,
            };
            var database = StoreOption.OpenExisting(result.GetValue(store)!);
            Write(AlertRuns.Store(database).Add(asked, Environment.UserName));
            return ExitCodes.Done;
        });
        return command;
    }

    private static Command CreateList()
    {
        var store = StoreOption.Create();
        var command = new Command("list", "Rules with their feeds and streams, by tabs") { store };
        command.SetAction(result =>
        {
            var database = StoreOption.OpenExisting(result.GetValue(store)!);
            foreach (var kept in AlertRuns.Store(database).Rules())
            {
                Write(kept);
            }
            return ExitCodes.Done;
        });
        return command;
    }

    private static Command CreateRemove()
    {
        var store = StoreOption.Create();
        var id = new Argument<string>("id") { Description = "The rule's id" };
        var command = new Command("remove", "Forgets a rule with all that it found") { id, store };
        command.SetAction(result =>
        {
            var database = StoreOption.OpenExisting(result.GetValue(store)!);
            return AlertRuns.Store(database).Remove(result.GetValue(id)!)
                ? ExitCodes.Done
                : throw new CliException("NX521", $"no rule '{result.GetValue(id)}'");
        });
        return command;
    }

    private static Command CreateSend()
    {
        var store = StoreOption.Create();
        var settings = new Option<string?>("--settings")
        {
            Description = "Settings with the mail server and the public address",
            HelpName = "FILE",
        };
        var command = new Command("send", "Finds what is new for each rule and sends what is due")
        {
            store,
            settings,
        };
        command.SetAction(
            async (result, token) =>
            {
                var chosen = result.GetValue(settings) is { } path
                    ? DeskSettings.Read(path)
                    : new DeskSettings();
                var database = StoreOption.OpenExisting(result.GetValue(store)!);
                var report = await AlertRuns.RunAsync(
                    database,
                    chosen.Alerts,
                    chosen.PublicAddress,
                    token
                );
                Say($"{report.Found} found, {report.Sent} sent, {report.Failed} failed and kept");
                return report.Failed > 0 ? ExitCodes.Failed : ExitCodes.Done;
            }
        );
        return command;
    }

    private static Command CreateOutbox()
    {
        const int Shown = 200;
        var store = StoreOption.Create();
        var command = new Command("outbox", "What waits and what was sent, by tabs") { store };
        command.SetAction(result =>
        {
            var outbox = new AlertOutbox(StoreOption.OpenExisting(result.GetValue(store)!));
            Console.Out.Write("rule\tchannel\ttarget\tdue\tattempts\tsent\terror\n");
            foreach (var row in outbox.Newest(Shown))
            {
                Console.Out.Write(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{row.Rule}\t{row.Channel}\t{row.Target}\t{row.DueAt:yyyy-MM-dd'T'HH:mm:ss'Z'}\t{row.Attempts}\t{row.SentAt:yyyy-MM-dd'T'HH:mm:ss'Z'}\t{row.LastError?.ReplaceLineEndings(" ")}\n"
                    )
                );
            }
            var (waiting, failing) = outbox.Counts();
            Say($"{waiting} wait, {failing} of these failed before");
            return ExitCodes.Done;
        });
        return command;
    }

    private static void Write(StoredAlertRule kept) =>
        Console.Out.Write(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{kept.Id}\t{kept.Rule.Name}\t{kept.Hits}\t{AlertUrls.Feed(kept.FeedKey)}\t{AlertUrls.Stream(kept.FeedKey)}\t{kept.Secret}\n"
            )
        );

    private static void Say(FormattableString words) =>
        Console.Error.WriteLine("notch: " + FormattableString.Invariant(words));
}
