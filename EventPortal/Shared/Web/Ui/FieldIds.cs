using Microsoft.AspNetCore.Components.Forms;

namespace EventPortal.Shared.Web.Ui;

/// <summary>What an input inside <see cref="Field"/> needs: its id, the ids that describe it, and whether it is wrong.</summary>
public sealed record FieldIds(string Id, string? DescribedBy, bool Invalid)
{
    /// <summary>For <c>aria-invalid</c> of plain inputs; Blazor's own inputs set it themselves.</summary>
    public string? AriaInvalid => Invalid ? "true" : null;

    /// <summary>The same field has the same id in every render, so that the error summary can link to it.</summary>
    public static string Of(FieldIdentifier field) => $"f-{field.Model.GetType().Name}-{field.FieldName}".ToLowerInvariant();
}
