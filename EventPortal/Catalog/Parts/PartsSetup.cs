using EventPortal.Accounts.Contracts;
using EventPortal.Catalog.Contracts;
using EventPortal.Catalog.Dictionaries;
using EventPortal.Catalog.Events;
using EventPortal.Catalog.Lessons;
using EventPortal.Catalog.Products;
using EventPortal.Catalog.Questions;
using EventPortal.Catalog.Speakers;
using EventPortal.Shared.Data;
using EventPortal.Shared.Web;
using EventPortal.Shared.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Catalog.Parts;

/// <summary>The office's pages about an event's parts, and the dictionaries.</summary>
internal static class PartsSetup
{
    public static void AddParts(this IServiceCollection services)
    {
        services.AddScoped<CatalogUses>();
        services.AddScoped(p => new PartsQueries(p.GetRequiredService<IDbContextFactory<AppDbContext>>(), p.GetRequiredService<CatalogUses>()));
        services.AddScoped(p => new ProductAuthoring(p.GetRequiredService<IDbContextFactory<AppDbContext>>(), p.GetRequiredService<CatalogUses>()));
        services.AddScoped(p => new LessonAuthoring(p.GetRequiredService<IDbContextFactory<AppDbContext>>(), p.GetRequiredService<CatalogUses>()));
        services.AddScoped<QuestionAuthoring>();
        services.AddScoped<EventBlocks>();
        services.AddScoped<PeopleQueries>();
        services.AddScoped<PeopleAuthoring>();
        services.AddScoped<DictionaryService>();
        services.AddSingleton(new ErrorTextSource("Parts", typeof(PartsText)));
        services.AddTabs();
        services.AddSingleton(new NavItem(
            NavArea.Organizer, "users", typeof(PartsText), "Speakers.Nav", o => PartsUrls.Speakers(o.GetValueOrDefault()), Order: 25, Section: NavSection.Organization));
        services.AddSingleton(new NavItem(
            NavArea.Platform, "book", typeof(PartsText), "Dictionaries.Nav", _ => PartsUrls.Dictionary(DictionaryKind.Types), Order: 60, Policy: AccountPolicies.Admin));
    }

    private static void AddTabs(this IServiceCollection services)
    {
        services.AddSingleton(new EventTab(typeof(PartsText), "Tickets.Tab", PartsUrls.Tickets, Order: 20));
        services.AddSingleton(new EventTab(typeof(PartsText), "Programme.Tab", PartsUrls.Programme, Order: 25));
        services.AddSingleton(new EventTab(typeof(PartsText), "People.Tab", PartsUrls.People, Order: 30));
        services.AddSingleton(new EventTab(typeof(PartsText), "Questions.Tab", PartsUrls.Questions, Order: 35));
        services.AddSingleton(new EventTab(typeof(PartsText), "Blocks.Tab", PartsUrls.Blocks, Order: 40));
    }
}
