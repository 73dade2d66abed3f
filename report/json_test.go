package report_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/report"
	"github.com/cablelint/cablelint/source"
)

const ferryJSON = `{"type":"finding","rule":"tag-order","family":"tags","severity":"warning",` +
	`"message":"the TAGS do not name the subjects first","file":"archive/07FREDONIA417.txt","mrn":"07FREDONIA417",` +
	`"line":6,"column":7,"endLine":6,"endColumn":21,"start":84,"end":98,` +
	`"fix":{"title":"put \"PREL, PGOV\" first","safety":"safe","edits":[{"start":84,"end":98,"new":"PREL, PGOV, FR"}]},"fingerprint":"fp1"}`

const ferryRelatedJSON = `{"type":"finding","rule":"portion-above-banner","family":"paragraph","severity":"error",` +
	`"message":"paragraph 1 is marked (S) in a CONFIDENTIAL cable","help":"Raise the banner, or mark the paragraph (C).",` +
	`"file":"archive/07FREDONIA417.txt","mrn":"07FREDONIA417","line":9,"column":4,"endLine":9,"endColumn":7,"start":124,"end":127,` +
	`"related":[{"message":"\"CONFIDENTIAL\" is set here","line":1,"column":1,"endLine":1,"endColumn":24,"start":0,"end":23}],"fingerprint":"fp2"}`

func TestJSONL(t *testing.T) {
	compare(t, write(t, "jsonl", report.Options{Rules: rules}, ferry(t), missing("none.txt")), strings.Join([]string{
		ferryJSON,
		ferryRelatedJSON,
		`{"type":"error","file":"none.txt","message":"open: file does not exist"}`,
		`{"type":"summary","files":1,"findings":2,"errors":1,"warnings":1,"infos":0,"fixable":1,"unsafeFixable":0,"fixed":0,"unreadable":1,"suppressed":0,"baselined":0,"stale":0}`,
		"",
	}, "\n"))
}

func TestJSON(t *testing.T) {
	compare(t, write(t, "json", report.Options{Version: "0.1.0", Rules: rules}, ferry(t), missing("none.txt")), strings.Join([]string{
		`{"schemaVersion":1,"tool":{"name":"cablelint","version":"0.1.0"},"findings":[`,
		ferryJSON + ",",
		ferryRelatedJSON,
		`],"errors":[{"type":"error","file":"none.txt","message":"open: file does not exist"}],` +
			`"summary":{"type":"summary","files":1,"findings":2,"errors":1,"warnings":1,"infos":0,"fixable":1,"unsafeFixable":0,"fixed":0,"unreadable":1,"suppressed":0,"baselined":0,"stale":0}}`,
		"",
	}, "\n"))
	compare(t, write(t, "json", report.Options{Version: "0.1.0"}), `{"schemaVersion":1,"tool":{"name":"cablelint","version":"0.1.0"},"findings":[],"errors":[],`+
		`"summary":{"type":"summary","files":0,"findings":0,"errors":0,"warnings":0,"infos":0,"fixable":0,"unsafeFixable":0,"fixed":0,"unreadable":0,"suppressed":0,"baselined":0,"stale":0}}`+"\n")
}

// jsonSpan is what the JSON formats say about a place.
type jsonSpan struct {
	Line, Column, EndLine, EndColumn, Start, End int
}

