using EventPortal.Registrations.Contracts;
using EventPortal.Shared.Domain;

namespace EventPortal.Sales.Checkout;

/// <summary>Checks a form against the cart it is for; pure, and never throws for what a person typed.</summary>
internal static class CheckoutValidation
{
    public static (CheckedForm Form, IReadOnlyList<FieldError> Errors) Check(CheckoutForm form, CheckoutPlan plan)
    {
        var errors = new List<FieldError>();
        var customer = PersonRules.Check(form.Customer, "Customer", phoneRequired: true, errors);
        var (company, taxCode) = CheckInvoice(form, errors);
        var places = CheckPlaces(form, plan, customer, errors);
        CheckTwice(places, errors);
        var gateways = CheckGateways(form, plan, errors);
        if (!form.TermsAccepted) errors.Add(new("TermsAccepted", "Checkout.TermsNotAccepted"));
        var culture = form.Culture is "en" or "ru" ? form.Culture : "uk";
        return (new(customer, company, taxCode, places, culture) { Gateways = gateways }, errors);
    }

    private static (string? Company, string? TaxCode) CheckInvoice(CheckoutForm form, List<FieldError> errors)
    {
        if (!form.InvoiceWanted) return (null, null);
        var company = PersonRules.Text(form.CompanyName, 150, "CompanyName", errors);
        if (company is null) errors.Add(new("CompanyName", "Checkout.CompanyMissing"));
        var taxCode = PersonRules.Text(form.TaxCode, 20, "TaxCode", errors);
        if (taxCode is null) errors.Add(new("TaxCode", "Checkout.TaxCodeMissing"));
        else if (!TaxCode.IsValid(taxCode)) errors.Add(new("TaxCode", "Checkout.TaxCodeInvalid"));
        return (company, taxCode);
    }

    private static List<CheckedPlace> CheckPlaces(CheckoutForm form, CheckoutPlan plan, Person customer, List<FieldError> errors)
    {
        var places = new List<CheckedPlace>();
        foreach (var line in plan.Lines)
            for (var place = 1; place <= line.Places; place++)
            {
                var index = form.Participants.FindIndex(p => p.ItemId == line.Item.Id && p.Place == place);
                // a place that the form does not know of was added in another tab: it stays unnamed
                var typed = index < 0 ? new() { Choice = ParticipantChoice.Later } : form.Participants[index];
                places.Add(CheckPlace(line, typed, $"Participants[{Math.Max(index, 0)}]", customer, errors));
            }
        return places;
    }

    private static CheckedPlace CheckPlace(PlannedLine line, ParticipantForm typed, string path, Person customer, List<FieldError> errors)
    {
        // an approved place is the applicant's: its name and answers were decided upon
        if (line.Application is { } application) return new(line, path, false, application.Person, application.Answers);
        if (typed.Choice is ParticipantChoice.Later) return new(line, path, false, new(), []);
        var isCustomer = typed.Choice is ParticipantChoice.Me;
        var person = isCustomer
            ? customer with { MiddleName = customer.MiddleName ?? PersonRules.Text(typed.Person.MiddleName, 150, path + ".Person.MiddleName", errors) }
            : PersonRules.Check(typed.Person, path + ".Person", phoneRequired: false, errors);
        return new(line, path, isCustomer, person, AnswerRules.Check(line.Offer.Questions, typed.Answers, path, errors));
    }

    private static void CheckTwice(List<CheckedPlace> places, List<FieldError> errors)
    {
        foreach (var twice in places.Where(p => p.Participant is not null).GroupBy(p => p.Participant).SelectMany(g => g.Skip(1)))
            errors.Add(new(twice.IsCustomer ? twice.Path + ".Choice" : twice.Path + ".Person.Email", "Checkout.ParticipantTwice"));
    }

    private static Dictionary<Guid, Guid> CheckGateways(CheckoutForm form, CheckoutPlan plan, List<FieldError> errors)
    {
        var chosen = new Dictionary<Guid, Guid>();
        foreach (var organization in plan.ByOrganization.Select(g => g.Key))
        {
            if (plan.TotalOf(organization).IsZero) continue;
            var methods = plan.Methods.GetValueOrDefault(organization) ?? [];
            var wanted = form.Gateways.GetValueOrDefault(organization, methods.Count == 1 ? methods[0].GatewayId : default);
            if (methods.Any(m => m.GatewayId == wanted)) chosen.Add(organization, wanted);
            else errors.Add(new($"Gateways[{organization}]", methods.Count == 0 ? "Checkout.NoGateway" : "Checkout.GatewayMissing"));
        }
        return chosen;
    }
}
