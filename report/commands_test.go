package report

import "testing"

func TestCommands(t *testing.T) {
	for text, want := range map[string]bool{
		"":                              false,
		"::error::x":                    true,
		" ::set-env name=x::y\n":        true,
		"a\n\t\u00A0::debug::":          true,
		"a\r::error::x":                 true,
		"+::error::x":                   false,
		"a ::error::x":                  false,
		":: a lone pair":                false,
		":::":                           false,
		"a ##[group]b":                  true,
		"##vso[task.complete]":          true,
		"a\n+##teamcity[buildStop]":     true,
		"## a heading, ##vso, #[x] ##(": false,
	} {
		if got := Commands(text); got != want {
			t.Errorf("Commands(%q) = %t", text, got)
		}
	}
}
