namespace Notch.Exports;

/// <summary>A format that events can be written in.</summary>
/// <param name="Name">The word on the command line: "jsonl".</param>
/// <param name="Description">One line for the help.</param>
/// <param name="MediaType">For an HTTP answer: "application/jsonl".</param>
/// <param name="Extension">Of a file, with its dot: ".jsonl".</param>
/// <param name="Writer">Writes it.</param>
public sealed record ExportFormat(
    string Name,
    string Description,
    string MediaType,
    string Extension,
    IEventWriter Writer
);
