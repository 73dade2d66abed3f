package report_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/report"
	"github.com/cablelint/cablelint/source"
)

func TestGrouped(t *testing.T) {
	long := newFile(t, "::b.txt", strings.Repeat("LINE\n", 120))
	compare(t, write(t, "grouped", report.Options{}, ferry(t), resultOf(newFile(t, "clean.txt", "BT\n")), resultOf(long,
		diag.Diagnostic{Rule: "tag-order", Severity: diag.Info, Span: source.Span{Start: 7, End: 8}, Message: "渡船"},
		diag.Diagnostic{Rule: "tag-order", Severity: diag.Info, Span: source.At(599), Message: "six"},
		diag.Diagnostic{Rule: "tag-order", Severity: diag.Info, Span: source.At(599), Message: strings.Repeat("x", 81)},
	), missing("none.txt")), `
archive/07FREDONIA417.txt
  6:7  warning  the TAGS do not name the subjects first            tag-order
  9:4  error    paragraph 1 is marked (S) in a CONFIDENTIAL cable  portion-above-banner

\u{3A}:b.txt
  2:3    info     渡船  tag-order
  120:5  info     six   tag-order
  120:5  info     `[1:]+strings.Repeat("x", 81)+`  tag-order

error: none.txt: open: file does not exist

Checked 3 files: 5 findings (1 error, 1 warning, 3 infos).
[*] 1 fixable with --fix.
Could not read or wholly check 1 file.
`)
}

func TestGroupedColor(t *testing.T) {
	out := write(t, "grouped", report.Options{Color: true}, ferry(t))
	for _, want := range []string{"\x1b[1marchive/07FREDONIA417.txt\x1b[22m\n", "  6:7  \x1b[33;1mwarning\x1b[0;22m  the", "  9:4  \x1b[31;1merror  \x1b[0;22m  para"} {
		if !strings.Contains(out, want) {
			t.Errorf("no %q in:\n%q", want, out)
		}
	}
}

func TestSummary(t *testing.T) {
	other := resultOf(newFile(t, "渡.txt", "BT\n"),
		diag.Diagnostic{Rule: "tag-order", Severity: diag.Error, Message: "x", Fix: &diag.Fix{Safety: diag.Unsafe}},
		diag.Diagnostic{Rule: "tag-order", Severity: diag.Error, Message: "x", Fix: &diag.Fix{Safety: diag.DisplayOnly}},
		diag.Diagnostic{Rule: "line-trailing-blanks", Severity: diag.Info, Message: "x"},
	)
	compare(t, write(t, "summary", report.Options{}, ferry(t), resultOf(newFile(t, "clean.txt", "BT\n")), other, missing("none.txt")), `
error: none.txt: open: file does not exist
rule                  errors  warnings  infos  files  fixable
tag-order                  2         1      0      2        2
portion-above-banner       1         0      0      1        0
line-trailing-blanks       0         0      1      1        0

file                       errors  warnings  infos
渡.txt                          2         0      1
archive/07FREDONIA417.txt       1         1      0

Checked 3 files: 5 findings (3 errors, 1 warning, 1 info).
[*] 1 fixable with --fix, 1 more with --fix --unsafe-fixes.
Could not read or wholly check 1 file.
`[1:])
	compare(t, write(t, "summary", report.Options{}, resultOf(newFile(t, "a.txt", "BT\n"))), "Checked 1 file: no findings.\n")
}

// TestSummaryWorstFiles demands the twenty files with the most serious
// findings, those that came first before their equals.
func TestSummaryWorstFiles(t *testing.T) {
	var results []lint.Result
	for i := range 50 {
		ds := make([]diag.Diagnostic, 1+i/10)
		for k := range ds {
			ds[k] = diag.Diagnostic{Rule: "tag-order", Severity: diag.Warning, Message: "x"}
		}
		if i == 33 {
			ds[0].Severity = diag.Error
		}
		results = append(results, resultOf(newFile(t, fmt.Sprintf("%02d.txt", i), "BT\n"), ds...))
	}
	_, table, _ := strings.Cut(write(t, "summary", report.Options{}, results...), "\n\n")
	want := "file    errors  warnings  infos\n33.txt       1         3      0\n"
	for _, i := range []int{40, 41, 42, 43, 44, 45, 46, 47, 48, 49} {
		want += fmt.Sprintf("%d.txt       0         5      0\n", i)
	}
	for _, i := range []int{30, 31, 32, 34, 35, 36, 37, 38, 39} {
		want += fmt.Sprintf("%d.txt       0         4      0\n", i)
	}
	compare(t, table, want+"... and 30 files more.\n\nChecked 50 files: 150 findings (1 error, 149 warnings, 0 infos).\n")
}
