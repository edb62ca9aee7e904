using EventPortal.Sales.Checkout;
using EventPortal.Sales.Orders;

namespace EventPortal.Sales.Components;

/// <summary>What the form of an unnamed place sends.</summary>
public sealed class NamingForm
{
    /// <summary>Name of the handler that takes the forms of all places.</summary>
    public const string Handler = "name-place";

    /// <summary>What the names of the fields begin with: the page's property.</summary>
    public const string Prefix = "Naming";

    public Guid Place { get; set; }

    // what was not sent is written as null
    public PersonForm Person { get; set => field = value ?? new(); } = new();

    public List<AnswerForm> Answers { get; set => field = value ?? []; } = [];

    public NamingInput Input => new(Person, Answers);
}
