using System.Globalization;
using System.Net.Mail;
using EventPortal.Registrations.Lookup;
using Microsoft.AspNetCore.Components;

namespace EventPortal.Registrations.Pages;

/// <summary>Tickets by e-mail without an account. The answer is the same for every address.</summary>
public sealed partial class FindTicketsPage(TicketLookup lookup)
{
    private bool sent;
    private string? error;

    [SupplyParameterFromForm]
    public FindForm Form { get; set; } = null!;

    protected override void OnInitialized() => Form ??= new();

    private async Task SubmitAsync()
    {
        var email = Form.Email?.Trim() ?? "";
        if (email.Length > 254 || !MailAddress.TryCreate(email, out var address) || address.Address != email)
        {
            error = Loc["Find.EmailInvalid"];
            return;
        }
        await lookup.RequestAsync(email, CultureInfo.CurrentUICulture.TwoLetterISOLanguageName, CancellationToken.None);
        sent = true;
    }

    public sealed class FindForm
    {
        public string? Email { get; set; }
    }
}
