using EventPortal.Shared.Data.Audit;
using EventPortal.Shared.Domain;

namespace EventPortal.Payments.Gateways;

/// <summary>[D] an organization's account at a payment provider.</summary>
public sealed class PaymentGateway : AggregateRoot, IAudited, ITenantOwned
{
    private PaymentGateway() => (Provider, Name, Credentials) = ("", "", "");

    public Guid OrganizationId { get; private set; }

    /// <summary>Key of the adapter: "sandbox", later "liqpay", "wayforpay", "monobank", "stripe", "invoice".</summary>
    public string Provider { get; private set; }

    /// <summary>What a payer reads: "Картка, Apple Pay, Google Pay".</summary>
    public string Name { get; private set; }

    /// <summary>Encrypted by data protection; never leaves the slice.</summary>
    [NotAudited]
    public string Credentials { get; private set; }

    /// <summary>No real money moves.</summary>
    public bool IsTest { get; private set; }

    public bool IsActive { get; private set; } = true;

    public int SortOrder { get; private set; }

    public static PaymentGateway Create(
        Guid organizationId, string provider, string name, string encryptedCredentials, bool isTest, int order, DateTimeOffset now) => new()
        {
            Id = NewId(now), OrganizationId = organizationId, Provider = provider, Name = name, Credentials = encryptedCredentials,
            IsTest = isTest, SortOrder = order,
        };

    public void Switch(bool active) => IsActive = active;
}
