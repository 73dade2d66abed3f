package report_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/report"
)

const hiddenWord = "ZANZIBAR77"

// partlyHidden returns a result with a finding that counts, one that is suppressed
// and one that is in the baseline.
func partlyHidden(t *testing.T) lint.Result {
	t.Helper()
	f := newFile(t, "a.txt", "SUBJECT: TALKS\nREF: "+hiddenWord+"\n")
	finding := func(text string) lint.Finding {
		return resultOf(f, diag.Diagnostic{
			Rule: "tag-order", Severity: diag.Error, Span: spanOf(t, f, text), Message: `here is "` + text + `"`,
			Fix: diag.Replace(diag.Safe, "x", spanOf(t, f, text), "X"),
		}).Findings[0]
	}
	return lint.Result{Path: "a.txt", File: f, Findings: []lint.Finding{finding("TALKS")}, Hidden: []lint.Hidden{
		{Finding: finding(hiddenWord), By: lint.BySuppression, Reason: `"` + hiddenWord + `" is right`},
		{Finding: finding("REF"), By: lint.ByBaseline},
	}}
}

// No format shows what is hidden; each counts it or says nothing of it.
func TestHidden(t *testing.T) {
	res := partlyHidden(t)
	settings := lint.Result{Path: "b.txt.cablelint", File: newFile(t, "b.txt.cablelint", "- {}\n"), Settings: true}
	for _, format := range report.Formats() {
		out := write(t, format, report.Options{Rules: rules}, res, settings)
		if strings.Contains(out, hiddenWord) {
			t.Errorf("%s shows what is hidden:\n%s", format, out)
		}
		if report.IsText(format) && !strings.HasSuffix(out, "\nChecked 1 file: 1 finding (1 error, 0 warnings, 0 infos).\n"+
			"[*] 1 fixable with --fix.\n1 more is suppressed, 1 more is in the baseline.\n") {
			t.Errorf("%s does not count what is hidden:\n%s", format, out)
		}
		if strings.HasPrefix(format, "json") && !strings.Contains(out, `"findings":1,"errors":1,"warnings":0,"infos":0,"fixable":1,`+
			`"unsafeFixable":0,"fixed":0,"unreadable":0,"suppressed":1,"baselined":1,"stale":0}`) {
			t.Errorf("%s does not count what is hidden:\n%s", format, out)
		}
	}
}

func TestTotalsOfHidden(t *testing.T) {
	for _, test := range []struct {
		sum  report.Summary
		want string
	}{
		{report.Summary{Suppressed: 2}, "2 more are suppressed.\n"},
		{report.Summary{Baselined: 12, Stale: 1}, "Baseline: 1 is no longer found; cablelint baseline prune removes what is gone.\n12 more are in the baseline.\n"},
		{report.Summary{Stale: 3}, "Baseline: 3 are no longer found; cablelint baseline prune removes what is gone.\n"},
	} {
		var b strings.Builder
		w, err := report.New("concise", &b, report.Options{})
		if err != nil {
			t.Fatal(err)
		}
		if err := w.Close(test.sum); err != nil {
			t.Fatal(err)
		}
		compare(t, b.String(), "Checked 0 files: no findings.\n"+test.want)
	}
}

// A log that is to hold what is hidden says of every result whether it is: none
// without it or all (SARIF 2.1.0, 3.27.23).
func TestSARIFHidden(t *testing.T) {
	for _, test := range []struct {
		opts report.Options
		want []string
	}{
		{report.Options{Rules: rules}, []string{"no suppressions"}},
		{report.Options{Rules: rules, Hidden: true}, []string{"0", "external: \"" + hiddenWord + "\" is right", "external: The baseline holds it."}},
		{report.Options{Rules: rules, Hidden: true, Redact: true}, []string{"0", "external: \"xxxxxxxx99\" is right", "external: The baseline holds it."}},
	} {
		run := writeSARIF(t, test.opts, partlyHidden(t))
		var got []string
		for _, r := range run.Results {
			switch {
			case r.Suppressions == nil:
				got = append(got, "no suppressions")
			case len(*r.Suppressions) == 0:
				got = append(got, "0")
			default:
				got = append(got, (*r.Suppressions)[0].Kind+": "+(*r.Suppressions)[0].Justification)
			}
			if test.opts.Redact && strings.Contains(r.Message.Text, hiddenWord) {
				t.Errorf("a redacted log shows %q", r.Message.Text)
			}
		}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%+v (-want +got):\n%s", test.opts.Hidden, diff)
		}
	}
}
