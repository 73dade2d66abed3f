package report_test

import (
	"encoding/xml"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/report"
)

func TestJUnit(t *testing.T) {
	compare(t, write(t, "junit", report.Options{Rules: rules}, ferry(t), missing("archive/not <here>.txt")), `
<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="cablelint">
<testsuite name="archive/07FREDONIA417.txt" tests="2" failures="2" errors="0">
<testcase name="tag-order:6:7" classname="archive/07FREDONIA417.txt" file="archive/07FREDONIA417.txt" line="6">
<failure message="the TAGS do not name the subjects first" type="warning">archive/07FREDONIA417.txt:6:7: warning: the TAGS do not name the subjects first [tag-order]</failure>
</testcase>
<testcase name="portion-above-banner:9:4" classname="archive/07FREDONIA417.txt" file="archive/07FREDONIA417.txt" line="9">
<failure message="paragraph 1 is marked (S) in a CONFIDENTIAL cable" type="error">archive/07FREDONIA417.txt:9:4: error: paragraph 1 is marked (S) in a CONFIDENTIAL cable [portion-above-banner]
Raise the banner, or mark the paragraph (C).</failure>
</testcase>
</testsuite>
<testsuite name="archive/not &lt;here&gt;.txt" tests="1" failures="0" errors="1">
<testcase name="cablelint" classname="archive/not &lt;here&gt;.txt" file="archive/not &lt;here&gt;.txt" line="1">
<error message="cannot check: open: file does not exist" type="error"/>
</testcase>
</testsuite>
</testsuites>
`[1:])
}

// TestJUnitClean demands one test that passes: some servers take a report
// without any for a failure of the job.
func TestJUnitClean(t *testing.T) {
	clean := resultOf(newFile(t, "a.txt", "BT\n"))
	compare(t, write(t, "junit", report.Options{}, clean, clean), `
<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="cablelint">
<testsuite name="cablelint" tests="1" failures="0" errors="0">
<testcase name="no findings in 2 files" classname="cablelint"/>
</testsuite>
</testsuites>
`[1:])
}

func TestCheckstyle(t *testing.T) {
	compare(t, write(t, "checkstyle", report.Options{}, ferry(t), resultOf(newFile(t, "clean.txt", "BT\n")), missing(`archive/"not here".txt`)), `
<?xml version="1.0" encoding="UTF-8"?>
<checkstyle version="4.3">
<file name="archive/07FREDONIA417.txt">
<error line="6" column="7" severity="warning" message="the TAGS do not name the subjects first" source="cablelint.tag-order"/>
<error line="9" column="4" severity="error" message="paragraph 1 is marked (S) in a CONFIDENTIAL cable. Raise the banner, or mark the paragraph (C)." source="cablelint.portion-above-banner"/>
</file>
<file name="archive/&#34;not here&#34;.txt">
<error line="1" column="1" severity="error" message="cannot check: open: file does not exist" source="cablelint"/>
</file>
</checkstyle>
`[1:])
	compare(t, write(t, "checkstyle", report.Options{}), `
<?xml version="1.0" encoding="UTF-8"?>
<checkstyle version="4.3">
</checkstyle>
`[1:])
}

// element is an XML element as the tests read it.
type element struct {
	XMLName  xml.Name
	Attrs    []xml.Attr `xml:",any,attr"`
	Text     string     `xml:",chardata"`
	Elements []element  `xml:",any"`
}

