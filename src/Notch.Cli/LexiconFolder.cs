using System.CommandLine;
using Notch.Compiler;
using Notch.Lexicons;

namespace Notch.Cli;

/// <summary>The `--lexicon FOLDER` option: a lexicon from disk in place of the shipped one.</summary>
internal static class LexiconFolder
{
    public static Option<string?> Option() =>
        new("--lexicon") { Description = "A lexicon folder to use in place of the shipped one" };

    /// <summary>The folder's files, or the shipped lexicon when no folder is given.</summary>
    /// <exception cref="CliException">NX604: no such folder, or no text file in it.</exception>
    public static LexiconText Read(string? folder)
    {
        if (folder is null)
        {
            return LexiconText.Shipped();
        }
        if (!Directory.Exists(folder))
        {
            throw new CliException("NX604", $"{folder}: no such folder");
        }
        var files = LexiconFiles.Read(folder);
        return files.Count > 0
            ? new LexiconText(files)
            : throw new CliException("NX604", $"{folder}: no .txt file in it");
    }
}
