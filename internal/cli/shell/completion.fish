# Completion of cablelint for fish:
#
#	cablelint completion fish > ~/.config/fish/completions/cablelint.fish

function __cablelint_complete
    set -l before (commandline --tokenize --cut-at-cursor --current-process)
    set -l word (commandline --current-token --cut-at-cursor)
    for line in ($before[1] __complete -- $before[2..] "=$word" 2>/dev/null)
        switch $line
            case :open # fish puts no blank behind =
            case :files
                set -l head (string match --regex '.*=' -- $word)
                for path in (__fish_complete_path (string replace --regex '.*=' '' -- $word))
                    printf '%s%s\n' $head $path
                end
            case '*'
                printf '%s\n' $line
        end
    end
end

complete --command cablelint --no-files --arguments '(__cablelint_complete)'
