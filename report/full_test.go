package report_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/report"
	"github.com/cablelint/cablelint/source"
)

func TestFull(t *testing.T) {
	internal := errors.New("a.txt: internal error in rule tag-order: index out of range")
	broken := resultOf(newFile(t, "a.txt", "BT\n"), diag.Diagnostic{
		Rule: "end-of-message-incomplete", Severity: diag.Info, Span: source.Span{Start: 0, End: 2}, Message: "one BT of two",
	})
	broken.Err = internal
	compare(t, write(t, "full", report.Options{}, ferry(t), broken, missing("archive/none.txt")), `
warning[tag-order] [*]: the TAGS do not name the subjects first
  --> archive/07FREDONIA417.txt:6:7
   |
 6 | TAGS: FR, PREL, PGOV
   |       ^^^^^^^^^^^^^^
   |
   = safe fix: put "PREL, PGOV" first
 6 - TAGS: FR, PREL, PGOV
 6 + TAGS: PREL, PGOV, FR

error[portion-above-banner]: paragraph 1 is marked (S) in a CONFIDENTIAL cable
  --> archive/07FREDONIA417.txt:9:4
   |
 9 | 1. (S) Summary. The minister met Emboff about the ferry talks.
   |    ^^^
   |
 1 | C O N F I D E N T I A L FREDONIA 000417
   | ----------------------- "CONFIDENTIAL" is set here
   |
   = help: Raise the banner, or mark the paragraph (C).

info[end-of-message-incomplete]: one BT of two
  --> a.txt:1:1
   |
 1 | BT
   | ^^

error: a.txt: internal error in rule tag-order: index out of range

error: archive/none.txt: open: file does not exist

Checked 2 files: 3 findings (1 error, 1 warning, 1 info).
[*] 1 fixable with --fix.
Could not read or wholly check 2 files.
`[1:])
}

func TestFullColor(t *testing.T) {
	paint := strings.NewReplacer("<red>", "\x1b[31;1m", "<yellow>", "\x1b[33;1m", "<blue>", "\x1b[34;1m", "<bold>", "\x1b[1m",
		"<minus>", "\x1b[31m", "<plus>", "\x1b[32m", "<off>", "\x1b[0;22m", "<end>", "\x1b[22m", "<0>", "\x1b[0m")
	t.Setenv("NO_COLOR", "1") // for the command line to obey, not for a library
	compare(t, write(t, "full", report.Options{Color: true}, ferry(t)), paint.Replace(`
<yellow>warning[tag-order]<off> [*]<bold>: the TAGS do not name the subjects first<end>
  <blue>--><off> archive/07FREDONIA417.txt:6:7
   <blue>|<off>
 <blue>6<off> <blue>|<off> TAGS: FR, PREL, PGOV
   <blue>|<off>       <yellow>^^^^^^^^^^^^^^<off>
   <blue>|<off>
   <blue>=<off> <bold>safe fix:<end> put "PREL, PGOV" first
 <blue>6<off> <minus>-<0> <minus>TAGS: FR, PREL, PGOV<0>
 <blue>6<off> <plus>+<0> <plus>TAGS: PREL, PGOV, FR<0>

<red>error[portion-above-banner]<off><bold>: paragraph 1 is marked (S) in a CONFIDENTIAL cable<end>
  <blue>--><off> archive/07FREDONIA417.txt:9:4
   <blue>|<off>
 <blue>9<off> <blue>|<off> 1. (S) Summary. The minister met Emboff about the ferry talks.
   <blue>|<off>    <red>^^^<off>
   <blue>|<off>
 <blue>1<off> <blue>|<off> C O N F I D E N T I A L FREDONIA 000417
   <blue>|<off> <blue>-----------------------<off> <blue>"CONFIDENTIAL" is set here<off>
   <blue>|<off>
   <blue>=<off> <bold>help:<end> Raise the banner, or mark the paragraph (C).

Checked 1 file: 2 findings (1 error, 1 warning, 0 infos).
[*] 1 fixable with --fix.
`[1:]))
}

// utf16le returns s, all ASCII but for its last characters, as a UTF-16 file.
func utf16le(units ...string) string {
	var b strings.Builder
	b.WriteString("\xFF\xFE")
	for _, s := range units {
		for i := range len(s) {
			b.WriteByte(s[i])
			b.WriteByte(0)
		}
	}
	return b.String()
}

