namespace EventPortal.Shared.Domain;

/// <summary>[D] crm_record_id, crm_sync_state, crm_sync_date: where a record stands in the exchange with the CRM.</summary>
public sealed record CrmSync
{
    public string? RecordId { get; init; }

    public CrmSyncState State { get; init; }

    public DateTimeOffset? SyncedAt { get; init; }

    public static CrmSync Waiting { get; } = new();
}

/// <summary>[D] pending | in_progress | synced | failed | crm_updated.</summary>
public enum CrmSyncState
{
    Pending,
    InProgress,
    Synced,
    Failed,
    CrmUpdated,
}
