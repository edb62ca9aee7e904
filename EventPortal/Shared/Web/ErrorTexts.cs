using EventPortal.Shared.Domain;
using Microsoft.Extensions.Localization;

namespace EventPortal.Shared.Web;

/// <summary>Finds the text of a refusal: the error "Sales.CartEmpty" is the key "CartEmpty" in the text class that the slice "Sales" registered.</summary>
public sealed class ErrorTexts(IStringLocalizerFactory localizers, IEnumerable<ErrorTextSource> sources)
{
    private readonly Dictionary<string, IStringLocalizer> bySlice = sources.ToDictionary(s => s.Slice, s => localizers.Create(s.TextClass));

    public LocalizedString Of(DomainException exception) => Of(exception.Error, [.. exception.Arguments]);

    public LocalizedString Of(DomainError error, params object[] arguments)
    {
        var dot = error.Code.IndexOf('.', StringComparison.Ordinal);
        return dot > 0 && bySlice.TryGetValue(error.Code[..dot], out var texts)
            ? texts[error.Code[(dot + 1)..], arguments]
            : new LocalizedString(error.Code, error.Code, resourceNotFound: true);
    }
}

/// <summary>Registered by each slice: where the texts of its errors are.</summary>
public sealed record ErrorTextSource(string Slice, Type TextClass);
