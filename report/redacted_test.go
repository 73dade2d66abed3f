package report_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/report"
)

func TestRedactFull(t *testing.T) {
	compare(t, write(t, "full", report.Options{Redact: true}, ferry(t)), `
warning[tag-order] [*]: the TAGS do not name the subjects first
  --> archive/07FREDONIA417.txt:6:7
   |
 6 | xxxx: xx, xxxx, xxxx
   |       ^^^^^^^^^^^^^^
   |
   = safe fix: put "xxxx, xxxx" first

error[portion-above-banner]: paragraph 1 is marked (S) in a CONFIDENTIAL cable
  --> archive/07FREDONIA417.txt:9:4
   |
 9 | 9. (x) xxxxxxx. xxx xxxxxxxx xxx xxxxxx xxxxx xxx xxxxx xxxxx.
   |    ^^^
   |
 1 | x x x x x x x x x x x x xxxxxxxx 999999
   | ----------------------- "xxxxxxxxxxxx" is set here
   |
   = help: Raise the banner, or mark the paragraph (C).

Checked 1 file: 2 findings (1 error, 1 warning, 0 infos).
[*] 1 fixable with --fix.
`[1:])
}

// TestRedactWidth demands that the marks stand under the text in spite of
// letters of other widths.
func TestRedactWidth(t *testing.T) {
	f := newFile(t, "a.txt", "渡船 e\u0301\u0301 ١\tCAF\u00c9 \u200b\x1b TALKS\n")
	out := write(t, "full", report.Options{Redact: true}, resultOf(f, diag.Diagnostic{
		Rule: "tag-order", Severity: diag.Info, Span: spanOf(t, f, "TALKS"), Message: "x",
	}))
	_, out, _ = strings.Cut(out, "   |\n")
	out, _, _ = strings.Cut(out, "\n\n")
	compare(t, out, strings.Join([]string{
		` 1 | xxxx x 9    xxxx \u{200B}␛ xxxxx`,
		`   |                            ^^^^^`,
	}, "\n"))
}

// TestRedactEverywhere demands that no format shows a word that a finding
// quotes, or a line of a file, and that a fix cannot write one.
func TestRedactEverywhere(t *testing.T) {
	const word = "ZANZIBAR77"
	f := newFile(t, "a.txt", "SUBJECT: "+word+" TALKS\n")
	span := spanOf(t, f, word)
	quoted := `here is "` + word + `" again`
	res := resultOf(f, diag.Diagnostic{
		Rule: "tag-order", Severity: diag.Error, Span: span, Message: quoted, Help: quoted,
		Related: []diag.Related{{Span: span, Message: quoted}},
		Fix:     diag.Replace(diag.Safe, quoted, span, word),
	})
	res.Err = errors.New(`internal error: "` + word + `"`)
	for _, format := range report.Formats() {
		plain, out := write(t, format, report.Options{Rules: rules}, res), write(t, format, report.Options{Rules: rules, Redact: true}, res)
		if format != "summary" && !strings.Contains(plain, word) {
			t.Errorf("%s: nothing to redact in:\n%s", format, plain)
		}
		if strings.Contains(out, word) || strings.Contains(out, "TALKS") {
			t.Errorf("%s shows the cable:\n%s", format, out)
		}
		if format != "summary" && !strings.Contains(out, "xxxxxxxx99") {
			t.Errorf("%s shows nothing of the shape:\n%s", format, out)
		}
	}
	if res.Findings[0].Message != quoted || res.Findings[0].Related[0].Message != quoted || len(res.Findings[0].Fix.Edits) != 1 {
		t.Error("the result, which other reports show, was changed")
	}
	run := writeSARIF(t, report.Options{Rules: rules, Redact: true}, res)
	if diff := cmp.Diff([]string{"x", "9"}, run.RedactionTokens); diff != "" || len(run.Results[0].Fixes) != 0 {
		t.Errorf("%d fixes; redaction tokens (-want +got):\n%s", len(run.Results[0].Fixes), diff)
	}
	if run = writeSARIF(t, report.Options{Rules: rules}, res); run.RedactionTokens != nil {
		t.Errorf("redaction tokens of a log that is not redacted: %q", run.RedactionTokens)
	}
}
