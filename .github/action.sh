# What action.yml runs: gets a cablelint and checks the cables with it. The
# inputs of the action are in INPUT_* variables.
set -euo pipefail

fail() {
	printf 'cablelint action: %s\n' "$1" >&2
	exit 2
}

# words prints the words of a text, each on a line. Quotes and backslashes group
# as in a shell; nothing is expanded.
words() {
	printf '%s' "$1" | xargs -r printf '%s\n'
}

# An output of a step ends at a line end.
case $INPUT_SARIF_FILE$INPUT_WORKING_DIRECTORY in
*$'\n'* | *$'\r'*) fail 'sarif-file and working-directory are one line' ;;
esac

args=()
list=$(words "$INPUT_ARGS") || fail 'args: a quote is not closed'
while IFS= read -r word; do
	args+=("$word")
done < <([ -z "$list" ] || printf '%s\n' "$list")
paths=()
list=$(words "$INPUT_PATH") || fail 'path: a quote is not closed'
while IFS= read -r word; do
	paths+=("$word")
done < <([ -z "$list" ] || printf '%s\n' "$list")

cablelint=$INPUT_BINARY
if [ -z "$cablelint" ]; then
	bin=${RUNNER_TEMP:?}/cablelint
	mkdir -p "$bin"
	export GOWORK=off GOBIN=$bin # not the workspace's modules
	if [ -n "$INPUT_VERSION" ]; then
		case $INPUT_VERSION in
		*[!A-Za-z0-9.+-]*) fail 'version: want one such as v0.1.0, or latest' ;;
		esac
		(cd "$bin" && go install "github.com/cablelint/cablelint/cmd/cablelint@$INPUT_VERSION")
	else
		go -C "$ACTION_PATH" install -trimpath ./cmd/cablelint
	fi
	cablelint=$bin/cablelint
fi

command=("$cablelint" check --format github)
sarif=
if [ -n "$INPUT_SARIF_FILE" ]; then
	command+=(--output-file "sarif=$INPUT_SARIF_FILE")
	sarif=$INPUT_SARIF_FILE
	case $sarif in
	/* | [A-Za-z]:*) ;; # absolute
	*) sarif=${INPUT_WORKING_DIRECTORY:-.}/$sarif ;;
	esac
	sarif=${sarif#./}
fi
code=0
"${command[@]}" ${args[@]+"${args[@]}"} -- ${paths[@]+"${paths[@]}"} || code=$?
{
	printf 'exit-code=%s\n' "$code"
	printf 'sarif-file=%s\n' "$sarif"
} >>"$GITHUB_OUTPUT"
exit "$code"
