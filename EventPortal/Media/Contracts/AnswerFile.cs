namespace EventPortal.Media.Contracts;

/// <summary>
/// An uploaded answer as a form carries it: "id/name". The id is the whole secret, as it is with tickets and orders: it is known to whoever sent the file, and
/// naming another's shows that file to nobody but the organization that has it already.
/// </summary>
public sealed record AnswerFile(Guid Id, string Name)
{
    private const int IdLength = 32;

    /// <summary>Null: it is none.</summary>
    public static AnswerFile? Parse(string? value) =>
        value is { Length: > IdLength + 1 } && value[IdLength] == '/' && Guid.TryParseExact(value[..IdLength], "N", out var id) ? new(id, value[(IdLength + 1)..]) : null;

    public override string ToString() => $"{Id:N}/{Name}";
}
