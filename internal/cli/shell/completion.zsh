#compdef cablelint
# Completion of cablelint for zsh. In ~/.zshrc, behind compinit:
#
#	source <(cablelint completion zsh)

_cablelint() {
	local word help files
	local -a found open
	while IFS=$'\t' read -r word help; do
		case $word in
			(:files) files=1 ;;
			(:open) open=(-S '') ;;
			(*) found+=("${word//:/\\:}${help:+:$help}") ;;
		esac
	done < <("${(Q)words[1]}" __complete -- "${(@Q)words[2,CURRENT-1]}" "=${(Q)PREFIX}" 2>/dev/null)
	local code=1
	(( $#found )) && _describe -V cablelint found $open && code=0
	if [[ -n $files ]]; then
		compset -P '*='
		_files && code=0
	fi
	return code
}

if [[ $zsh_eval_context[-1] == loadautofunc ]]; then
	_cablelint "$@"
else
	compdef _cablelint cablelint
fi
