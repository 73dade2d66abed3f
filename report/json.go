package report

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/source"
)

// schemaVersion is that of the JSON formats. Fields may be added without a new
// one; none is renamed or removed.
const schemaVersion = 1

type jsonFinding struct {
	Type     string `json:"type"` // "finding"
	Rule     string `json:"rule"`
	Family   string `json:"family"`
	Severity string `json:"severity"`
	Message  string `json:"message"`
	Help     string `json:"help,omitempty"`
	File     string `json:"file"`
	MRN      string `json:"mrn,omitempty"`
	jsonPlace
	Related     []jsonRelated `json:"related,omitempty"`
	Fix         *jsonFix      `json:"fix,omitempty"`
	Fingerprint string        `json:"fingerprint"`
}

// jsonPlace is a span: lines and columns 1-based, columns in code points, the
// end exclusive; Start and End in bytes of the file on disk.
type jsonPlace struct {
	Line      int   `json:"line"`
	Column    int   `json:"column"`
	EndLine   int   `json:"endLine"`
	EndColumn int   `json:"endColumn"`
	Start     int32 `json:"start"`
	End       int32 `json:"end"`
}

type jsonRelated struct {
	Message string `json:"message"`
	jsonPlace
}

type jsonFix struct {
	Title  string     `json:"title"`
	Safety string     `json:"safety"`
	Edits  []jsonEdit `json:"edits"`
}

type jsonEdit struct {
	Start int32  `json:"start"` // in bytes on disk
	End   int32  `json:"end"`
	New   string `json:"new"`
}

// jsonError is a file that was not read or wholly checked.
type jsonError struct {
	Type    string `json:"type"` // "error"
	File    string `json:"file"`
	Message string `json:"message"`
}

type jsonSummary struct {
	Type          string `json:"type"` // "summary"
	Files         int    `json:"files"`
	Findings      int    `json:"findings"`
	Errors        int    `json:"errors"`
	Warnings      int    `json:"warnings"`
	Infos         int    `json:"infos"`
	Fixable       int    `json:"fixable"`
	UnsafeFixable int    `json:"unsafeFixable"`
	Fixed         int    `json:"fixed"`
	Unreadable    int    `json:"unreadable"`
	Suppressed    int    `json:"suppressed"`
	Baselined     int    `json:"baselined"`
	Stale         int    `json:"stale"`
}

type jsonTool struct {
	Name    string `json:"name"`
	Version string `json:"version"`
}

// findings makes the JSON records of findings.
type findings struct {
	family map[string]string // by rule ID
}

func newFindings(rules []*lint.Rule) findings {
	family := make(map[string]string, len(rules))
	for _, r := range rules {
		family[r.ID] = r.Family
	}
	return findings{family}
}

func (f findings) record(r lint.Result, d *lint.Finding) jsonFinding {
	rec := jsonFinding{
		Type:        "finding",
		Rule:        d.Rule,
		Family:      f.family[d.Rule],
		Severity:    d.Severity.String(),
		Message:     d.Message,
		Help:        d.Help,
		File:        r.Path,
		MRN:         d.MRN,
		jsonPlace:   placeOf(r.File, d.Span),
		Fingerprint: d.Fingerprint,
	}
	for _, rel := range d.Related {
		rec.Related = append(rec.Related, jsonRelated{rel.Message, placeOf(r.File, rel.Span)})
	}
	if d.Fix != nil {
		rec.Fix = fixOf(r.File, d.Fix)
	}
	return rec
}

func placeOf(f *source.File, s source.Span) jsonPlace {
	start, end, disk := f.Position(s.Start, source.Runes), f.Position(s.End, source.Runes), f.Disk(s)
	return jsonPlace{start.Line, start.Column, end.Line, end.Column, disk.Start, disk.End}
}

func fixOf(f *source.File, x *diag.Fix) *jsonFix {
	fix := &jsonFix{Title: x.Title, Safety: x.Safety.String(), Edits: make([]jsonEdit, len(x.Edits))}
	for i, e := range x.Edits {
		disk := f.Disk(e.Span)
		fix.Edits[i] = jsonEdit{disk.Start, disk.End, e.New}
	}
	return fix
}

func errorOf(r lint.Result) jsonError { return jsonError{"error", r.Path, failure(r)} }

func summaryOf(s Summary) jsonSummary {
	return jsonSummary{"summary", s.Files, s.Findings(), s.Errors, s.Warnings, s.Infos,
		s.Fixable, s.UnsafeFixable, s.Fixed, s.Unreadable, s.Suppressed, s.Baselined, s.Stale}
}

// jsonl writes one record a line: findings and unreadable files as they come,
// then the summary.
type jsonl struct {
	records
	findings
}

func newJSONL(w io.Writer, opts Options) Writer {
	return &jsonl{records: newRecords(w), findings: newFindings(opts.Rules)}
}

