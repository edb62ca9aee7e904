using System.Security.Claims;
using EventPortal.Accounts.Contracts;

namespace EventPortal.Tests.Support;

/// <summary>People to act as in tests.</summary>
public static class TestUsers
{
    public static ClaimsPrincipal Guest { get; } = new(new ClaimsIdentity());

    /// <summary>A platform admin.</summary>
    public static ClaimsPrincipal Admin { get; } = User(Guid.CreateVersion7(), AccountRoles.Admin);

    public static ClaimsPrincipal User(Guid id, params string[] roles) => new(new ClaimsIdentity(
        [new(ClaimTypes.NameIdentifier, id.ToString()), new(ClaimTypes.Name, $"user-{id:N}"[..12]), .. roles.Select(r => new Claim(ClaimTypes.Role, r))],
        authenticationType: "Test"));
}
