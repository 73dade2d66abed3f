package report_test

import (
	"errors"
	"fmt"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/report"
)

func TestMarkdown(t *testing.T) {
	want := strings.NewReplacer("§", "`").Replace(`### cablelint

| severity | place | finding | rule |
|---|---|---|---|
| error | §archive/07FREDONIA417.txt§ 9:4 | §paragraph 1 is marked (S) in a CONFIDENTIAL cable§ | §portion-above-banner§ |
| error | §archive/not here.txt§ | §cannot check: open: file does not exist§ |  |
| warning | §archive/07FREDONIA417.txt§ 6:7 | §the TAGS do not name the subjects first§ | §tag-order§ |

Checked 1 file: 2 findings (1 error, 1 warning, 0 infos).

\[\*\] 1 fixable with --fix.

Could not read or wholly check 1 file.

`)
	compare(t, write(t, "markdown", report.Options{}, ferry(t), missing("archive/not here.txt")), want)
}

// cells returns the cells of a row of a table as GitHub Flavored Markdown cuts
// it: at every bar that no backslash stands before, which then is taken away.
func cells(row string) (out []string) {
	row = strings.TrimSuffix(strings.TrimPrefix(row, "|"), "|")
	var cell strings.Builder
	for i := 0; i < len(row); i++ {
		switch {
		case strings.HasPrefix(row[i:], `\|`):
			cell.WriteByte('|')
			i++
		case row[i] == '|':
			out = append(out, strings.TrimSpace(cell.String()))
			cell.Reset()
		default:
			cell.WriteByte(row[i])
		}
	}
	return append(out, strings.TrimSpace(cell.String()))
}

var fence = regexp.MustCompile("^`+")

// code returns the text of a code span (CommonMark 6.1) that is the whole of s.
func code(t *testing.T, s string) string {
	t.Helper()
	open := fence.FindString(s)
	body, closed := strings.CutSuffix(s[len(open):], open)
	if open == "" || !closed || strings.HasSuffix(body, "`") {
		t.Fatalf("%q is no code span", s)
	}
	for _, run := range regexp.MustCompile("`+").FindAllString(body, -1) {
		if run == open {
			t.Fatalf("the code span %q ends before its end", s)
		}
	}
	if len(body) > 1 && body[0] == ' ' && body[len(body)-1] == ' ' && strings.Trim(body, " ") != "" {
		body = body[1 : len(body)-1]
	}
	return body
}

// TestMarkdownCells reads back cells whose text is markup.
func TestMarkdownCells(t *testing.T) {
	for _, text := range []string{
		"a|b", `a\|b`, "||", "`", "``a`b", "a`", "`a`", "```", " a ", " a", "a ", "*a* _b_ [c](https://example.org) <img src=x> @jroe #12",
		"$x$ ~~a~~ &amp; www.example.org", "A\r\nB", "\x1b[1m", "![a](b)", `\`, `a\`,
	} {
		f := newFile(t, text, "BT\n")
		out := write(t, "markdown", report.Options{},
			resultOf(f, diag.Diagnostic{Rule: "tag-order", Severity: diag.Error, Message: text}),
			lint.Result{Path: text, Err: errors.New(text)})
		lines := strings.Split(out, "\n")
		want := report.Visible(text)
		one, two := cells(lines[4]), cells(lines[5])
		if len(one) != 4 || len(two) != 4 {
			t.Errorf("%q: %d and %d cells:\n%s", text, len(one), len(two), out)
			continue
		}
		got := []string{one[0], code(t, strings.TrimSuffix(one[1], " 1:1")), code(t, one[2]), code(t, one[3]), code(t, two[1]), code(t, two[2])}
		if diff := cmp.Diff([]string{"error", want, want, "tag-order", want, "cannot check: " + want}, got); diff != "" {
			t.Errorf("%q (-want +got):\n%s", text, diff)
		}
	}
}

// TestMarkdownLimit demands a report that is no longer than it may be, and says
// what it leaves out.
func TestMarkdownLimit(t *testing.T) {
	f := newFile(t, "a.txt", "BT\n")
	var ds []diag.Diagnostic
	for i := range 3000 {
		s := diag.Warning
		if i%100 == 99 {
			s = diag.Error
		}
		ds = append(ds, diag.Diagnostic{Rule: "tag-order", Severity: s, Message: fmt.Sprint(s, " ", i, strings.Repeat(".", 400))})
	}
	for _, limit := range []int{0, 1, 2000, 20_000} {
		out := write(t, "markdown", report.Options{MaxBytes: limit}, resultOf(f, ds...))
		rows := strings.Count(out, "\n| error ") + strings.Count(out, "\n| warning ")
		most := limit
		switch limit {
		case 0:
			most = 1 << 20
		case 1:
			most = 1 << 10 // it says that at least
		}
		if len(out) > most || len(out) < most/2 && limit != 1 {
			t.Errorf("limit %d gives %d bytes", limit, len(out))
		}
		if want := fmt.Sprintf("\n%d more, none of them more severe, did not fit in this table.\n", len(ds)-rows); !strings.Contains(out, want) {
			t.Errorf("limit %d, %d rows: no %q", limit, rows, want)
		}
		if errors := strings.Count(out, "\n| error "); errors < min(rows, 30) {
			t.Errorf("limit %d: %d of %d rows are errors", limit, errors, rows)
		}
	}
}
