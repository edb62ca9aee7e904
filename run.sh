#!/usr/bin/env bash
# ./run.sh [port]  builds the portal, starts it with a private PostgreSQL and demo data, and prints where it is. Ctrl+C ends both.
set -euo pipefail
cd "$(dirname "$0")"
. ./.ci/setup.sh
need_dotnet
[ -n "${Database__ConnectionString:-}" ] || need_postgres
port=${1:-5080}
export ASPNETCORE_ENVIRONMENT=${ASPNETCORE_ENVIRONMENT:-Development} ASPNETCORE_URLS="http://localhost:$port"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
echo "Building ..."
dotnet build EventPortal -c Release -v q -clp:"ErrorsOnly;NoSummary"
cd EventPortal
# exec: Ctrl+C and kill reach the portal itself, which stops its database
exec dotnet bin/Release/net10.0/EventPortal.dll
