using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace EventPortal.Tests.BigData;

/// <summary>Keeps the statements that requests run, each text once per page, with the values of its first run.</summary>
internal sealed class ExecutedSql : DbCommandInterceptor
{
    private readonly ConcurrentDictionary<(string Page, string Sql), NpgsqlParameter[]> kept = new();
    private readonly HttpContextAccessor http = new();

    internal bool IsOn { get; set; }

    internal IReadOnlyDictionary<(string Page, string Sql), NpgsqlParameter[]> Kept => kept;

    internal void Use(IServiceCollection services) => services.AddHttpContextAccessor();

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        // without a request it is a job's or the outbox's
        if (IsOn && http.HttpContext is { } context)
            kept.TryAdd((context.Request.Path + context.Request.QueryString, command.CommandText), [.. command.Parameters.Cast<NpgsqlParameter>().Select(p => p.Clone())]);
        return new(result);
    }
}
