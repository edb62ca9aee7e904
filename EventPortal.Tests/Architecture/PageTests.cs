using System.Reflection;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Xunit;

namespace EventPortal.Tests.Architecture;

public sealed class PageTests
{
    public static TheoryData<Type> Pages => [.. typeof(EventPortal.Program).Assembly.GetTypes().Where(t => t.GetCustomAttributes<RouteAttribute>().Any())];

    [Theory]
    [MemberData(nameof(Pages))]
    public void EveryPage_OfThePortal_NamesItsPolicy(Type page) => Assert.True(
        page.GetCustomAttributes(inherit: true).Any(a => a is IAuthorizeData or IAllowAnonymous), $"{page} has neither [Authorize] nor [AllowAnonymous]");
}
