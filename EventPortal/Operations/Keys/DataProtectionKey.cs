using EventPortal.Shared.Domain;

namespace EventPortal.Operations.Keys;

/// <summary>A key that protects cookies and tokens; kept in the database so that all servers, and a restarted one, share it.</summary>
public sealed class DataProtectionKey : Entity, IGlobal
{
    private DataProtectionKey() => (FriendlyName, Xml) = ("", "");

    public string FriendlyName { get; private set; }

    public string Xml { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }
}
