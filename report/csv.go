package report

import (
	"encoding/csv"
	"io"
	"strconv"
	"strings"

	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/source"
)

// csvHeader names the columns. Columns may be added at the end; none is renamed
// or moved. Lines and columns are as in the JSON formats.
var csvHeader = []string{"file", "line", "column", "endLine", "endColumn", "severity", "rule", "family",
	"message", "help", "mrn", "fix", "fingerprint"}

// csvTable writes one row a finding (RFC 4180, but with LF). A file that was not
// read or wholly checked is a row without a rule.
type csvTable struct {
	output
	csv    *csv.Writer
	family map[string]string // by rule ID
	err    error             // of the header
}

func newCSV(w io.Writer, opts Options) Writer {
	c := &csvTable{output: output{w: w}, family: newFindings(opts.Rules).family}
	c.csv = csv.NewWriter(&c.buf)
	c.err = c.csv.Write(csvHeader)
	return c
}

func (c *csvTable) Result(r lint.Result) error {
	if c.err != nil {
		return c.err
	}
	path := r.Path
	if startsFormula(path) {
		path = "./" + path // the same file
	}
	path = csvText(path)
	for i := range r.Findings {
		d := &r.Findings[i]
		start, end := r.File.Position(d.Span.Start, source.Runes), r.File.Position(d.Span.End, source.Runes)
		fix := ""
		if d.Fix != nil {
			fix = d.Fix.Safety.String()
		}
		c.err = c.csv.Write([]string{
			path, strconv.Itoa(start.Line), strconv.Itoa(start.Column), strconv.Itoa(end.Line), strconv.Itoa(end.Column),
			d.Severity.String(), d.Rule, c.family[d.Rule], csvText(d.Message), csvText(d.Help), csvText(d.MRN), fix, d.Fingerprint,
		})
		if c.err != nil {
			return c.err
		}
	}
	if r.Err != nil {
		row := make([]string, len(csvHeader))
		row[0], row[5], row[8] = path, diag.Error.String(), csvText(cannotCheck(r))
		if c.err = c.csv.Write(row); c.err != nil {
			return c.err
		}
	}
	return c.write()
}

func (c *csvTable) Close(Summary) error {
	if c.err != nil {
		return c.err
	}
	return c.write()
}

func (c *csvTable) write() error {
	c.csv.Flush()
	if c.err = c.csv.Error(); c.err != nil {
		return c.err
	}
	return c.flush()
}

// csvText returns s as a cell may show it. An apostrophe before it keeps a
// spreadsheet from computing it.
func csvText(s string) string {
	if s = Visible(s); startsFormula(s) {
		s = "'" + s
	}
	return s
}

// startsFormula reports whether a spreadsheet takes a cell with s for a formula.
func startsFormula(s string) bool { return s != "" && strings.Contains("=+-@", s[:1]) }
