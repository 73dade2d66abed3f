package report

import "testing"

func TestRedactQuotes(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"", ""},
		{"paragraph 4 is marked (S) in a CONFIDENTIAL cable", "paragraph 4 is marked (S) in a CONFIDENTIAL cable"},
		{`"PGVO" is not a known tag; did you mean "PGOV"?`, `"xxxx" is not a known tag; did you mean "xxxx"?`},
		{`replace "15. Tea, at 8:30." with "¶5."`, `replace "99. xxx, xx 9:99." with "¶9."`},
		{`""`, `""`},
		{`"a \"b\" c" d`, `"x \"x\" x" d`},
		{`"a\\" b "c"`, `"x\\" b "x"`},
		{`"CAF\u00e9\x1b\nA\U0001F6F3B"`, `"xxx\u00e9\x1b\nx\U0001F6F3x"`},
		{`"\q \secret \u12 \xZZ \"`, `"\x \xxxxxx \x99 \xxx \"`},
		{`"\`, `"\`},
		{`the rest of "an open quote`, `the rest of "xx xxxx xxxxx`},
		{`"É e` + "\u0301" + ` 渡 ٣ Ⅳ ½ (-) ` + "\xff" + `"`, `"x x x 9 9 9 (-) ` + "\xff" + `"`},
		{"a\u0301", "a\u0301"},
	} {
		if got := RedactQuotes(tt.text); got != tt.want {
			t.Errorf("RedactQuotes(%+q) = %+q, want %+q", tt.text, got, tt.want)
		}
	}
}
