using System.Diagnostics.CodeAnalysis;

namespace EventPortal.Shared.Domain;

/// <summary>Refuses a transition or a value by throwing the domain's error.</summary>
public static class Guard
{
    public static void That([DoesNotReturnIf(false)] bool condition, DomainError error, params object[] arguments)
    {
        if (!condition) throw new DomainException(error, arguments);
    }
}
