using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Notch.Desk.Store;

/// <summary>Short forms over ADO.NET. Parameters are $0, $1, ... in the order given; null becomes NULL.</summary>
internal static class Sql
{
    public static int Execute(
        this SqliteConnection connection,
        string sql,
        params ReadOnlySpan<object?> values
    )
    {
        using var command = Command(connection, sql, values);
        return command.ExecuteNonQuery();
    }

    /// <summary>The first column of the first row; default when there is none or it is NULL.</summary>
    public static T? Scalar<T>(
        this SqliteConnection connection,
        string sql,
        params ReadOnlySpan<object?> values
    )
    {
        using var command = Command(connection, sql, values);
        object? value = command.ExecuteScalar();
        return value is null or DBNull
            ? default
            : (T)Convert.ChangeType(value, typeof(T), CultureInfo.InvariantCulture);
    }

    public static List<T> Query<T>(
        this SqliteConnection connection,
        string sql,
        Func<SqliteDataReader, T> read,
        params ReadOnlySpan<object?> values
    )
    {
        using var command = Command(connection, sql, values);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(read(reader));
        }
        return rows;
    }

    /// <summary>A command with parameters $0 to $(count - 1), to be run many times through <see cref="Run"/>.</summary>
    public static SqliteCommand Prepared(this SqliteConnection connection, string sql, int count)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        for (int i = 0; i < count; i++)
        {
            command.Parameters.Add(new SqliteParameter(Name(i), DBNull.Value));
        }
        command.Prepare();
        return command;
    }

    /// <summary>Runs a prepared command; returns the number of rows that it changed.</summary>
    public static int Run(this SqliteCommand command, params ReadOnlySpan<object?> values)
    {
        for (int i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }
        return command.ExecuteNonQuery();
    }

    public static string? Text(this SqliteDataReader reader, int column) =>
        reader.IsDBNull(column) ? null : reader.GetString(column);

    private static SqliteCommand Command(
        SqliteConnection connection,
        string sql,
        ReadOnlySpan<object?> values
    )
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        for (int i = 0; i < values.Length; i++)
        {
            command.Parameters.AddWithValue(Name(i), values[i] ?? DBNull.Value);
        }
        return command;
    }

    private static string Name(int i) => "$" + i.ToString(CultureInfo.InvariantCulture);
}
