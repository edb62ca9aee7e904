using System.Linq.Expressions;
using EventPortal.Shared.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventPortal.Shared.Data;

internal static class CrmSyncMapping
{
    /// <summary>Columns CrmRecordId, CrmSyncState, CrmSyncDate, as [D] names them.</summary>
    public static void HasCrmSync<TEntity>(this EntityTypeBuilder<TEntity> builder, Expression<Func<TEntity, CrmSync?>> property)
        where TEntity : class
    {
        var crm = builder.ComplexProperty(property);
        crm.Property(c => c.RecordId).HasColumnName("CrmRecordId").HasMaxLength(255);
        crm.Property(c => c.State).HasColumnName("CrmSyncState");
        crm.Property(c => c.SyncedAt).HasColumnName("CrmSyncDate");
    }
}
