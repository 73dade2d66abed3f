package report

import (
	"fmt"
	"io"
	"strconv"

	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/source"
)

// junit writes the XML that test runners write and CI servers read: a suite for
// each file with findings, in it a failed test for each finding. A run without
// any is one test that passes, so that the report is not taken for none.
type junit struct {
	output
	failed bool // some test did
}

func newJUnit(w io.Writer, _ Options) Writer {
	j := &junit{output: output{w: w}}
	j.buf.WriteString(xmlHeader + `<testsuites name="cablelint">` + "\n")
	return j
}

func (j *junit) Result(r lint.Result) error {
	failures, errors := len(r.Findings), 0
	if r.Err != nil {
		errors = 1
	}
	if failures+errors == 0 {
		return j.flush()
	}
	j.failed = true
	j.suite(r.Path, failures+errors, failures, errors)
	for i := range r.Findings {
		d := &r.Findings[i]
		pos := r.File.Position(d.Span.Start, source.Runes)
		// Servers take tests of one name for one test.
		j.test(fmt.Sprintf("%s:%d:%d", d.Rule, pos.Line, pos.Column), r.Path, pos.Line)
		j.buf.WriteString(">\n<failure")
		j.attribute("message", d.Message)
		j.attribute("type", d.Severity.String())
		j.buf.WriteByte('>')
		j.buf.WriteString(xmlText(conciseLine(r.Path, d.Severity.String(), r.File, d)))
		if d.Help != "" {
			j.buf.WriteString("\n" + xmlText(Visible(d.Help)))
		}
		j.buf.WriteString("</failure>\n</testcase>\n")
	}
	if r.Err != nil {
		j.test("cablelint", r.Path, 1)
		j.buf.WriteString(">\n<error")
		j.attribute("message", cannotCheck(r))
		j.attribute("type", "error")
		j.buf.WriteString("/>\n</testcase>\n")
	}
	j.buf.WriteString("</testsuite>\n")
	return j.flush()
}

// suite writes the start of a suite.
func (j *junit) suite(name string, tests, failures, errors int) {
	j.buf.WriteString("<testsuite")
	j.attribute("name", name)
	j.attribute("tests", strconv.Itoa(tests))
	j.attribute("failures", strconv.Itoa(failures))
	j.attribute("errors", strconv.Itoa(errors))
	j.buf.WriteString(">\n")
}

// test writes the start tag of a test without its end.
func (j *junit) test(name, path string, line int) {
	j.buf.WriteString("<testcase")
	j.attribute("name", name)
	j.attribute("classname", path)
	j.attribute("file", path)
	j.attribute("line", strconv.Itoa(line))
}

func (j *junit) Close(s Summary) error {
	if !j.failed {
		j.suite("cablelint", 1, 0, 0)
		j.buf.WriteString("<testcase")
		j.attribute("name", "no findings in "+count(s.Files, "file"))
		j.attribute("classname", "cablelint")
		j.buf.WriteString("/>\n</testsuite>\n")
	}
	j.buf.WriteString("</testsuites>\n")
	return j.flush()
}
