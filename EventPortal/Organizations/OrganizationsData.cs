using EventPortal.Organizations.Groups;
using EventPortal.Organizations.Invitations;
using EventPortal.Organizations.Members;
using EventPortal.Organizations.Requests;
using EventPortal.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Organizations;

internal static class OrganizationsData
{
    extension(AppDbContext db)
    {
        public DbSet<Organization> Organizations => db.Set<Organization>();

        public DbSet<OrganizationMember> OrganizationMembers => db.Set<OrganizationMember>();

        public DbSet<Group> Groups => db.Set<Group>();

        public DbSet<GroupMember> GroupMembers => db.Set<GroupMember>();

        public DbSet<Invitation> Invitations => db.Set<Invitation>();

        public DbSet<OrganizationRequest> OrganizationRequests => db.Set<OrganizationRequest>();
    }
}
