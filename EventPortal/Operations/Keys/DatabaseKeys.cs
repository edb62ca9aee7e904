using System.Xml.Linq;
using EventPortal.Shared.Data;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Operations.Keys;

/// <summary>The key ring in the database. The framework asks synchronously, so the row is written with one statement and not through a save.</summary>
internal sealed class DatabaseKeys(IServiceScopeFactory scopes, TimeProvider time) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var scope = scopes.CreateScope();
        using var db = scope.ServiceProvider.GetRequiredService<IDbContextFactory<AppDbContext>>().CreateDbContext();
        return [.. db.Set<DataProtectionKey>().AsNoTracking().OrderBy(k => k.CreatedAt).Select(k => k.Xml).AsEnumerable().Select(x => XElement.Parse(x))];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var scope = scopes.CreateScope();
        using var db = scope.ServiceProvider.GetRequiredService<IDbContextFactory<AppDbContext>>().CreateDbContext();
        var now = time.GetUtcNow();
        var id = Guid.CreateVersion7(now);
        var xml = element.ToString(SaveOptions.DisableFormatting);
        db.Database.ExecuteSql(
            $"""INSERT INTO "shared"."DataProtectionKeys" ("Id", "FriendlyName", "Xml", "CreatedAt") VALUES ({id}, {friendlyName}, {xml}, {now})""");
    }
}

internal static class DatabaseKeysSetup
{
    internal static void AddDatabaseKeys(this IServiceCollection services)
    {
        services.AddSingleton<DatabaseKeys>();
        services.AddDataProtection().SetApplicationName("EventPortal");
        services.AddOptions<KeyManagementOptions>().Configure<DatabaseKeys>((options, keys) => options.XmlRepository = keys);
    }
}
