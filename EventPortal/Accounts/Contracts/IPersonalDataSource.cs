namespace EventPortal.Accounts.Contracts;

/// <summary>What a slice knows about a person, for the file that the person may take away.</summary>
public interface IPersonalDataSource
{
    /// <summary>Name of the part in the file: "orders".</summary>
    string Section { get; }

    /// <summary>Anything that System.Text.Json writes; only of this user. Null: nothing is known.</summary>
    Task<object?> CollectAsync(Guid userId, CancellationToken cancellationToken);
}
