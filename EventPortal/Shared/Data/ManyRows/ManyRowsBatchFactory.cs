using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Update;
using Npgsql.EntityFrameworkCore.PostgreSQL.Update.Internal;

namespace EventPortal.Shared.Data.ManyRows;

#pragma warning disable EF1001 // the way EF has for a provider's own batches; what it has for few rows is Npgsql's
/// <summary>Puts <see cref="ManyRowsBatch"/> in the place of Npgsql's.</summary>
internal sealed class ManyRowsBatchFactory : NpgsqlModificationCommandBatchFactory
{
    private readonly AppDbContext? db;

    public ManyRowsBatchFactory(ModificationCommandBatchFactoryDependencies dependencies, IDbContextOptions options)
        : base(dependencies, options) => db = dependencies.CurrentContext.Context as AppDbContext;

    public override ModificationCommandBatch Create() => new ManyRowsBatch(base.Create, db);
}
#pragma warning restore EF1001
