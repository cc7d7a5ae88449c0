#!/usr/bin/env bash
# Packs the package, installs it in an empty folder and runs it there.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export COMPARE_CLAIMS_CACHE="$folder/cache"
cd "$root"
npm pack --silent --ignore-scripts --pack-destination "$folder" >/dev/null
# Sources, tests and measurements stay at home.
if tar -tzf "$folder"/*.tgz | grep -vE '^package/(bin|dist|docs|schema|corpus)/|^package/(package\.json|claims\.yaml|claims\.lock\.yaml|README\.md|CHANGELOG\.md|LICENSE)$'; then
  echo "pack: these files do not belong into the package"; exit 1
fi
mkdir "$folder/empty" && cd "$folder/empty" && npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --prefer-offline --ignore-scripts "$folder"/*.tgz
node_modules/.bin/compare-claims --version
cp -r node_modules/compare-claims/corpus node_modules/compare-claims/claims.yaml .
node_modules/.bin/compare-claims --format json >report.json
node -e 'if (JSON.parse(require("fs").readFileSync("report.json", "utf8")).claims.length === 0) process.exit(1)'
echo "pack: installs and runs"
