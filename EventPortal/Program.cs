using EventPortal.Shared;

var builder = WebApplication.CreateBuilder(args);
builder.AddShared();
var app = builder.Build();
app.Run();
