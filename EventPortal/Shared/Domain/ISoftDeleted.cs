namespace EventPortal.Shared.Domain;

/// <summary>Never removed, only marked; hidden by the "SoftDelete" filter, its unique values are free again.</summary>
public interface ISoftDeleted
{
    DateTimeOffset? DeletedAt { get; }
}
