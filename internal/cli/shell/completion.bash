# Completion of cablelint for bash. In ~/.bashrc:
#
#	source <(cablelint completion bash)

_cablelint() {
	local -a words
	local rest=${COMP_LINE:0:COMP_POINT} head='' n=-1 files='' blanks piece word i
	# bash cuts words at = and :, too; put together what no blank separates.
	for ((i = 0; i <= COMP_CWORD; i++)); do
		blanks=${rest%%[![:blank:]]*}
		rest=${rest#"$blanks"}
		piece=${COMP_WORDS[i]}
		((i < COMP_CWORD)) || piece=$rest
		if ((i == 0)) || [[ -n $blanks ]]; then
			words[++n]=
			head=
		fi
		head=${words[n]}
		words[n]+=$piece
		rest=${rest#"$piece"}
	done
	# What is replaced is the last piece, or what comes behind it.
	[[ $piece == [=:] ]] && head+=$piece

	COMPREPLY=()
	while IFS=$'\t' read -r word _; do
		case $word in
		:files) files=1 ;;
		:open) compopt -o nospace 2>/dev/null ;;
		*) COMPREPLY+=("${word#"$head"}") ;;
		esac
	done < <("${words[0]}" __complete -- "${words[@]:1:n-1}" "=${words[n]}" 2>/dev/null)

	if [[ -z $files ]]; then
		compopt +o default +o bashdefault 2>/dev/null
	elif ((${#COMPREPLY[@]})); then
		compopt -o filenames 2>/dev/null
		while IFS= read -r word; do
			COMPREPLY+=("$word")
		done < <(compgen -f -- "${words[n]#"$head"}")
	fi # else readline completes names of files by itself
}

complete -o bashdefault -o default -F _cablelint cablelint
