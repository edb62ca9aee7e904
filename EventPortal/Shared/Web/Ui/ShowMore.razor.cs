using System.Globalization;

namespace EventPortal.Shared.Web.Ui;

/// <summary>"Показати ще (24 із 60)" under a list.</summary>
public sealed partial class ShowMore
{
    private string Text => Loc["ShowMore.Text", Words.Number(CultureInfo.CurrentUICulture, Shown), Words.Number(CultureInfo.CurrentUICulture, Total)];

    private async Task MoreAsync()
    {
        busy = true;
        try
        {
            await OnMore.InvokeAsync();
        }
        finally
        {
            busy = false;
        }
    }
}
