namespace EventPortal.Notifications.Contracts;

/// <summary>How a slice brings its letters; docs/letters.md describes the syntax.</summary>
public static class MailTemplateRegistration
{
    /// <summary>
    /// Registers templates kept as embedded files <c>&lt;Slice&gt;/Mails/&lt;code&gt;.&lt;uk|en|ru&gt;.md</c> beside <paramref name="sliceMarker"/>.
    /// A test reads every registered code in all three languages and compares their variables.
    /// </summary>
    public static IServiceCollection AddMailTemplates(this IServiceCollection services, Type sliceMarker, params string[] codes) =>
        services.AddCodes(sliceMarker, codes, isSecret: false);

    /// <summary>
    /// As <see cref="AddMailTemplates"/>, for letters whose link is a credential (password reset, address confirmation, sign-in): model and
    /// body leave the log as soon as the letter is sent or given up.
    /// </summary>
    public static IServiceCollection AddSecretMailTemplates(this IServiceCollection services, Type sliceMarker, params string[] codes) =>
        services.AddCodes(sliceMarker, codes, isSecret: true);

    private static IServiceCollection AddCodes(this IServiceCollection services, Type sliceMarker, string[] codes, bool isSecret)
    {
        foreach (var code in codes) services.AddSingleton(new RegisteredMail(code, sliceMarker, isSecret));
        return services;
    }
}

internal sealed record RegisteredMail(string Code, Type SliceMarker, bool IsSecret);
