namespace EventPortal.Payments.Contracts;

/// <summary>Lets an organization take payments in which no money moves; registered only where the sandbox is switched on.</summary>
public interface ITestPayments
{
    /// <summary>Opens an account at the sandbox bank and offers it as a way to pay; an organization that has one keeps it.</summary>
    /// <param name="organizationName">What payers read on the bank's page.</param>
    /// <returns>The id of the way to pay.</returns>
    Task<Guid> OfferAsync(Guid organizationId, string organizationName, CancellationToken cancellationToken);
}