func (j *jsonl) Result(r lint.Result) error {
	for i := range r.Findings {
		if err := j.line(j.record(r, &r.Findings[i])); err != nil {
			return err
		}
	}
	if r.Err != nil {
		if err := j.line(errorOf(r)); err != nil {
			return err
		}
	}
	return j.flush()
}

func (j *jsonl) line(v any) error {
	if err := j.encode(v); err != nil {
		return err
	}
	j.buf.WriteByte('\n')
	return nil
}

func (j *jsonl) Close(s Summary) error {
	if err := j.line(summaryOf(s)); err != nil {
		return err
	}
	return j.flush()
}

// jsonArray writes one object that holds the same records. The findings are
// written as they come; only unreadable files are kept to the end.
type jsonArray struct {
	records
	findings
	errors []jsonError
}

func newJSON(w io.Writer, opts Options) Writer {
	j := &jsonArray{records: newRecords(w), findings: newFindings(opts.Rules), errors: []jsonError{}}
	j.open(struct {
		SchemaVersion int      `json:"schemaVersion"`
		Tool          jsonTool `json:"tool"`
	}{schemaVersion, jsonTool{"cablelint", opts.Version}}, "findings")
	return j
}

func (j *jsonArray) Result(r lint.Result) error {
	for i := range r.Findings {
		if err := j.element(j.record(r, &r.Findings[i])); err != nil {
			return err
		}
	}
	if r.Err != nil {
		j.errors = append(j.errors, errorOf(r))
	}
	return j.flush()
}

func (j *jsonArray) Close(s Summary) error {
	err := j.shut(struct {
		Errors  []jsonError `json:"errors"`
		Summary jsonSummary `json:"summary"`
	}{j.errors, summaryOf(s)})
	if err != nil {
		return err
	}
	j.buf.WriteByte('\n')
	return j.flush()
}

// records encodes values as JSON on one line each. It also builds an object
// with one long array whose elements come one by one:
//
//	{HEAD,"NAME":[
//	ELEMENT,
//	ELEMENT
//	],TAIL}
type records struct {
	output
	scratch bytes.Buffer
	enc     *json.Encoder
	err     error // of open
	begun   bool  // an element was written
}

func newRecords(w io.Writer) records { return records{output: output{w: w}} }

// encode appends v to the output, without a line end.
func (r *records) encode(v any) error { return r.marshal(&r.buf, v) }

// marshal appends v to buf, without a line end.
func (r *records) marshal(buf *bytes.Buffer, v any) error {
	if r.enc == nil {
		r.enc = json.NewEncoder(&r.scratch)
		r.enc.SetEscapeHTML(false)
	}
	r.scratch.Reset()
	if err := r.enc.Encode(v); err != nil {
		return fmt.Errorf("encoding a report: %w", err)
	}
	WriteVisibleJSON(buf, bytes.TrimSuffix(r.scratch.Bytes(), []byte("\n")))
	return nil
}

// open begins the object with the fields of head, a struct that has some, and
// the array called name. Its error is returned by the next element or shut.
func (r *records) open(head any, name string) {
	r.err = r.encode(head)
	r.buf.Truncate(max(0, r.buf.Len()-1)) // the closing brace
	fmt.Fprintf(&r.buf, ",%q:[", name)
}

func (r *records) element(v any) error {
	if r.err != nil {
		return r.err
	}
	r.separate()
	return r.encode(v)
}

// separate writes what stands before an element.
func (r *records) separate() {
	if r.begun {
		r.buf.WriteByte(',')
	}
	r.begun = true
	r.buf.WriteByte('\n')
}

// endArray ends the array and writes what follows it.
func (r *records) endArray(rest string) error {
	if r.begun {
		r.buf.WriteByte('\n')
	}
	r.buf.WriteByte(']')
	r.buf.WriteString(rest)
	return r.err
}

// shut ends the array and the object, with the fields of tail between them.
func (r *records) shut(tail any) error {
	if err := r.endArray(","); err != nil {
		return err
	}
	at := r.buf.Len()
	if err := r.encode(tail); err != nil {
		return err
	}
	// The fields of tail join the object: drop its opening brace.
	b := r.buf.Bytes()
	r.buf.Truncate(at + copy(b[at:], b[at+1:]))
	return nil
}

// WriteVisibleJSON writes the JSON text b. It escapes what invisible names and
// what a CI runner would take for a command: the values stay the same, but are
// safe on a terminal too.
func WriteVisibleJSON(buf *bytes.Buffer, b []byte) {
	at := 0 // what comes before is written
	for i := 0; i < len(b); {
		if b[i] < 0x7F && b[i] != '#' {
			i++
			continue
		}
		r, n := utf8.DecodeRune(b[i:])
		if r == '#' && !startsCommand(string(b[i:min(i+16, len(b))])) || r != '#' && !invisible(r) {
			i += n
			continue
		}
		buf.Write(b[at:i])
		for _, u := range utf16.AppendRune(nil, r) {
			fmt.Fprintf(buf, `\u%04x`, u)
		}
		i += n
		at = i
	}
	buf.Write(b[at:])
}
