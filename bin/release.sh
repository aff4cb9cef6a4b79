#!/usr/bin/env bash
# Makes a release of what is committed: bin/release.sh 1.2.0. Nothing is pushed; its last words say what is left to do.
set -euo pipefail
cd "$(dirname "$0")/.."
version=${1:?Usage: bin/release.sh VERSION}
[[ $version =~ ^[0-9]+\.[0-9]+\.[0-9]+$ ]] || { echo "$version is no version, such as 1.2.0" >&2; exit 2; }
[[ -z $(git status --porcelain) ]] || { echo 'Something is not committed.' >&2; exit 2; }
grep -q "^## $version\b" CHANGELOG.md || { echo "CHANGELOG.md has no section \"## $version\"." >&2; exit 2; }

npm ci
npm run check
npm version --no-git-tag-version "$version"
sed -i "s|image: rapporteur:.*|image: rapporteur:$version|" deploy/kubernetes/rapporteur.yaml
mkdir -p release
npm sbom --package-lock-only --omit=dev --sbom-format=cyclonedx >"release/rapporteur-$version.sbom.json"
git commit --all --message "chore: release $version"
git tag --annotate "v$version" --message "Rapporteur $version"
git archive --prefix="rapporteur-$version/" --output "release/rapporteur-$version.tar.gz" "v$version"

echo "In release/: the sources and what they are made of (SBOM). Known faults: npm audit --omit=dev"
echo "To publish: git push --follow-tags && docker build --tag rapporteur:$version ."