// TestFullPlace shows one span in one file. What is expected begins with the
// position.
func TestFullPlace(t *testing.T) {
	lines := func(from, to int) string {
		var b strings.Builder
		for i := from; i <= to; i++ {
			fmt.Fprintf(&b, "LINE %d\n", i)
		}
		return b.String()
	}
	long := strings.Repeat("THE FERRY TALKS GO ON. ", 20)
	for _, tt := range []struct {
		name string
		data string
		mark string // the text that the finding marks; "" with at for an empty span
		at   int32
		want string
	}{
		{name: "wide characters", data: "SUBJECT: 渡船 TALKS\n", mark: "TALKS", want: `
1:13
 1 | SUBJECT: 渡船 TALKS
   |               ^^^^^`},
		{name: "wide mark", data: "SUBJECT: 渡船 TALKS\n", mark: "船", want: `
1:11
 1 | SUBJECT: 渡船 TALKS
   |            ^^`},
		{name: "accent that combines", data: "NAME: JOSE\u0301 ROE\n", mark: "ROE", want: `
1:13
 1 | NAME: JOSE` + "\u0301" + ` ROE
   |            ^^^`},
		{name: "tabs", data: "TO:\tRUEHFR\t1234\n", mark: "1234", want: `
1:12
 1 | TO: RUEHFR  1234
   |             ^^^^`},
		{name: "marked tab", data: "TO:\t\tRUEHFR\n", mark: "\t\t", want: `
1:4
 1 | TO:     RUEHFR
   |    ^^^^^`},
		{name: "no-break space", data: "TAGS:\u00a0PREL\n", mark: "\u00a0", want: `
1:6
 1 | TAGS:\u{A0}PREL
   |      ^^^^^^`},
		{name: "zero width", data: "TA\u200bGS: PREL\n", mark: "GS", want: `
1:4
 1 | TA\u{200B}GS: PREL
   |           ^^`},
		{name: "right to left override", data: "SUBJECT: \u202eSKLAT\n", mark: "SKLAT", want: `
1:11
 1 | SUBJECT: \u{202E}SKLAT
   |                  ^^^^^`},
		{name: "control bytes", data: "BT\x0c\x1b[1m\x07\x7f\n", mark: "\x07", want: `
1:8
 1 | BT␌␛[1m␇␡
   |        ^`},
		{name: "NUL", data: "BT\x00\n", mark: "\x00", want: `
1:3
 1 | BT␀
   |   ^`},
		{name: "line separator", data: "BT\u2028NNNN\n", mark: "NNNN", want: `
1:4
 1 | BT\u{2028}NNNN
   |           ^^^^`},
		{name: "CR LF", data: "BT\r\nNNNN\r\n", mark: "NNNN", want: `
2:1
 2 | NNNN
   | ^^^^`},
		{name: "line end alone", data: "BT\r\nNNNN\n", mark: "\r\n", want: `
1:3
 1 | BT␍␊
   |   ^^`},
		{name: "second half of a line end", data: "BT\r\nNNNN\n", mark: "\n", want: `
1:4
 1 | BT␍␊
   |    ^`},
		{name: "place in a line end", data: "BT\r\nNNNN\n", at: 3, want: `
1:4
 1 | BT
   |   ^`},
		{name: "lone CR", data: "BT\rNNNN\rEND", mark: "NNNN", want: `
2:1
 2 | NNNN
   | ^^^^`},
		{name: "empty span", data: "TAGS PREL\n", at: 4, want: `
1:5
 1 | TAGS PREL
   |     ^`},
		{name: "empty span at a line end", data: "TAGS\nBT\n", at: 4, want: `
1:5
 1 | TAGS
   |     ^`},
		{name: "end of file", data: "BT\nNNNN", at: 7, want: `
2:5
 2 | NNNN
   |     ^`},
		{name: "end of file after a line end", data: "BT\nNNNN\n", at: 8, want: `
3:1
 3 |
   | ^`},
		{name: "empty file", data: "", at: 0, want: `
1:1
 1 |
   | ^`},
		{name: "two lines", data: "REF: FREDONIA\n     12\nBT\n", mark: "FREDONIA\n     12", want: `
1:6
 1 | REF: FREDONIA
   |      ^^^^^^^^
 2 |      12
   | ^^^^^^^`},
		{name: "whole line", data: "BT\nNNNN\nEND\n", mark: "NNNN\n", want: `
2:1
 2 | NNNN
   | ^^^^`},
		{name: "blank lines", data: "BT\n\n\nNNNN\n", mark: "\n\n\n", want: `
1:3
 1 | BT␊
   |   ^
 2 | ␊
   | ^
 3 | ␊
   | ^`},
		{name: "four lines", data: lines(1, 6), mark: lines(2, 5), want: `
2:1
 2 | LINE 2
   | ^^^^^^
 3 | LINE 3
   | ^^^^^^
 4 | LINE 4
   | ^^^^^^
 5 | LINE 5
   | ^^^^^^`},
		{name: "many lines", data: lines(1, 200), mark: "2" + "\n" + lines(3, 120) + "LINE", want: `
2:6
  2 | LINE 2
    |      ^
  3 | LINE 3
    | ^^^^^^
...
120 | LINE 120
    | ^^^^^^^^
121 | LINE 121
    | ^^^^`},
		{name: "long line, middle", data: long + "PARA" + long, mark: "PARA", want: `
1:461
 1 | … THE FERRY TALKS GO ON. THE FERRY TALKS GO ON. PARATHE FERRY TALKS GO ON. THE FERRY TALKS GO ON. T…
   |                                                 ^^^^`},
		{name: "long line, start", data: long, mark: "THE", want: `
1:1
 1 | THE FERRY TALKS GO ON. THE FERRY TALKS GO ON. THE FERRY TALKS GO ON. THE FERRY TALKS GO ON. THE FE…
   | ^^^`},
		{name: "long line, end", data: long + "END", mark: "END", want: `
1:461
 1 | …N. THE FERRY TALKS GO ON. THE FERRY TALKS GO ON. THE FERRY TALKS GO ON. THE FERRY TALKS GO ON. END
   |                                                                                                 ^^^`},
		{name: "long line, long mark", data: "PARA " + long + "END\n", mark: long, want: `
1:6
 1 | …THE FERRY TALKS GO ON. THE FERRY TALKS GO ON. THE FERRY TALKS GO ON. THE FERRY TALKS GO ON. THE FE…
   |  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^`},
		{name: "UTF-8 with a byte order mark", data: "\xEF\xBB\xBFSUBJECT: CAFÉ TALKS\n", mark: "TALKS", want: `
1:15
 1 | SUBJECT: CAFÉ TALKS
   |               ^^^^^`},
		{name: "UTF-8 with bad bytes", data: "SUBJECT: CAFÉ \x92TALKS\n", mark: "TALKS", want: `
1:16
 1 | SUBJECT: CAFÉ \x92TALKS
   |                   ^^^^^`},
		{name: "Windows-1252", data: "SUBJECT: \x93FERRY\x94 TALKS\n", mark: "TALKS", want: `
1:18
 1 | SUBJECT: “FERRY” TALKS
   |                  ^^^^^`},
		{name: "Latin-1", data: "SUBJECT: \x81 CAF\xC9 TALKS\n", mark: "TALKS", want: `
1:17
 1 | SUBJECT: \u{81} CAFÉ TALKS
   |                      ^^^^^`},
		{name: "UTF-16LE", data: utf16le("BT\r\nSUBJECT: TALKS\r\n"), mark: "TALKS", want: `
2:10
 2 | SUBJECT: TALKS
   |          ^^^^^`},
		{name: "UTF-16BE", data: "\xFE\xFF\x00B\x00T\xD8\x3D\xDE\x00\x00N", mark: "N", want: `
1:4
 1 | BT😀N
   |     ^`},
		{name: "CI commands", data: "::error::x ##[error]y\n", mark: "y", want: `
1:21
 1 | ::error::x \u{23}#[error]y
   |                          ^`},
	} {
		t.Run(tt.name, func(t *testing.T) {
			f := newFile(t, "a.txt", tt.data)
			span := source.At(tt.at)
			if tt.mark != "" {
				span = spanOf(t, f, tt.mark)
			}
			got := write(t, "full", report.Options{}, resultOf(f, diag.Diagnostic{
				Rule: "tag-order", Severity: diag.Info, Span: span, Message: "x",
			}))
			_, got, _ = strings.Cut(got, "--> a.txt:")
			got, _, _ = strings.Cut(got, "\n\nChecked")
			pos, frame, _ := strings.Cut(got, "\n")
			_, frame, _ = strings.Cut(frame, "|\n")
			compare(t, pos+"\n"+frame, tt.want[1:])
		})
	}
}

