using System.Security.Claims;

namespace EventPortal.Tests.Support;

/// <summary>People to act as in tests.</summary>
public static class TestUsers
{
    public static ClaimsPrincipal Guest { get; } = new(new ClaimsIdentity());

    public static ClaimsPrincipal User(Guid id, params string[] roles) => new(new ClaimsIdentity(
        [new(ClaimTypes.NameIdentifier, id.ToString()), new(ClaimTypes.Name, $"user-{id:N}"[..12]), .. roles.Select(r => new Claim(ClaimTypes.Role, r))],
        authenticationType: "Test"));
}
