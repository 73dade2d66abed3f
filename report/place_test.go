package report_test

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/report"
)

// TestPlaces reads from each format where it says that a finding is, in files
// of every encoding. The formats count code points of the decoded text, and
// rdjson bytes of it in UTF-8.
func TestPlaces(t *testing.T) {
	for _, tt := range []struct {
		name, data   string
		runes, bytes string // line:column of TALKS
	}{
		{"ASCII", "BT\nTALKS\n", "2:1", "2:1"},
		{"CR LF", "BT\r\n\r\n TALKS\r\n", "3:2", "3:2"},
		{"lone CR", "BT\rTALKS", "2:1", "2:1"},
		{"UTF-8", "¶ 😀 渡 TALKS\n", "1:7", "1:13"},
		{"UTF-8 with a byte order mark", "\xEF\xBB\xBF¶ TALKS\n", "1:3", "1:4"},
		{"UTF-8 with bad bytes", "¶\xFF TALKS\n", "1:4", "1:5"},
		{"Windows-1252", "\x93CAF\xC9S\x94 TALKS\n", "1:9", "1:14"},
		{"Latin-1", "\x81CAF\xC9 TALKS\n", "1:7", "1:9"},
		{"UTF-16LE", utf16le("BT\r\nA TALKS"), "2:3", "2:3"},
		{"UTF-16BE", "\xFE\xFF\x00\xB6\x00T\x00A\x00L\x00K\x00S", "1:2", "1:3"},
		{"NUL and ESC", "\x00\x1b[1m TALKS", "1:7", "1:7"},
	} {
		f := newFile(t, "a.txt", tt.data)
		res := resultOf(f, diag.Diagnostic{Rule: "tag-order", Severity: diag.Warning, Span: spanOf(t, f, "TALKS"), Message: "x"})
		got := make(map[string]string)
		for format, place := range places {
			got[format] = place(t, write(t, format, report.Options{Rules: rules}, res), res)
		}
		want := make(map[string]string)
		for format := range places {
			want[format] = tt.runes
		}
		want["rdjson"] = tt.bytes
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.name, diff)
		}
	}
}

// places read the place of the first finding of a report.
var places = map[string]func(t *testing.T, out string, res lint.Result) string{
	"csv": func(t *testing.T, out string, _ lint.Result) string {
		rows, err := csv.NewReader(strings.NewReader(out)).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		return rows[1][1] + ":" + rows[1][2]
	},
	"github": func(t *testing.T, out string, _ lint.Result) string {
		commands, _ := readCommands(t, out)
		return commands[0].props["line"] + ":" + commands[0].props["col"]
	},
	"gitlab": func(t *testing.T, out string, _ lint.Result) string {
		var issues []struct {
			Location struct {
				Positions struct{ Begin struct{ Line, Column int } }
			}
		}
		if err := json.Unmarshal([]byte(out), &issues); err != nil {
			t.Fatal(err)
		}
		at := issues[0].Location.Positions.Begin
		return fmt.Sprint(at.Line, ":", at.Column)
	},
	"junit": func(t *testing.T, out string, _ lint.Result) string {
		test := readXML(t, "junit", out).Elements[0].Elements[0]
		line, column, _ := strings.Cut(strings.TrimPrefix(test.attr("name"), "tag-order:"), ":")
		if test.attr("line") != line {
			t.Errorf("the test %s has the line %s", test.attr("name"), test.attr("line"))
		}
		return line + ":" + column
	},
	"checkstyle": func(t *testing.T, out string, _ lint.Result) string {
		e := readXML(t, "checkstyle", out).Elements[0].Elements[0]
		return e.attr("line") + ":" + e.attr("column")
	},
	"rdjson": func(t *testing.T, _ string, res lint.Result) string {
		at := readRDJSON(t, res).Diagnostics[0].Location.Range.Start
		return fmt.Sprint(at.Line, ":", at.Column)
	},
	"markdown": func(t *testing.T, out string, _ lint.Result) string {
		_, place, _ := strings.Cut(cells(strings.Split(out, "\n")[4])[1], " ")
		return place
	},
	"grouped": func(t *testing.T, out string, _ lint.Result) string {
		return strings.Fields(out)[1]
	},
}
