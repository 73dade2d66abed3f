# Writes what a release has besides the program, the manual page and the
# completions, to a directory: bash .github/extras.sh DIRECTORY.
set -euo pipefail

dir=$1
mkdir -p "$dir/completions"
program=$(mktemp)
trap 'rm -f "$program"' EXIT
go build -trimpath -o "$program" ./cmd/cablelint # go run would leave out the version
"$program" man >"$dir/cablelint.1"
"$program" completion bash >"$dir/completions/cablelint.bash"
"$program" completion zsh >"$dir/completions/_cablelint"
"$program" completion fish >"$dir/completions/cablelint.fish"
"$program" completion powershell >"$dir/completions/cablelint.ps1"