// TestJSONPlaces demands that the offsets name the bytes on disk in every
// encoding, for the finding, its related place and the edits of its fix.
func TestJSONPlaces(t *testing.T) {
	for _, tt := range []struct {
		name, data, mark string
		want             jsonSpan
		disk             string // the bytes marked
	}{
		{"UTF-8", "É\nSUBJECT: ¶ TALKS\n", "¶ TALKS", jsonSpan{2, 10, 2, 17, 12, 20}, "¶ TALKS"},
		{"byte order mark", "\xEF\xBB\xBFBT\nTALKS", "TALKS", jsonSpan{2, 1, 2, 6, 6, 11}, "TALKS"},
		{"bad byte", "É \xFF TALKS", "TALKS", jsonSpan{1, 5, 1, 10, 5, 10}, "TALKS"},
		{"Windows-1252", "\x93A\x94 CAF\xC9 TALKS", "É TALKS", jsonSpan{1, 8, 1, 15, 7, 14}, "\xC9 TALKS"},
		{"Latin-1", "\x81 CAF\xC9 TALKS", "É T", jsonSpan{1, 6, 1, 9, 5, 8}, "\xC9 T"},
		{"UTF-16LE", utf16le("BT\r\nTALKS"), "TALKS", jsonSpan{2, 1, 2, 6, 10, 20}, utf16le("TALKS")[2:]},
		{"UTF-16BE", "\xFE\xFF\xD8\x3D\xDE\x00\x00N", "N", jsonSpan{1, 2, 1, 3, 6, 8}, "\x00N"},
		{"line end", "BT\r\nNNNN", "\r\n", jsonSpan{1, 3, 2, 1, 2, 4}, "\r\n"},
		{"lone CR", "BT\rNNNN\r", "NNNN", jsonSpan{2, 1, 2, 5, 3, 7}, "NNNN"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			f := newFile(t, "a.txt", tt.data)
			s := spanOf(t, f, tt.mark)
			res := resultOf(f, diag.Diagnostic{
				Rule: "tag-order", Severity: diag.Info, Span: s, Message: "x",
				Related: []diag.Related{{Span: s, Message: "y"}}, Fix: diag.Replace(diag.Unsafe, "z", s, "NEW"),
			})
			var got struct {
				jsonSpan
				Related []jsonSpan
				Fix     struct {
					Edits []struct{ Start, End int }
				}
			}
			line, _, _ := strings.Cut(write(t, "jsonl", report.Options{Rules: rules}, res), "\n")
			if err := json.Unmarshal([]byte(line), &got); err != nil {
				t.Fatal(err)
			}
			for what, place := range map[string]jsonSpan{"finding": got.jsonSpan, "related": got.Related[0]} {
				if diff := cmp.Diff(tt.want, place); diff != "" {
					t.Errorf("%s (-want +got):\n%s", what, diff)
				}
			}
			if e := got.Fix.Edits[0]; e.Start != tt.want.Start || e.End != tt.want.End {
				t.Errorf("edit of [%d,%d), want [%d,%d)", e.Start, e.End, tt.want.Start, tt.want.End)
			}
			if disk := tt.data[got.Start:got.End]; disk != tt.disk {
				t.Errorf("bytes on disk %q, want %q", disk, tt.disk)
			}
		})
	}
}

// TestJSONRoundTrip reads back text that is hard to write: it must come out the
// same, but for bytes that no JSON text can hold, and nothing of it may be
// invisible in the output.
func TestJSONRoundTrip(t *testing.T) {
	texts := []string{
		`quoted "x" \ and / <b>&amp;</b>`, "\x00\x1b[31m\r\n\t\x7f", "\u0080\u009b\u2028\u202e\ufeff\u00a0",
		"##[group] ###[ ##vso[ \\##[", "::error::", "¶ é 渡 😀", "\U000e0001 \U0001d173 \U0010ffff",
	}
	for _, format := range []string{"json", "jsonl"} {
		for _, text := range append(texts, "bad \xff byte") {
			f := newFile(t, text, "BT\n")
			s := source.Span{Start: 0, End: 2}
			res := resultOf(f, diag.Diagnostic{
				Rule: "tag-order", Severity: diag.Error, Span: s, Message: text, Help: text,
				Related: []diag.Related{{Span: s, Message: text}}, Fix: diag.Replace(diag.DisplayOnly, text, s, text),
			})
			res.Err = errors.New(text)
			out := write(t, format, report.Options{Version: text, Rules: rules}, res)
			assertHarmless(t, out)
			type record struct {
				File, Message, Help string
				Related             []struct{ Message string }
				Fix                 struct {
					Title, Safety string
					Edits         []struct{ New string }
				}
			}
			var findings, failed []record
			if format == "json" {
				var whole struct{ Findings, Errors []record }
				if err := json.Unmarshal([]byte(out), &whole); err != nil {
					t.Fatalf("%q: %v\n%s", text, err, out)
				}
				findings, failed = whole.Findings, whole.Errors
			} else {
				lines := strings.Split(out, "\n")
				for i, into := range []*[]record{&findings, &failed} {
					var r record
					if err := json.Unmarshal([]byte(lines[i]), &r); err != nil {
						t.Fatalf("%q: %v\n%s", text, err, out)
					}
					*into = append(*into, r)
				}
			}
			want := strings.ToValidUTF8(text, "\ufffd")
			r := findings[0]
			got := []string{r.File, r.Message, r.Help, r.Related[0].Message, r.Fix.Title, r.Fix.Edits[0].New, failed[0].File, failed[0].Message}
			for i, s := range got {
				if s != want {
					t.Errorf("%s: text %d is %+q, want %+q", format, i, s, want)
				}
			}
			if r.Fix.Safety != "display" {
				t.Errorf("safety %q, want display", r.Fix.Safety)
			}
		}
	}
}

