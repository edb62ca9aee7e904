using EventPortal.Shared.Data;

namespace EventPortal.Organizations.Contracts;

public static class OrganizationNames
{
    /// <summary>Active organizations, to be joined to a query of the caller's: names are public.</summary>
    public static IQueryable<OrganizationName> NamesOfOrganizations(this AppDbContext db) =>
        db.Set<Organization>().Select(o => new OrganizationName { Id = o.Id, Name = o.Name, Slug = o.Slug });
}
