using System.Security.Claims;

namespace EventPortal.Shared.Data;

/// <summary>Who acts in this scope (a request, a circuit, a job); set once by the host's middleware or circuit handler.</summary>
public sealed class CurrentUser
{
    public ClaimsPrincipal Principal { get; private set; } = new(new ClaimsIdentity());

    /// <summary>Name of the job or outbox message when no person acts.</summary>
    public string? SystemActor { get; private set; }

    public Guid? UserId => Guid.TryParse(Principal.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? id : null;

    /// <summary>The admin who acts in the person's place; null: nobody does.</summary>
    public SupportSession? Support => SystemActor is null ? SupportSession.Of(Principal) : null;

    public string ActorName => SystemActor ?? Principal.Identity?.Name ?? "guest";

    public void Use(ClaimsPrincipal principal) => Principal = principal;

    public void UseSystem(string actor) => SystemActor = actor;
}
