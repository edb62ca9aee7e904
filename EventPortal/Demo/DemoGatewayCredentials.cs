namespace EventPortal.Demo;

/// <summary>Makes the encrypted credentials of the demo organizations' sandbox gateways.</summary>
internal sealed class DemoGatewayCredentials(Func<string> sandbox)
{
    internal string Sandbox() => sandbox();
}
