FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /src
# the package list first: restoring is the slow part and changes least
COPY global.json Directory.*.props Directory.Build.targets BannedSymbols.txt .editorconfig ./
COPY EventPortal/EventPortal.csproj EventPortal/
COPY EventPortal/build EventPortal/build
# compiled ahead of its start: a server that was killed is ready the sooner
ARG AHEAD="-p:UseCurrentRuntimeIdentifier=true -p:PublishReadyToRun=true -p:SelfContained=false"
RUN dotnet restore EventPortal $AHEAD
COPY wwwroot-assets wwwroot-assets
COPY EventPortal EventPortal
RUN dotnet publish EventPortal -c Release -o /app --no-restore $AHEAD

FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /app
COPY --from=build /app .
# uploads; the database is a server of its own (compose.yaml), so no private one is started here
RUN mkdir /app/.local && chown $APP_UID /app/.local
VOLUME /app/.local
USER $APP_UID
ENV ASPNETCORE_HTTP_PORTS=8080
EXPOSE 8080
ENTRYPOINT ["dotnet", "EventPortal.dll"]
