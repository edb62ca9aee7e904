namespace EventPortal.Payments.Gateways;

/// <summary>The provider does not answer, or answers what cannot be understood. Nothing is known about what it did.</summary>
internal sealed class GatewayException(string message, Exception? inner = null) : Exception(message, inner);