// TestFullRelated shows several related places, one of them without a label
// and one out of bounds: a faulty rule must not stop the report.
func TestFullRelated(t *testing.T) {
	f := newFile(t, "a.txt", "SECTION 01 OF 03\nSECTION 02 OF 02\nSECTION 03 OF 03\n")
	got := write(t, "full", report.Options{}, resultOf(f, diag.Diagnostic{
		Rule: "section-count-mismatch", Severity: diag.Error, Span: source.Span{Start: 31, End: 33}, Message: `the total is "02" here`,
		Related: []diag.Related{
			{Span: source.Span{Start: 14, End: 16}, Message: `"03" here`},
			{Span: source.Span{Start: 48, End: 50}},
			{Span: source.Span{Start: 900, End: 1000}, Message: "beyond\nthe \x1bend"},
		},
	}))
	compare(t, got, `
error[section-count-mismatch]: the total is "02" here
  --> a.txt:2:15
   |
 2 | SECTION 02 OF 02
   |               ^^
   |
 1 | SECTION 01 OF 03
   |               -- "03" here
   |
 3 | SECTION 03 OF 03
   |               --
   |
 4 |
   | - beyond␊the ␛end

Checked 1 file: 1 finding (1 error, 0 warnings, 0 infos).
`[1:])
}

