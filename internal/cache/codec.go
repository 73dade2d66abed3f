package cache

import (
	"encoding/binary"
	"errors"

	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/source"
)

// errDamaged says that bytes are not what this package wrote.
var errDamaged = errors.New("damaged")

// appendFindings appends fs, or nothing when there are none. Numbers are
// uvarints, and a string follows its length.
func appendFindings(b []byte, fs []lint.Finding) []byte {
	for i := range fs {
		f := &fs[i]
		b = appendString(b, f.Rule)
		b = binary.AppendUvarint(b, uint64(f.Severity))
		b = appendSpan(b, f.Span)
		b = appendString(b, f.Message)
		b = appendString(b, f.Help)
		b = appendString(b, f.MRN)
		b = appendString(b, f.Fingerprint)
		b = binary.AppendUvarint(b, uint64(len(f.Related)))
		for _, r := range f.Related {
			b = appendSpan(b, r.Span)
			b = appendString(b, r.Message)
		}
		b = appendFix(b, f.Fix)
	}
	return b
}

// appendFix appends 0 for no fix, or else 1 and the fix.
func appendFix(b []byte, x *diag.Fix) []byte {
	if x == nil {
		return binary.AppendUvarint(b, 0)
	}
	b = binary.AppendUvarint(b, 1)
	b = appendString(b, x.Title)
	b = binary.AppendUvarint(b, uint64(x.Safety))
	b = binary.AppendUvarint(b, uint64(len(x.Edits)))
	for _, e := range x.Edits {
		b = appendSpan(b, e.Span)
		b = appendString(b, e.New)
	}
	return b
}

func appendSpan(b []byte, s source.Span) []byte {
	return binary.AppendUvarint(binary.AppendUvarint(b, uint64(s.Start)), uint64(s.End))
}

func appendString(b []byte, s string) []byte {
	return append(binary.AppendUvarint(b, uint64(len(s))), s...)
}

// decoder reads what the append functions wrote. After the first fault every
// value is zero.
type decoder struct {
	rest string
	err  error
}

// findings returns the findings that are all of s.
func findings(s string) (fs []lint.Finding, err error) {
	d := decoder{rest: s}
	for d.rest != "" && d.err == nil {
		var f lint.Finding
		f.Rule = d.string()
		f.Severity = diag.Severity(d.number())
		f.Span = d.span()
		f.Message = d.string()
		f.Help = d.string()
		f.MRN = d.string()
		f.Fingerprint = d.string()
		for range d.count() {
			f.Related = append(f.Related, diag.Related{Span: d.span(), Message: d.string()})
		}
		f.Fix = d.fix()
		fs = append(fs, f)
	}
	return fs, d.err
}

func (d *decoder) fix() *diag.Fix {
	if d.number() == 0 {
		return nil
	}
	x := &diag.Fix{Title: d.string(), Safety: diag.Safety(d.number())}
	for range d.count() {
		x.Edits = append(x.Edits, diag.Edit{Span: d.span(), New: d.string()})
	}
	return x
}

func (d *decoder) span() source.Span {
	return source.Span{Start: int32(d.number()), End: int32(d.number())}
}

func (d *decoder) string() string { return d.bytes(d.count()) }

// bytes returns the next n bytes.
func (d *decoder) bytes(n int) string {
	if n > len(d.rest) {
		d.fail()
		return ""
	}
	s := d.rest[:n]
	d.rest = d.rest[n:]
	return s
}

// count returns a number of things that take a byte each at least.
func (d *decoder) count() int {
	n := d.number()
	if n > uint64(len(d.rest)) {
		d.fail()
		return 0
	}
	return int(n)
}

func (d *decoder) number() uint64 {
	var n uint64
	for i := range min(len(d.rest), binary.MaxVarintLen64) {
		b := d.rest[i]
		n |= uint64(b&0x7F) << (7 * i)
		if b < 0x80 {
			d.rest = d.rest[i+1:]
			return n
		}
	}
	d.fail()
	return 0
}

func (d *decoder) fail() { d.rest, d.err = "", errDamaged }
