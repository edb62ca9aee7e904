namespace EventPortal.Catalog.Contracts;

/// <summary>[D] participation_type online | offline | offline_online = [A] ONLINE | OFFLINE | HYBRID.</summary>
public enum EventFormat
{
    Online,
    Offline,
    Hybrid,
}
