namespace EventPortal.Shared.Data.Audit;

/// <summary>An object whose every saved change is written to the audit trail.</summary>
public interface IAudited
{
    Guid Id { get; }
}
