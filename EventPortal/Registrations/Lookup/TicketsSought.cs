namespace EventPortal.Registrations.Lookup;

/// <summary>Somebody asks for the tickets of an address.</summary>
internal sealed record TicketsSought(string Email, string Culture, DateTimeOffset At);
