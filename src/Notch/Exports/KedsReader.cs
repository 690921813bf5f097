using System.Globalization;
using Notch.Lexicons;
using Notch.Pairs;

namespace Notch.Exports;

/// <summary>Rows of the KEDS project and its heirs: date, source, target, code. A header may give another order.</summary>
/// <remarks>
/// Files are named after CAMEO that hold WEIS codes, and the same number means different acts in the two. The reader takes the codebook
/// that knows more of the file's rows; <see cref="CodebookOf"/> says which.
/// </remarks>
public sealed class KedsReader : IPairEventReader
{
    private readonly EventCodebook _cameo;
    private readonly EventCodebook _weis;
    private readonly string? _fixed;

    /// <summary>A reader that looks codes up in a lexicon.</summary>
    /// <param name="text">The lexicon.</param>
    /// <param name="codebook">"cameo" or "weis"; null to find out from the codes.</param>
    public KedsReader(LexiconText text, string? codebook = null)
    {
        _cameo = EventCodebook.Cameo(text);
        _weis = EventCodebook.Weis(text);
        _fixed = codebook;
    }

    /// <inheritdoc/>
    public ReadRows Read(TextReader input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var problems = new List<RowProblem>();
        var rows = Rows(input, problems);
        var codebook = CodebookOf(rows.Select(r => r.Code));
        var ids = new RowIds("keds");
        var events = new List<PairEvent>(rows.Count);
        foreach (var row in rows)
        {
            if (!codebook.TryGet(row.Code, out var quad, out double weight))
            {
                problems.Add(
                    new RowProblem(
                        row.Line,
                        $"code '{row.Code}' is not in {codebook.Name}; expected two to four digits with the leading zero"
                    )
                );
                continue;
            }
            string id = ids.Next(
                row.Day.ToString("O", CultureInfo.InvariantCulture),
                row.Source,
                row.Target,
                row.Code
            );
            if (row.Source.Length > 0 && row.Target.Length > 0 && row.Source != row.Target)
            {
                events.Add(
                    new PairEvent(id, row.Day, row.Source, row.Target, quad, weight, "", "")
                );
            }
        }
        return new ReadRows(events, problems, $"{codebook.Name} codes");
    }

    /// <summary>The codebook that knows more of these codes; CAMEO when both know as many.</summary>
    /// <param name="codes">The codes of a file, each as often as it stands there.</param>
    public EventCodebook CodebookOf(IEnumerable<string> codes)
    {
        ArgumentNullException.ThrowIfNull(codes);
        if (_fixed is not null)
        {
            return _fixed == _weis.Name ? _weis : _cameo;
        }
        int lead = 0;
        foreach (string code in codes)
        {
            lead += (_weis.Contains(code) ? 1 : 0) - (_cameo.Contains(code) ? 1 : 0);
        }
        return lead > 0 ? _weis : _cameo;
    }

    private static List<Row> Rows(TextReader input, List<RowProblem> problems)
    {
        var rows = new List<Row>();
        int[]? order = null;
        foreach (var (line, cells) in DelimitedRows.Read(input))
        {
            if (order is null)
            {
                order = Order(cells);
                if (!ReadDates.TryParse(cells[order[0]], out _))
                {
                    continue;
                }
            }
            if (cells.Count <= order.Max() || !ReadDates.TryParse(cells[order[0]], out var day))
            {
                problems.Add(
                    new RowProblem(line, "expected date, source, target and code in this row")
                );
                continue;
            }
            rows.Add(
                new Row(
                    line,
                    day,
                    cells[order[1]].Trim(),
                    cells[order[2]].Trim(),
                    cells[order[3]].Trim()
                )
            );
        }
        return rows;
    }

    private static int[] Order(IReadOnlyList<string> header)
    {
        var columns = DelimitedRows.Columns(header);
        return
            columns.TryGetValue("date", out int date)
            && columns.TryGetValue("source", out int source)
            && columns.TryGetValue("target", out int target)
            && columns.TryGetValue("code", out int code)
            ? [date, source, target, code]
            : [0, 1, 2, 3];
    }

    private readonly record struct Row(
        int Line,
        DateOnly Day,
        string Source,
        string Target,
        string Code
    );
}
