/// What a shell needs to complete calls, as the argument parser writes it, and what that leaves out: that `extract` may be left away.
public enum CompletionScript {
    /// The script for calls whose first word may be a file or an option of the default command.
    ///
    /// - Parameters:
    ///   - script: the parser's.
    ///   - commands: the names of all subcommands.
    public static func withDefault(_ script: String, commands: [String]) -> String {
        let names = commands.joined(separator: " ")
        var text = script
        func change(_ old: String, _ new: String) { text = HelpText.replaced(text, old, new) }
        // A variable of zsh that was named after a Vietnamese word.
        change("_câu_hỏi", "_question")
        // bash: no name of a subcommand in the first place means that `extract` is left away; where nothing fits, files are offered.
        change(
            "\ncomplete -o filenames -F _cchc-extract cchc-extract",
            """

            _cchc-extract_or_default() {
                if [[ ( "${COMP_CWORD}" -gt 1 && " \(names) " != *" ${COMP_WORDS[1]} "* ) || ( "${COMP_CWORD}" -eq 1 && "${2}" == -* ) ]]; then
                    COMP_WORDS=("${COMP_WORDS[0]}" extract "${COMP_WORDS[@]:1}")
                    COMP_CWORD=$((COMP_CWORD + 1))
                fi
                _cchc-extract "${@}"
            }

            complete -o filenames -o default -F _cchc-extract_or_default cchc-extract
            """)
        // zsh, likewise.
        change(
            "\n    local context state state_descr line\n    local -A opt_args\n\n    local -r command_name=",
            """

                if (( CURRENT > 2 && ! ${${=:-\(names)}[(Ie)${words[2]}]} )) || [[ CURRENT -eq 2 && "${words[2]}" == -* ]]; then
                    words=("${words[1]}" extract "${(@)words[2,-1]}")
                    (( CURRENT += 1 ))
                fi

                local context state state_descr line
                local -A opt_args

                local -r command_name=
            """)
        let isFirst = "\n        ;;\n    arg)\n        case \"${words[1]}\" in\n        extract|"
        change("_describe -V subcommand subcommands && ret=0" + isFirst, "_describe -V subcommand subcommands && ret=0\n        _files && ret=0" + isFirst)
        // fish, likewise.
        change(
            "\n    set -l unparsed_tokens (__cchc-extract_tokens -pc)\n",
            """

                set -l unparsed_tokens (__cchc-extract_tokens -pc)
                if set -q unparsed_tokens[2]; and not contains -- $unparsed_tokens[2] \(names)
                    set unparsed_tokens $unparsed_tokens[1] extract $unparsed_tokens[2..]
                end

            """)
        change(
            "\ncomplete -c 'cchc-extract' -f\n",
            "\ncomplete -c 'cchc-extract' -f\ncomplete -c 'cchc-extract' -n '__cchc-extract_should_offer_completions_for_positional \"cchc-extract\" -eq 1' -F\n")
        return text
    }
}
