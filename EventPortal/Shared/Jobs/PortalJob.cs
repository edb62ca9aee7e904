namespace EventPortal.Shared.Jobs;

/// <summary>A job that a slice registered. The name is stored with the schedule and in metrics: never change it.</summary>
public sealed record PortalJob(string Name, Type Type, TimeSpan Every);
