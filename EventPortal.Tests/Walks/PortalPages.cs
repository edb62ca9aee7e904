using EventPortal.Accounts.Contracts;
using EventPortal.Catalog;
using EventPortal.Sales;
using EventPortal.Shell;
using EventPortal.Tests.Support;

namespace EventPortal.Tests.Walks;

/// <summary>Who opens a page.</summary>
public enum Reader
{
    Guest,
    Participant,
    Owner,
}

/// <param name="Name">Of the picture.</param>
/// <param name="Reader">Whose cookies.</param>
/// <param name="Path">Its address in the portal with demo data.</param>
public sealed record PortalPage(string Name, Reader Reader, string Path);

/// <summary>Every page of the portal, in one place: for the pictures, for axe, for the hunt of raw keys.</summary>
internal static class PortalPages
{
    public const string Academy = "d-internal-academy";
    public const string Grammar = "hramatyka-anhliiskoi-movy-dlia-pochatkivtsiv";

    public static string? Account(Reader reader) => reader switch
    {
        Reader.Participant => "participant@demo.local",
        Reader.Owner => "owner.academy@demo.local",
        _ => null,
    };

    public static async Task<IReadOnlyList<PortalPage>> ListAsync(PortalHost portal)
    {
        _ = portal;
        await Task.CompletedTask;
        return
        [
            new("landing", Reader.Guest, CatalogUrls.Landing),
            new("catalog", Reader.Guest, CatalogUrls.Catalog),
            new("catalog-found", Reader.Guest, "/events?q=англійська&view=list"),
            new("catalog-nothing", Reader.Guest, "/events?q=нічогонемає"),
            new("event-course", Reader.Guest, CatalogUrls.Event(Academy, Grammar)),
            new("event-soldout", Reader.Guest, CatalogUrls.Event(Academy, "shkola-yaka-chuie")),
            new("event-approval", Reader.Guest, CatalogUrls.Event(Academy, "komanda-a-ne-posada")),
            new("event-cancelled", Reader.Guest, CatalogUrls.Event(Academy, "emotsiine-vyhorannia-yak-uchyteliu-berehty-syly")),
            new("event-past", Reader.Guest, CatalogUrls.Event(Academy, "gramatika-anglijskoyi-movi")),
            new("event-conference", Reader.Guest, CatalogUrls.Event("edcamp-poltava", "osinnii-edcamp-poltava")),
            new("organization", Reader.Guest, CatalogUrls.Organization(Academy)),
            new("cart-empty", Reader.Guest, SalesUrls.Cart),
            new("checkout-empty", Reader.Guest, SalesUrls.Checkout),
            new("sign-in", Reader.Guest, AccountsUrls.SignInPath),
            new("sign-up", Reader.Guest, AccountsUrls.SignUpPath),
            new("forgot-password", Reader.Guest, AccountsUrls.ForgotPasswordPath),
            new("denied", Reader.Guest, AccountsUrls.DeniedPath),
            new("not-found", Reader.Guest, "/no/such/page"),
            new("error", Reader.Guest, ShellUrls.Error),
            new("mailbox", Reader.Guest, "/dev/mailbox"),
            new("landing-signed-in", Reader.Participant, CatalogUrls.Landing),
            new("profile", Reader.Participant, AccountsUrls.Profile),
            new("security", Reader.Participant, AccountsUrls.Security),
            new("data", Reader.Participant, AccountsUrls.Data),
        ];
    }
}
