namespace EventPortal.Sales.Checkout;

/// <summary>
/// What is wrong with a field. <paramref name="Path"/>: "Customer.Email", "TaxCode", "Participants[0].Person.Email",
/// "Participants[0].Answers[&lt;question id&gt;]", "Gateways[&lt;organization id&gt;]", "TermsAccepted".
/// </summary>
/// <param name="Key">Text in SalesText: "Checkout.EmailInvalid".</param>
public sealed record FieldError(string Path, string Key);
