using EventPortal.Shared.Domain;

namespace EventPortal.Shared.Web.Errors;

/// <summary>Turns a refusal of an endpoint into problem details in the caller's language; anything else is a bug and reaches the exception handler.</summary>
public sealed class DomainErrorFilter(ErrorTexts texts) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (DomainException e)
        {
            return TypedResults.Problem(
                detail: texts.Of(e), statusCode: StatusCodes.Status409Conflict, type: "urn:eventportal:error:" + e.Error.Code,
                extensions: new Dictionary<string, object?>(StringComparer.Ordinal) { ["code"] = e.Error.Code });
        }
    }
}

public static class DomainErrorFilterRouting
{
    /// <summary>The endpoints answer refusals (DomainException) as problem details with status 409 and the error's code.</summary>
    public static TBuilder WithDomainErrors<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder => builder.AddEndpointFilter<TBuilder, DomainErrorFilter>();
}