// TestFullFix shows the fixes of one finding at the file's start. What is
// expected begins with the fix.
func TestFullFix(t *testing.T) {
	edit := func(start, end int32, text string) diag.Edit {
		return diag.Edit{Span: source.Span{Start: start, End: end}, New: text}
	}
	long := strings.Repeat("THE FERRY TALKS GO ON. ", 20)
	for _, tt := range []struct {
		name string
		data string
		fix  diag.Fix
		want string
	}{
		{name: "unsafe", data: "TAGS PREL\nBT\n",
			fix: diag.Fix{Title: "insert a colon", Safety: diag.Unsafe, Edits: []diag.Edit{edit(4, 4, ":")}}, want: `
unsafe fix: insert a colon
 1 - TAGS PREL
 1 + TAGS: PREL`},
		{name: "display only", data: "TAGS: PGVO\n",
			fix: diag.Fix{Title: `replace "PGVO" with "PGOV"`, Edits: []diag.Edit{edit(6, 10, "PGOV")}}, want: `
suggestion: replace "PGVO" with "PGOV"
 1 - TAGS: PGVO
 1 + TAGS: PGOV`},
		{name: "two edits of a line and one of the next", data: "A  B  C\nD  E\nBT\n",
			fix: diag.Fix{Title: "x", Edits: []diag.Edit{edit(1, 2, ""), edit(4, 5, ""), edit(9, 10, "")}}, want: `
suggestion: x
 1 - A  B  C
 1 + A B C
 2 - D  E
 2 + D E`},
		{name: "lines joined", data: "REF: FREDONIA\n12\nBT\n",
			fix: diag.Fix{Title: "x", Edits: []diag.Edit{edit(13, 14, " ")}}, want: `
suggestion: x
 1 - REF: FREDONIA
 2 - 12
 1 + REF: FREDONIA 12`},
		{name: "line deleted", data: "SIPDIS\nSIPDIS\nBT\n",
			fix: diag.Fix{Title: "x", Edits: []diag.Edit{edit(7, 14, "")}}, want: `
suggestion: x
 2 - SIPDIS`},
		{name: "line inserted and one changed below", data: "A\nB\nC\nD\n",
			fix: diag.Fix{Title: "x", Edits: []diag.Edit{edit(2, 2, "NEW\n"), edit(6, 7, "E")}}, want: `
suggestion: x
 2 + NEW
 4 - D
 5 + E`},
		{name: "line inserted at the end", data: "BT\n",
			fix: diag.Fix{Title: "x", Edits: []diag.Edit{edit(3, 3, "NNNN\n")}}, want: `
suggestion: x
 2 + NNNN`},
		{name: "text in an empty file", data: "",
			fix: diag.Fix{Title: "x", Edits: []diag.Edit{edit(0, 0, "NNNN\n")}}, want: `
suggestion: x
 1 + NNNN`},
		{name: "final line end", data: "BT\nNNNN",
			fix: diag.Fix{Title: "x", Edits: []diag.Edit{edit(7, 7, "\n")}}, want: `
suggestion: x
 2 - NNNN
 2 + NNNN␊`},
		{name: "line end", data: "BT\r\nNNNN\r\n",
			fix: diag.Fix{Title: "x", Edits: []diag.Edit{edit(2, 3, "")}}, want: `
suggestion: x
 1 - BT␍␊
 1 + BT␊`},
		{name: "blanks at the end", data: "BT  \nNNNN\n",
			fix: diag.Fix{Title: "x", Edits: []diag.Edit{edit(2, 4, "")}}, want: `
suggestion: x
 1 - BT··
 1 + BT`},
		{name: "no-break space", data: "TAGS:\u00a0PREL\n",
			fix: diag.Fix{Title: "x", Edits: []diag.Edit{edit(5, 7, " ")}}, want: `
suggestion: x
 1 - TAGS:\u{A0}PREL
 1 + TAGS: PREL`},
		{name: "long line", data: long + "TEH" + long,
			fix: diag.Fix{Title: "x", Edits: []diag.Edit{edit(460, 463, "THE")}}, want: `
suggestion: x
 1 - … THE FERRY TALKS GO ON. THE FERRY TALKS GO ON. TEHTHE FERRY TALKS GO ON. THE FERRY TALKS GO ON. TH…
 1 + … THE FERRY TALKS GO ON. THE FERRY TALKS GO ON. THETHE FERRY TALKS GO ON. THE FERRY TALKS GO ON. TH…`},
		{name: "many lines", data: "1\n2\n3\n4\n5\n6\n7\n8\n",
			fix: diag.Fix{Title: "x", Edits: []diag.Edit{edit(0, 12, "A\nB\nC\nD\nE\n")}}, want: `
suggestion: x
 1 - 1
 2 - 2
...
 5 - 5
 6 - 6
 1 + A
 2 + B
...
 4 + D
 5 + E`},
		{name: "many places", data: "1\n2\n3\n4\n5\n",
			fix: diag.Fix{Title: "x", Edits: []diag.Edit{edit(0, 1, "A"), edit(2, 3, "B"), edit(4, 5, "C"), edit(6, 7, "D")}}, want: `
suggestion: x
 1 - 1
 1 + A
 2 - 2
 2 + B
 3 - 3
 3 + C
...`},
		{name: "no change", data: "BT\n",
			fix: diag.Fix{Title: "x", Edits: []diag.Edit{edit(0, 2, "BT")}}, want: `
suggestion: x`},
		{name: "no edit", data: "BT\n", fix: diag.Fix{Title: "x"}, want: `
suggestion: x`},
		{name: "edit out of bounds", data: "BT\n",
			fix: diag.Fix{Title: "x", Edits: []diag.Edit{edit(0, 99, "")}}, want: `
suggestion: x`},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := write(t, "full", report.Options{}, resultOf(newFile(t, "a.txt", tt.data), diag.Diagnostic{
				Rule: "tag-order", Severity: diag.Info, Message: "x", Fix: &tt.fix,
			}))
			_, got, _ = strings.Cut(got, "   = ")
			got, _, _ = strings.Cut(got, "\n\nChecked")
			compare(t, got, tt.want[1:])
		})
	}
}

