using System.Collections;

namespace Notch.Actors;

/// <summary>Entries by their numbers, each made when it is asked for.</summary>
/// <param name="count">How many.</param>
/// <param name="entry">Gives the entry of a number; the same one each time.</param>
internal sealed class EntryList<T>(int count, Func<int, T> entry) : IReadOnlyList<T>
{
    /// <inheritdoc/>
    public int Count => count;

    /// <inheritdoc/>
    public T this[int index] => entry(index);

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator()
    {
        for (int i = 0; i < count; i++)
        {
            yield return entry(i);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
