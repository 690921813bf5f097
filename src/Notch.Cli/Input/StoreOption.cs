using System.CommandLine;
using Notch.Desk.Store;

namespace Notch.Cli.Input;

/// <summary>"--db FILE", the same for every command that has a store.</summary>
internal static class StoreOption
{
    public static Option<string> Create() =>
        new("--db")
        {
            Description = "The store",
            HelpName = "FILE",
            DefaultValueFactory = _ => "notch.db",
        };

    /// <summary>Opens a store that must be there.</summary>
    /// <exception cref="CliException">What the store says is wrong.</exception>
    public static NotchDatabase OpenExisting(string path) =>
        Guard(() => NotchDatabase.OpenExisting(path, TimeProvider.System));

    /// <summary>Opens a store, making it when it is not there.</summary>
    /// <exception cref="CliException">What the store says is wrong.</exception>
    public static NotchDatabase Open(string path) =>
        Guard(() => NotchDatabase.Open(path, TimeProvider.System));

    private static NotchDatabase Guard(Func<NotchDatabase> open)
    {
        try
        {
            return open();
        }
        catch (StoreException e)
        {
            throw new CliException(e.Code, e.Message);
        }
    }
}
