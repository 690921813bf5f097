namespace Notch.Syntax.Training;

/// <summary>Rows of a table that a batch has touched, each once.</summary>
/// <param name="rows">Rows of the table.</param>
internal sealed class RowSet(int rows)
{
    private readonly bool[] has = new bool[rows];
    private readonly List<int> items = [];

    /// <summary>The rows, in the order in which they came.</summary>
    public IReadOnlyList<int> Items => items;

    public void Add(int row)
    {
        if (!has[row])
        {
            has[row] = true;
            items.Add(row);
        }
    }

    public void Clear()
    {
        foreach (int row in items)
        {
            has[row] = false;
        }
        items.Clear();
    }
}
