namespace Notch.Cli;

/// <summary>What the process says when it ends.</summary>
public static class ExitCodes
{
    /// <summary>All was done.</summary>
    public const int Done = 0;

    /// <summary>Something failed; standard error says what.</summary>
    public const int Failed = 1;

    /// <summary>The command was called wrongly.</summary>
    public const int WrongUsage = 2;
}