// TestHostile writes a report about a cable, a path and messages that try to
// steer a terminal or a CI runner.
func TestHostile(t *testing.T) {
	const evil = "::error::x ##[command]y ##vso[task]z\x1b]0;title\x07\u009b31m\u202e\u2028\r\n::error file=a::b\n  ::set-output::c"
	f := newFile(t, "::warning::\n::error::"+evil+".txt", evil+"\n"+strings.Repeat("\x1b[2J", 60)+"##[\n\t::error::\n")
	res := lint.Result{Path: f.Path(), File: f, Err: fmt.Errorf("%s: %s", f.Path(), evil)}
	for at := int32(0); at <= f.Span().End; at++ {
		for _, end := range []int32{at, at + 1, f.Span().End} {
			s := source.Span{Start: at, End: min(end, f.Span().End)}
			res.Findings = append(res.Findings, lint.Finding{Diagnostic: diag.Diagnostic{
				Rule: "tag-order", Severity: diag.Error, Span: s, Message: evil, Help: evil,
				Related: []diag.Related{{Span: s, Message: evil}},
				Fix:     diag.Replace(diag.Safe, evil, s, evil),
			}, Fingerprint: "fp"})
		}
	}
	for _, format := range report.Formats() {
		out := write(t, format, report.Options{Rules: rules}, res, lint.Result{Path: "::error::", Err: errors.New(evil)})
		if format == "github" {
			out = withoutCommands(out)
		}
		t.Run(format, func(t *testing.T) { assertHarmless(t, out) })
	}
	for _, format := range []string{"full", "concise", "grouped", "summary"} {
		out := write(t, format, report.Options{Rules: rules, Color: true}, res)
		for i, part := range strings.Split(out, "\x1b[") {
			if m, rest, ok := strings.Cut(part, "m"); i > 0 && (!ok || strings.Trim(m, "0123456789;") != "") {
				t.Fatalf("%s: a sequence that is no colour: %q before %q", format, m, rest[:min(20, len(rest))])
			}
		}
	}
}

// ownCommand is the start of a workflow command as cablelint writes it.
var ownCommand = regexp.MustCompile(`(?m)^::(error|warning|notice) title=[^:,\n]*(,[a-zA-Z]+=[^:,\n]*)*::`)

// withoutCommands returns the lines of a github report without the commands
// that stand before the messages, and these as a runner shows them.
func withoutCommands(out string) string {
	return strings.ReplaceAll(ownCommand.ReplaceAllString(out, ""), "%0A", "\n")
}

// assertHarmless demands that out holds no character that steers a terminal and
// no line that steers a CI runner.
func assertHarmless(t *testing.T, out string) {
	t.Helper()
	if !utf8.ValidString(out) {
		t.Fatalf("the output is not UTF-8")
	}
	for i, r := range out {
		switch {
		case r == '\n':
		case r < ' ', 0x7F <= r && r <= 0xA0, 0x200B <= r && r <= 0x200F, 0x2028 <= r && r <= 0x202E, 0x2066 <= r && r <= 0x2069, r == 0xFEFF:
			t.Fatalf("the output holds %U: %q", r, out[max(0, i-30):min(len(out), i+30)])
		}
	}
	for line := range strings.SplitSeq(out, "\n") {
		if strings.HasPrefix(strings.TrimSpace(line), "::") {
			t.Fatalf("a line starts with a command: %q", line)
		}
		for _, command := range []string{"##[", "##vso["} {
			if strings.Contains(line, command) {
				t.Fatalf("a line holds %s: %q", command, line)
			}
		}
	}
}

func BenchmarkWriters(b *testing.B) {
	res := ferry(b)
	for range 4 {
		res.Findings = append(res.Findings, res.Findings...)
	}
	for _, format := range report.Formats() {
		b.Run(format, func(b *testing.B) {
			var out bytes.Buffer
			w, err := report.New(format, &out, report.Options{Rules: rules})
			if err != nil {
				b.Fatal(err)
			}
			if err := w.Result(res); err != nil {
				b.Fatal(err)
			}
			b.SetBytes(int64(out.Len()))
			b.ReportAllocs()
			for b.Loop() {
				out.Reset()
				if err := w.Result(res); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*len(res.Findings)), "ns/finding")
		})
	}
}
