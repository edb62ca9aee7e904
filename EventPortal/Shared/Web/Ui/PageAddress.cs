namespace EventPortal.Shared.Web.Ui;

/// <summary>Addresses of lists: the filter stands in the query, what is not set is left out.</summary>
public static class PageAddress
{
    public static string Of(string path, params (string Name, string? Value)[] parts) =>
        path + QueryString.Create(parts.Where(p => !string.IsNullOrWhiteSpace(p.Value)).Select(p => new KeyValuePair<string, string?>(p.Name, p.Value!.Trim())));
}
