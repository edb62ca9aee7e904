namespace EventPortal.Sales.Components;

/// <summary>What is wrong with which field of the checkout, in words; an error goes when its field is changed.</summary>
public sealed class CheckoutErrors
{
    private readonly List<(string Path, string Text)> errors = [];

    public IReadOnlyList<(string Path, string Text)> All => errors;

    /// <summary>"Participants[0].Person.Email" → "f-participants-0-person-email".</summary>
    public static string IdOf(string path) =>
        "f-" + string.Join('-', path.ToLowerInvariant().Split(['.', '[', ']'], StringSplitOptions.RemoveEmptyEntries));

    public string? Of(string path) => errors.Find(e => e.Path == path).Text;

    public void Clear(string path) => errors.RemoveAll(e => e.Path == path);

    public void Set(IEnumerable<(string Path, string Text)> found)
    {
        errors.Clear();
        errors.AddRange(found);
    }
}
