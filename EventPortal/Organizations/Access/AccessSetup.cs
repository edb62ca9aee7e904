using EventPortal.Organizations.Contracts;
using Microsoft.AspNetCore.Authorization;

namespace EventPortal.Organizations.Access;

internal static class AccessSetup
{
    public static void AddOrganizationAccess(this IServiceCollection services)
    {
        services.AddScoped<IOrganizationAccess, OrganizationAccess>();
        services.AddScoped<IAuthorizationHandler, OrganizationMemberHandler>();
        services.AddScoped<IAuthorizationHandler, OrganizationOwnerHandler>();
        services.AddScoped<IAuthorizationHandler, AnyMemberHandler>();
        services.AddAuthorizationBuilder()
            .AddPolicy(OrganizationPolicies.Member, policy => policy.RequireAuthenticatedUser().AddRequirements(new OrganizationMemberRequirement()))
            .AddPolicy(OrganizationPolicies.Owner, policy => policy.RequireAuthenticatedUser().AddRequirements(new OrganizationOwnerRequirement()))
            .AddPolicy(OrganizationPolicies.AnyMember, policy => policy.RequireAuthenticatedUser().AddRequirements(new AnyMemberRequirement()));
    }
}
