using Microsoft.AspNetCore.Components;

namespace EventPortal.Registrations.Office.Components;

/// <summary>How many applications wait for the organization, beside the link of its rail; read anew with every page.</summary>
public sealed partial class WaitingApplications(ApplicationDesk desk) : IDisposable
{
    private readonly CancellationTokenSource gone = new();
    private int count;

    [Parameter]
    public Guid OrganizationId { get; set; }

    public void Dispose()
    {
        gone.Cancel();
        gone.Dispose();
    }

    protected override async Task OnParametersSetAsync()
    {
        try
        {
            count = await desk.WaitingAsync(OrganizationId, gone.Token);
        }
        catch (OperationCanceledException)
        {
            // the page went first
        }
    }
}
