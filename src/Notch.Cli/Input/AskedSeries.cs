using Notch.Desk.Store;
using Notch.Pairs;

namespace Notch.Cli.Input;

/// <summary>The series of two parties that a command asks a store for. Says on standard error when imported rows cannot take part.</summary>
internal sealed class AskedSeries
{
    private readonly NotchDatabase _database;
    private readonly SeriesStore _store;
    private readonly Party _a;
    private readonly Party _b;
    private readonly SeriesFilter _filter;

    public AskedSeries(NotchDatabase database, Party a, Party b, SeriesFilter filter)
    {
        _database = database;
        _store = new SeriesStore(database);
        (_a, _b, _filter) = (a, b, filter);
        if (
            (!a.IsCodes || !b.IsCodes || filter.NeedsFacts) && _store.Imported() is > 0 and var rows
        )
        {
            Console.Error.WriteLine(
                FormattableString.Invariant(
                    $"notch: {rows} imported rows know neither sector nor context nor name and are left out"
                )
            );
        }
    }

    public PairSeries Series(bool isDirected, PeriodKind kind, DayRange days) =>
        _store.Series(_a, _b, isDirected, kind, days, _filter);

    public IReadOnlyList<PairEvent> Events() => _store.Events(_a, _b, _filter);

    public IReadOnlyList<WeekForecast> Forecasts() => _store.Forecasts(_a, _b, _filter);

    /// <summary>Change points as the last run left them; null where the store keeps none, which is for all but pairs of two codes.</summary>
    public IReadOnlyList<ChangePoint>? StoredChanges() =>
        _filter.IsEmpty && IsOne(_a) && IsOne(_b)
            ? new PairStore(_database).Changes(
                Pair.Of(_a.Name, _b.Name),
                DayRange.All,
                0,
                int.MaxValue
            )
            : null;

    private static bool IsOne(Party party) => party.Members.Count == 1 && party.IsCodes;
}
