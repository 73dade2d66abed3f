package report

import (
	"cmp"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"github.com/cablelint/cablelint/lint"
)

// summary writes two tables at the end of the run: the findings by rule, and
// the files with the most.
type summary struct {
	output
	colors palette
	rules  map[string]*Summary
	worst  []fileSummary // at most worstFiles, ordered
	files  int           // with findings
}

// worstFiles is how many files summary names.
const worstFiles = 20

type fileSummary struct {
	path string
	Summary
}

func newSummary(w io.Writer, opts Options) Writer {
	return &summary{output: output{w: w}, colors: newPalette(opts.Color), rules: make(map[string]*Summary)}
}

func (s *summary) Result(r lint.Result) error {
	file := fileSummary{path: r.Path}
	seen := make(map[string]bool)
	for i := range r.Findings {
		d := &r.Findings[i]
		rule := s.rules[d.Rule]
		if rule == nil {
			rule = new(Summary)
			s.rules[d.Rule] = rule
		}
		if !seen[d.Rule] {
			seen[d.Rule] = true
			rule.Files++
		}
		rule.addFinding(d)
		file.addFinding(d)
	}
	if len(r.Findings) > 0 {
		s.files++
		s.rank(file)
	}
	writeFailure(&s.output, &s.colors, r)
	return s.flush()
}

// rank puts f in its place among the worst files, behind those that came before
// with as much.
func (s *summary) rank(f fileSummary) {
	at := len(s.worst)
	for at > 0 && moreSerious(&f.Summary, &s.worst[at-1].Summary) < 0 {
		at--
	}
	if at == worstFiles {
		return
	}
	s.worst = slices.Insert(s.worst, at, f)
	s.worst = s.worst[:min(len(s.worst), worstFiles)]
}

// moreSerious orders a before b when it has more errors, else more warnings,
// else more infos.
func moreSerious(a, b *Summary) int {
	return cmp.Or(cmp.Compare(b.Errors, a.Errors), cmp.Compare(b.Warnings, a.Warnings), cmp.Compare(b.Infos, a.Infos))
}

func (s *summary) Close(sum Summary) error {
	if len(s.rules) > 0 {
		ids := slices.SortedFunc(maps.Keys(s.rules), func(a, b string) int {
			return cmp.Or(moreSerious(s.rules[a], s.rules[b]), strings.Compare(a, b))
		})
		rows := [][]string{{"rule", "errors", "warnings", "infos", "files", "fixable"}}
		for _, id := range ids {
			t := s.rules[id]
			rows = append(rows, row(id, t.Errors, t.Warnings, t.Infos, t.Files, t.Fixable+t.UnsafeFixable))
		}
		s.table(rows)
		rows = [][]string{{"file", "errors", "warnings", "infos"}}
		for _, f := range s.worst {
			rows = append(rows, row(Visible(f.path), f.Errors, f.Warnings, f.Infos))
		}
		s.table(rows)
		if n := s.files - len(s.worst); n > 0 {
			s.buf.Truncate(s.buf.Len() - 1)
			fmt.Fprintf(&s.buf, "... and %s more.\n\n", count(n, "file"))
		}
	}
	s.buf.WriteString(totals(sum))
	return s.flush()
}

func row(name string, counts ...int) []string {
	cells := []string{name}
	for _, n := range counts {
		cells = append(cells, fmt.Sprint(n))
	}
	return cells
}

// table writes rows, the first of which is the heading, and a blank line. The
// first column is aligned left, the others right.
func (s *summary) table(rows [][]string) {
	wide := make([]int, len(rows[0]))
	for _, cells := range rows {
		for i, c := range cells {
			wide[i] = max(wide[i], widths.StringWidth(c))
		}
	}
	for n, cells := range rows {
		line := padded(cells[0], wide[0])
		for i, c := range cells[1:] {
			line += fmt.Sprintf("  %*s", wide[i+1], c)
		}
		if n == 0 {
			line = s.colors.paint(s.colors.bold, line)
		}
		s.buf.WriteString(line + "\n")
	}
	s.buf.WriteByte('\n')
}
