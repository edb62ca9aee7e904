using EventPortal.Accounts.Users;
using EventPortal.Shared;
using EventPortal.Shared.Data;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace EventPortal.Tests.Accounts;

public sealed class AccountsModelTests
{
    [Theory]
    [InlineData("PostgreSql", "Host=nowhere;Database=none")]
    [InlineData("SqlServer", "Server=nowhere;Database=none")]
    public void Model_EachProvider_HoldsIdentityVersion3(string provider, string connection)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Configuration.AddInMemoryCollection([new("Database:Provider", provider), new("Database:ConnectionString", connection)]);
        builder.AddShared();
        using var app = builder.Services.BuildServiceProvider();
        using var scope = app.CreateScope();
        using var db = scope.ServiceProvider.GetRequiredService<IDbContextFactory<AppDbContext>>().CreateDbContext();
        Type[] expected = [typeof(User), typeof(IdentityUserClaim<Guid>), typeof(IdentityUserLogin<Guid>), typeof(IdentityUserToken<Guid>),
            typeof(IdentityUserRole<Guid>), typeof(IdentityRoleClaim<Guid>), typeof(IdentityUserPasskey<Guid>)];
        Assert.All(expected, type => Assert.Equal("accounts", db.Model.FindEntityType(type)?.GetSchema()));
        var script = db.Database.GenerateCreateScript();
        Assert.Contains("CK_Users_Known", script, StringComparison.Ordinal);
        Assert.Contains("IX_Users_Email", script, StringComparison.Ordinal);
    }
}
