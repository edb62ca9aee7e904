namespace EventPortal.Operations.Audit;

/// <summary>The words of the audit search: what was changed is said as people say it, where there is a word for it.</summary>
public sealed class AuditText;
