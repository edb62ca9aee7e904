namespace EventPortal.Shared.Data.Audit;

/// <summary>A property that never appears in the audit trail: secrets, and noise such as counters.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NotAuditedAttribute : Attribute;
