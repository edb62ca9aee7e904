namespace EventPortal.Shared.Domain;

/// <summary>A row that belongs to no organization by intent (users, dictionaries, carts): says so, because every entity is one or the other.</summary>
public interface IGlobal;
