package report_test

import (
	"encoding/csv"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/report"
)

func TestCSV(t *testing.T) {
	compare(t, write(t, "csv", report.Options{Rules: rules}, ferry(t), missing("archive/not here.txt")), `
file,line,column,endLine,endColumn,severity,rule,family,message,help,mrn,fix,fingerprint
archive/07FREDONIA417.txt,6,7,6,21,warning,tag-order,tags,the TAGS do not name the subjects first,,07FREDONIA417,safe,fp1
archive/07FREDONIA417.txt,9,4,9,7,error,portion-above-banner,paragraph,paragraph 1 is marked (S) in a CONFIDENTIAL cable,"Raise the banner, or mark the paragraph (C).",07FREDONIA417,,fp2
archive/not here.txt,,,,,error,,,cannot check: open: file does not exist,,,,
`[1:])
	compare(t, write(t, "csv", report.Options{}),
		"file,line,column,endLine,endColumn,severity,rule,family,message,help,mrn,fix,fingerprint\n")
}

// TestCSVCells reads back cells that a reader of CSV or a spreadsheet could
// mistake.
func TestCSVCells(t *testing.T) {
	for _, tt := range []struct{ text, path, message string }{
		{`say "A, B"`, `say "A, B"`, `say "A, B"`},
		{"A\r\nB", "A␍␊B", "A␍␊B"},
		{"=1+1", "./=1+1", "'=1+1"},
		{"-a.txt", "./-a.txt", "'-a.txt"},
		{"+a", "./+a", "'+a"},
		{"@SUM(1)", "./@SUM(1)", "'@SUM(1)"},
		{"\t=1", "␉=1", "␉=1"},
		{" leading", " leading", " leading"},
		{`\.`, `\.`, `\.`},
		{"#x", "#x", "#x"},
	} {
		f := newFile(t, tt.text, "BT\n")
		out := write(t, "csv", report.Options{},
			resultOf(f, diag.Diagnostic{Rule: "tag-order", Severity: diag.Info, Message: tt.text, Help: tt.text}),
			lint.Result{Path: tt.text, Err: errors.New("x")})
		rows, err := csv.NewReader(strings.NewReader(out)).ReadAll()
		if err != nil || len(rows) != 3 {
			t.Errorf("%q: %d rows, %v", tt.text, len(rows), err)
			continue
		}
		got := []string{rows[1][0], rows[1][8], rows[1][9], rows[2][0]}
		if diff := cmp.Diff([]string{tt.path, tt.message, tt.message, tt.path}, got); diff != "" {
			t.Errorf("%q (-want +got):\n%s", tt.text, diff)
		}
	}
}
