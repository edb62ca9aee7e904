using System.Net;
using EventPortal.Payments;
using EventPortal.Shared.Domain;
using Xunit;

namespace EventPortal.Tests.Payments.Returns;

[Collection(PaymentsCollection.Name)]
public sealed class ReturnTests(PaymentsHost portal)
{
    [Theory]
    [InlineData("GET")]
    [InlineData("POST")]
    public async Task Return_WhateverItBrings_AsksTheProviderAndGoesToOurPage(string method)
    {
        var request = await portal.NewRequestAsync();
        var redirect = await portal.StartAsync(request);
        await portal.PressAsync(new Uri(redirect.Url).AbsolutePath, ("Action", "pay"), ("Card", "4242"), ("Delivery", "Never"));
        using var message = new HttpRequestMessage(new HttpMethod(method), $"/payments/return/{redirect.PaymentId}?status=failure&returnUrl=https://evil.example");
        if (method == "POST") message.Content = new FormUrlEncodedContent([new("status", "failure")]);
        var answer = await portal.Client.SendAsync(message);
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Equal($"/orders/{request.PayableNumber}?key=a%2Fb", answer.Headers.Location?.ToString());
        Assert.Equal(PaymentStatus.Completed, (await portal.PaymentAsync(redirect.PaymentId)).Status);
    }

    [Fact]
    public async Task Return_ClaimsSuccessUnpaid_PaysNothing()
    {
        var redirect = await portal.StartAsync(await portal.NewRequestAsync());
        await portal.Client.GetAsync($"/payments/return/{redirect.PaymentId}?status=success");
        Assert.Equal(PaymentStatus.Pending, (await portal.PaymentAsync(redirect.PaymentId)).Status);
    }

    [Theory]
    [InlineData("/payments/return")]
    [InlineData("/payments/return/0190b2c4-0000-7000-8000-000000000000")]
    public async Task Return_Unknown_GoesHome(string url)
    {
        var answer = await portal.Client.GetAsync(url);
        Assert.Equal((HttpStatusCode.Found, "/"), (answer.StatusCode, answer.Headers.Location?.ToString()));
    }

    [Theory]
    [InlineData("//evil.example/x")]
    [InlineData("https://portal.example//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("orders/1")]
    [InlineData("")]
    public void Split_LeadsElsewhere_IsRefused(string returnUrl) =>
        Assert.Equal("Payments.ReturnUrlInvalid", Assert.Throws<DomainException>(() => PaymentLinks.Split(returnUrl)).Error.Code);

    [Theory]
    [InlineData("https://portal.example/orders/1?k=2", "https://portal.example/", "/orders/1?k=2")]
    [InlineData("/orders/1", null, "/orders/1")]
    public void Split_OurPage_KeepsThePathOnly(string returnUrl, string? origin, string path)
    {
        var (seen, kept) = PaymentLinks.Split(returnUrl);
        Assert.Equal((origin, path), (seen?.ToString(), kept));
    }

    [Theory]
    [InlineData("http://[::]:5000", "http://127.0.0.1:5000/")]
    [InlineData("http://*:80", "http://127.0.0.1/")]
    [InlineData("http://localhost:5001", "http://localhost:5001/")]
    public void Loopback_ListensEverywhere_IsAnAddressToCall(string listened, string called) =>
        Assert.Equal(called, OwnAddress.Loopback(listened).ToString());
}
