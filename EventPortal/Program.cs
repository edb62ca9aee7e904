using EventPortal.Notifications;
using EventPortal.Shared;

var builder = WebApplication.CreateBuilder(args);
builder.AddShared();
builder.AddNotifications();
var app = builder.Build();
app.MapNotifications();
app.Run();
