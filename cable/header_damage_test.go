package cable_test

import (
	"strings"
	"testing"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/source"
)

// The headers that TestDamageStaysOnItsLine damages.
var damageable = []struct{ name, header string }{
	{"relay", `VZCZCXRO4417
PP RUEHLE RUEHZN
DE RUEHFD #0417/01 1231455
ZNY CCCCC ZZH
P R 031455Z MAY 07
FM AMEMBASSY FREDONIA
TO RUEHC/SECSTATE WASHDC PRIORITY 0611
INFO RUEHLE/AMEMBASSY LEONIDA 0107
RUEHZN/ENVIRONMENT SCIENCE COLLECTIVE

C O N F I D E N T I A L SECTION 01 OF 02 FREDONIA 000417

SIPDIS
NOFORN

DEPT FOR EUR/XX (SMITHJ)

E.O. 12958: DECL: 05/03/2017
TAGS: PREL, PGOV, SENV
SUBJECT: FREDONIA: HARVEST MINISTER CALLS FOR CALM

REF: A. FREDONIA 402
     B. 06 LEONIDA 1188 (NOTAL)

Classified By: DCM Pat Example for reasons 1.4 (b) and (d).

`},
	{"print", `CONFIDENTIAL
PAGE 01  FREDON 01257  010934Z
15
ACTION EUR-12
INFO  OCT-01  ISO-00  /013 W
                     --------------------- 109162
P 010900Z SEP 75
FM AMEMBASSY FREDONIA
TO SECSTATE WASHDC PRIORITY 0595
INFO AMEMBASSY LEONIDA
AMCONSUL NORTHVALE
C O N F I D E N T I A L FREDONIA 1257
EXDIS
E.O. 11652: GDS
TAGS: PFOR, ZZ
SUBJ: A BRIDGE
REF: STATE 112345
`},
}

// TestDamageStaysOnItsLine damages each character of a header in turn: what
// stands on the other lines must be read as before.
func TestDamageStaysOnItsLine(t *testing.T) {
	damages := []struct {
		name string
		make func(l string, k int) string
	}{
		{"lost", func(l string, k int) string { return l[:k] + l[k+1:] }},
		{"doubled", func(l string, k int) string { return l[:k+1] + l[k:] }},
		{"noise", func(l string, k int) string { return l[:k] + "Q" + l[k+1:] }},
		{"blank before it", func(l string, k int) string { return l[:k] + " " + l[k:] }},
	}
	for _, tt := range damageable {
		lines := strings.SplitAfter(tt.header, "\n")
		intact := readByLine(t, tt.header)
		total, bad := 0, 0
		for i, l := range lines {
			for k := range max(0, len(l)-1) {
				for _, damage := range damages {
					total++
					damaged := readByLine(t, strings.Join(lines[:i], "")+damage.make(l, k)+strings.Join(lines[i+1:], ""))
					for n := range intact {
						if n != i && intact[n] != damaged[n] && !strings.Contains(intact[n], "@"+string(rune('A'+i))) {
							bad++
							t.Errorf("%s, line %d, column %d %s: line %d reads %q, not %q", tt.name, i+1, k+1, damage.name, n+1, damaged[n], intact[n])
							break
						}
					}
				}
			}
		}
		t.Logf("%s: %d of %d damages change how another line is read", tt.name, bad, total)
	}
}

// readByLine parses header above a text and returns what each line of the header
// was read as: the kinds of the fields and blocks on it. A field of several lines
// names its first line on the others, as @A for the first line of the header.
func readByLine(t *testing.T, header string) []string {
	t.Helper()
	f, err := source.NewFile("x.txt", []byte(header+"1. (C) The bridge is shut.\n\n2. (C) It opens in May.\n\nROE\n"))
	if err != nil {
		t.Fatal(err)
	}
	d := cable.Parse(f)
	read := make([]string, strings.Count(header, "\n"))
	mark := func(name string, s source.Span, first int) {
		n := f.LineOf(s.Start) - 1
		if n < len(read) {
			read[n] += name
			if n != first {
				read[n] += "@" + string(rune('A'+first))
			}
		}
	}
	for i := range d.Fields {
		fd := &d.Fields[i]
		first := f.LineOf(fd.Span.Start) - 1
		mark(fd.Kind.String()+" ", fd.Span, first)
		for _, p := range fd.Value.Parts {
			mark("value of "+fd.Kind.String()+" ", p, first)
		}
	}
	for _, b := range d.Blocks {
		mark(b.Kind.String()+" ", b.Span, f.LineOf(b.Span.Start)-1)
	}
	return read
}
