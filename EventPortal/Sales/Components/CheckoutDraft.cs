using System.Text.Json;
using EventPortal.Sales.Checkout;
using Microsoft.AspNetCore.Components.Server.ProtectedBrowserStorage;

namespace EventPortal.Sales.Components;

/// <summary>What was typed at the checkout, kept (encrypted) in the tab's session storage: it survives a reload, a lost circuit and an ended hold.</summary>
public sealed class CheckoutDraft(ProtectedSessionStorage storage)
{
    // A message from the browser to the circuit is 32 KB at most; the encrypted form of more text than this would not fit.
    private const int Largest = 14_000;

    /// <summary>Puts what is kept for the same cart into the form.</summary>
    public async Task RestoreAsync(CheckoutForm form)
    {
        var kept = await ReadAsync(form.PlacementKey);
        if (kept is not null) Copy(kept, form);
    }

    /// <summary>What was typed, into a form that was begun anew.</summary>
    public static void Copy(CheckoutForm from, CheckoutForm to)
    {
        (to.Customer, to.InvoiceWanted, to.CompanyName, to.TaxCode) = (from.Customer, from.InvoiceWanted, from.CompanyName, from.TaxCode);
        to.TermsAccepted = from.TermsAccepted;
        // places may have come or gone since: each is known by its line and its number
        foreach (var place in to.Participants)
        {
            if (from.Participants.Find(p => p.ItemId == place.ItemId && p.Place == place.Place) is not { } typed) continue;
            (place.Choice, place.Person, place.Answers) = (typed.Choice, typed.Person, typed.Answers);
        }
        foreach (var (organization, gateway) in from.Gateways.Where(g => to.Gateways.ContainsKey(g.Key))) to.Gateways[organization] = gateway;
    }

    public async Task KeepAsync(CheckoutForm form)
    {
        var text = JsonSerializer.Serialize(form);
        if (text.Length <= Largest) await storage.SetAsync(KeyOf(form.PlacementKey), text);
    }

    public async Task ForgetAsync(string placementKey) => await storage.DeleteAsync(KeyOf(placementKey));

    private async Task<CheckoutForm?> ReadAsync(string placementKey)
    {
        try
        {
            var kept = await storage.GetAsync<string>(KeyOf(placementKey));
            return kept is { Success: true, Value: { } text } ? JsonSerializer.Deserialize<CheckoutForm>(text) : null;
        }
        catch (Exception e) when (e is System.Security.Cryptography.CryptographicException or JsonException)
        {
            // written under keys or by a version that is gone
            return null;
        }
    }

    private static string KeyOf(string placementKey) => "checkout." + placementKey;
}
