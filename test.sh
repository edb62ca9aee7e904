#!/usr/bin/env bash
# ./test.sh [filter]  builds, checks the style, runs all tests (or those whose full name contains the filter).
# The last line is "N passed, N failed, N skipped"; the exit code is not 0 unless all is well.
set -uo pipefail
cd "$(dirname "$0")"
. ./.ci/setup.sh
need_dotnet && need_postgres && need chromium chromium /usr/bin/chromium && need qpdf qpdf && need pdftotext poppler-utils || exit 1
# tests run each thing a few times: code that is first measured and then compiled better costs them a sixth of their time
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_TieredPGO=0
failed() { echo "$1" >&2; echo "0 passed, 1 failed, 0 skipped"; exit 1; }

dotnet build EventPortal.sln -v q -clp:"ErrorsOnly;NoSummary" || failed "The build failed."
dotnet format whitespace EventPortal.sln --no-restore --verify-no-changes || failed "Formatting: run 'dotnet format whitespace EventPortal.sln'."
dotnet format style EventPortal.sln --no-restore --verify-no-changes --severity warn \
  --exclude EventPortal/Shared/Data/Migrations || failed "Style: run 'dotnet format style EventPortal.sln --severity warn'."

results=$(mktemp)
trap 'rm -f "$results"' EXIT
filter=()
[ $# -gt 0 ] && filter=(-method "*$1*")
timeout 80m dotnet EventPortal.Tests/bin/Debug/net10.0/EventPortal.Tests.dll -noColor -jUnit "$results" ${filter[@]+"${filter[@]}"}
code=$?
# the totals of the whole run, from its own report
count() { sed -n "s/.*<testsuites[^>]* $1=\"\([0-9]*\)\".*/\1/p" "$results" | head -1; }
total=$(count tests); bad=$(count failures); errors=$(count errors); skipped=$(count disabled)
skipped=${skipped:-0}
[ -n "$total" ] && [ "$total" -gt 0 ] || failed "No test ran."
bad=$((${bad:-0} + ${errors:-0}))
[ "$code" -ne 0 ] && [ "$bad" -eq 0 ] && bad=1
echo "$((total - bad - skipped)) passed, $bad failed, $skipped skipped"
[ "$bad" -eq 0 ]
