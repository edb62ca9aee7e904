using EventPortal.Accounts.Contracts;
using EventPortal.Sales.Carts;

namespace EventPortal.Sales.Checkout;

/// <summary>Prepares the checkout page.</summary>
internal sealed class CheckoutStart(CartService carts, CheckoutPlans plans, IUserDirectory users)
{
    public async Task<CheckoutView?> BeginAsync(CartKey key, CancellationToken cancellationToken)
    {
        var cart = await carts.GetViewAsync(key, cancellationToken);
        if (cart.IsEmpty || await plans.ReadAsync(key, cancellationToken) is not { } plan) return null;
        var user = key.UserId is { } userId ? await users.FindAsync(userId, cancellationToken) : null;
        var places = plan.Lines.SelectMany(l => Enumerable.Range(1, l.Places).Select(p => (Line: l, Place: p)))
            .Select((p, index) => new CheckoutPlace(index + 1, p.Line.Item.Id, p.Place, p.Line.Offer.Event.Title, p.Line.Offer.Title,
                p.Line.Application is null ? p.Line.Offer.Questions : [], p.Line.Item.OrganizationId))
            .ToList();
        var payees = plan.ByOrganization
            .Select(g => new CheckoutPayee(g.Key, g.First().Offer.Event.OrganizationName, plan.TotalOf(g.Key), plan.Methods.GetValueOrDefault(g.Key) ?? []))
            .ToList();
        return new(cart, places, payees, Form(plan, places, payees, user));
    }

    private static CheckoutForm Form(CheckoutPlan plan, List<CheckoutPlace> places, List<CheckoutPayee> payees, UserCard? user) => new()
    {
        // one cart is ordered once: two tabs with it have one key
        PlacementKey = plan.CartId.ToString("N"),
        Customer = new() { FirstName = user?.FirstName, LastName = user?.LastName, Email = user?.Email },
        Culture = user?.Culture[..2] ?? System.Globalization.CultureInfo.CurrentUICulture.TwoLetterISOLanguageName,
        Participants = [.. places.Select(p => new ParticipantForm
        {
            ItemId = p.ItemId, Place = p.Place, Choice = p.Place == 1 ? ParticipantChoice.Me : ParticipantChoice.Named,
            Answers = [.. p.Questions.Select(q => new AnswerForm { QuestionId = q.QuestionId })],
        })],
        Gateways = payees.Where(p => p.Methods.Count > 0 && !p.Total.IsZero).ToDictionary(p => p.OrganizationId, p => p.Methods[0].GatewayId),
    };
}