func TestConcise(t *testing.T) {
	compare(t, write(t, "concise", report.Options{}, ferry(t), missing("archive/none.txt")), `
archive/07FREDONIA417.txt:6:7: warning: the TAGS do not name the subjects first [tag-order]
archive/07FREDONIA417.txt:9:4: error: paragraph 1 is marked (S) in a CONFIDENTIAL cable [portion-above-banner]
error: archive/none.txt: open: file does not exist
Checked 1 file: 2 findings (1 error, 1 warning, 0 infos).
[*] 1 fixable with --fix.
Could not read or wholly check 1 file.
`[1:])
	compare(t, write(t, "concise", report.Options{Color: true}, missing("none.txt")),
		"\x1b[31;1merror\x1b[0;22m: none.txt: open: file does not exist\n"+
			"Checked 0 files: no findings.\nCould not read or wholly check 1 file.\n")
}

func TestTotals(t *testing.T) {
	for _, tt := range []struct {
		sum  report.Summary
		want string
	}{
		{report.Summary{}, "Checked 0 files: no findings.\n"},
		{report.Summary{Files: 1}, "Checked 1 file: no findings.\n"},
		{report.Summary{Files: 2, Fixed: 1}, "Checked 2 files: no findings.\nFixed 1 finding.\n"},
		{report.Summary{Files: 2, Errors: 1, Warnings: 1, Infos: 3, UnsafeFixable: 2, Fixed: 12},
			"Checked 2 files: 5 findings (1 error, 1 warning, 3 infos).\n2 fixable with --fix --unsafe-fixes.\nFixed 12 findings.\n"},
		{report.Summary{Files: 2, Errors: 9, Fixable: 4, UnsafeFixable: 2, Unreadable: 2},
			"Checked 2 files: 9 findings (9 errors, 0 warnings, 0 infos).\n" +
				"[*] 4 fixable with --fix, 2 more with --fix --unsafe-fixes.\nCould not read or wholly check 2 files.\n"},
	} {
		for _, format := range []string{"full", "concise"} {
			var b strings.Builder
			w, err := report.New(format, &b, report.Options{})
			if err != nil {
				t.Fatal(err)
			}
			if err := w.Result(lint.Result{Path: "clean.txt", File: newFile(t, "clean.txt", "BT\n")}); err != nil {
				t.Fatal(err)
			}
			if err := w.Close(tt.sum); err != nil {
				t.Fatal(err)
			}
			compare(t, b.String(), tt.want)
		}
	}
}
