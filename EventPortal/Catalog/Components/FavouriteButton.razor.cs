using EventPortal.Catalog.Favourites;
using Microsoft.AspNetCore.Components;

namespace EventPortal.Catalog.Components;

/// <summary>The heart of an event: a form of one button, so that it works without scripts. Only on pages that the server renders.</summary>
public sealed partial class FavouriteButton(VisitorFavourites favourites)
{
    private bool marked;

    [Parameter, EditorRequired]
    public Guid EventId { get; set; }

    /// <summary>Of the event, so that many hearts on a page are told apart.</summary>
    [Parameter, EditorRequired]
    public required string Title { get; set; }

    [Parameter]
    public bool WithText { get; set; }

    [CascadingParameter]
    private HttpContext? Http { get; set; }

    private string Back => Http!.Request.Path + Http.Request.QueryString;

    protected override async Task OnParametersSetAsync() => marked = Http is not null && (await favourites.IdsAsync(Http)).Contains(EventId);
}