func (e *element) attr(name string) string {
	for _, a := range e.Attrs {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// grammars say which elements may stand in which, and their attributes: those
// of Checkstyle's XMLLogger, and of the JUnit schema that Jenkins publishes with
// the file and line that GitLab and pytest add to a test.
var grammars = map[string]map[string]struct{ attrs, elements string }{
	"checkstyle": {
		"":           {elements: "checkstyle"},
		"checkstyle": {attrs: "version", elements: "file"},
		"file":       {attrs: "name", elements: "error"},
		"error":      {attrs: "line column severity message source"},
	},
	"junit": {
		"":           {elements: "testsuites"},
		"testsuites": {attrs: "name", elements: "testsuite"},
		"testsuite":  {attrs: "name tests failures errors", elements: "testcase"},
		"testcase":   {attrs: "name classname file line", elements: "failure error"},
		"failure":    {attrs: "message type"},
		"error":      {attrs: "message type"},
	},
}

// readXML returns the root of a report that follows the grammar of its format.
func readXML(t *testing.T, format, out string) element {
	t.Helper()
	var root element
	if err := xml.Unmarshal([]byte(out), &root); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	var check func(parent string, e *element)
	check = func(parent string, e *element) {
		name := e.XMLName.Local
		if !contains(grammars[format][parent].elements, name) {
			t.Errorf("<%s> in <%s>", name, parent)
		}
		for _, a := range e.Attrs {
			if !contains(grammars[format][name].attrs, a.Name.Local) {
				t.Errorf("attribute %s of <%s>", a.Name.Local, name)
			}
		}
		for i := range e.Elements {
			check(name, &e.Elements[i])
		}
		if format == "junit" && name == "testsuite" {
			counts := map[string]int{"tests": len(e.Elements)}
			for _, test := range e.Elements {
				for _, outcome := range test.Elements {
					counts[outcome.XMLName.Local+"s"]++
				}
			}
			for of, attr := range map[string]string{"tests": "tests", "failures": "failures", "errors": "errors"} {
				if e.attr(attr) != strconv.Itoa(counts[of]) {
					t.Errorf("the suite %q has %d %s, and says %s", e.attr("name"), counts[of], of, e.attr(attr))
				}
			}
		}
	}
	check("", &root)
	return root
}

func contains(words, word string) bool { return strings.Contains(" "+words+" ", " "+word+" ") }

// TestXMLCharacters puts every kind of character that XML cannot carry, or that
// it takes for markup, into all texts.
func TestXMLCharacters(t *testing.T) {
	var text strings.Builder
	for r := range rune(0x180) {
		text.WriteRune(r)
	}
	text.WriteString("\uFFFE\uFFFF\xFF\xED\xA0\x80 ]]> <!-- --> &amp; &#0; <?x?> \U0001F6F3")
	want := report.Visible(text.String())
	f := newFile(t, text.String(), "\xC9\x93\n")
	res := resultOf(f, diag.Diagnostic{Rule: "tag-order", Severity: diag.Error, Message: text.String(), Help: "x"})
	failed := lint.Result{Path: "b.txt", Err: errors.New(text.String())}

	root := readXML(t, "checkstyle", write(t, "checkstyle", report.Options{}, res, failed))
	file, broken := root.Elements[0], root.Elements[1]
	for what, texts := range map[string][2]string{
		"path":    {file.attr("name"), want},
		"message": {file.Elements[0].attr("message"), want + ". x"},
		"failure": {broken.Elements[0].attr("message"), "cannot check: " + want},
	} {
		if diff := cmp.Diff(texts[1], texts[0]); diff != "" {
			t.Errorf("checkstyle: %s (-want +got):\n%s", what, diff)
		}
	}

	root = readXML(t, "junit", write(t, "junit", report.Options{}, res, failed))
	test := root.Elements[0].Elements[0]
	for what, texts := range map[string][2]string{
		"path":    {test.attr("file"), want},
		"message": {test.Elements[0].attr("message"), want},
		"text":    {test.Elements[0].Text, fmt.Sprintf("%s:1:1: error: %s [tag-order]\nx", want, want)},
		"failure": {root.Elements[1].Elements[0].Elements[0].attr("message"), "cannot check: " + want},
	} {
		if diff := cmp.Diff(texts[1], texts[0]); diff != "" {
			t.Errorf("junit: %s (-want +got):\n%s", what, diff)
		}
	}
}
