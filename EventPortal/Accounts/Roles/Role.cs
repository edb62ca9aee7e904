using EventPortal.Shared.Domain;
using Microsoft.AspNetCore.Identity;

namespace EventPortal.Accounts.Roles;

/// <summary>A role of the whole platform; roles within an organization belong to its members.</summary>
public sealed class Role : IdentityRole<Guid>, IGlobal
{
    private Role()
    {
    }

    public static Role Create(string name, DateTimeOffset now) => new() { Id = Guid.CreateVersion7(now), Name = name };
}
