using EventPortal.Registrations.Contracts;

namespace EventPortal.Sales.Checkout;

/// <summary>What the checkout page edits. Mutable because inputs bind to it; the service trusts nothing in it.</summary>
public sealed class CheckoutForm
{
    /// <summary>Made once per checkout page: orders of one key are placed once, however often it is sent.</summary>
    public string PlacementKey { get; set; } = "";

    internal bool IsOf(Guid cartId) => Guid.TryParse(PlacementKey, out var id) && id == cartId;

    public PersonForm Customer { get; set; } = new();

    /// <summary>An invoice for an institution is wanted.</summary>
    public bool InvoiceWanted { get; set; }

    public string? CompanyName { get; set; }

    /// <summary>EDRPOU (8 digits) or RNOKPP (10 digits).</summary>
    public string? TaxCode { get; set; }

    /// <summary>One per place, in the order of the cart's lines.</summary>
    public List<ParticipantForm> Participants { get; set; } = [];

    /// <summary>Organization → the chosen way to pay.</summary>
    public Dictionary<Guid, Guid> Gateways { get; set; } = [];

    public bool TermsAccepted { get; set; }

    /// <summary>Language of letters and tickets: uk, en, ru.</summary>
    public string Culture { get; set; } = "uk";
}

/// <summary>Names and contacts as they are typed.</summary>
public sealed class PersonForm
{
    public string? FirstName { get; set; }

    public string? LastName { get; set; }

    public string? MiddleName { get; set; }

    public string? Email { get; set; }

    public string? Phone { get; set; }

    public string? Settlement { get; set; }

    public string? Institution { get; set; }

    public InstitutionType? InstitutionType { get; set; }

    public Guid? AreaId { get; set; }
}

/// <summary>Who takes a place.</summary>
public sealed class ParticipantForm
{
    public Guid ItemId { get; set; }

    /// <summary>1-based within its line.</summary>
    public int Place { get; set; }

    public ParticipantChoice Choice { get; set; }

    public PersonForm Person { get; set; } = new();

    public List<AnswerForm> Answers { get; set; } = [];
}

/// <summary>How a place gets its name.</summary>
public enum ParticipantChoice
{
    Named,

    /// <summary>The customer.</summary>
    Me,

    /// <summary>The place stays unnamed for now.</summary>
    Later,
}

/// <summary>An answer as it is typed: one value, or the chosen ones.</summary>
public sealed class AnswerForm
{
    public Guid QuestionId { get; set; }

    public string? Value { get; set; }

    // a form of plain HTML writes null for what it did not send
    public List<string> Chosen { get; set => field = value ?? []; } = [];
}
