using System.Globalization;
using EventPortal.Shared.Domain;
using Microsoft.AspNetCore.Components;

namespace EventPortal.Shared.Web.Ui;

/// <summary>A price: the new one first, the old one struck after it. Zero is said in words.</summary>
public sealed partial class PriceTag
{
    [Parameter, EditorRequired]
    public Money Now { get; set; }

    [Parameter]
    public Money? Old { get; set; }

    /// <summary>"від 400 грн": the cheapest of several.</summary>
    [Parameter]
    public bool From { get; set; }

    [Parameter]
    public bool Large { get; set; }

    private static CultureInfo Culture => CultureInfo.CurrentUICulture;

    private string Shown => Now.IsZero ? Loc["Price.Free"]
        : From ? $"{Loc["Price.From"]}{Words.Nbsp}{MoneyFormat.Text(Culture, Now)}"
        : MoneyFormat.Text(Culture, Now);
}
