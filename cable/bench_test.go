package cable_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/internal/corpus"
	"github.com/cablelint/cablelint/source"
)

// relayCable returns an invented cable of the 2000s with n paragraphs.
func relayCable(n int) string {
	var b strings.Builder
	b.WriteString(`VZCZCXRO4417
PP RUEHLE RUEHZN
DE RUEHFD #0417/01 1231455
ZNY CCCCC ZZH
P 031455Z MAY 07
FM AMEMBASSY FREDONIA
TO RUEHC/SECSTATE WASHDC PRIORITY 0611
INFO RUEHLE/AMEMBASSY LEONIDA 0107
RUEHZN/ENVIRONMENT SCIENCE AND TECHNOLOGY COLLECTIVE

C O N F I D E N T I A L SECTION 01 OF 02 FREDONIA 000417

SIPDIS

DEPT FOR EUR/XX (SMITHJ)

E.O. 12958: DECL: 05/03/2017
TAGS: PREL, PGOV, SENV
SUBJECT: FREDONIA: HARVEST MINISTER CALLS FOR CALM

REF: A. FREDONIA 402
     B. 06 LEONIDA 1188 (NOTAL)

Classified By: DCM Pat Example for reasons 1.4 (b) and (d).

`)
	for i := 1; i <= n; i++ {
		fmt.Fprintf(&b, `¶%d. (C) The Harvest Minister told the Ambassador that wheat was
short by a third this year, and that the ministry had asked all of
the provinces for patience until the ships came in.  He added that
"nobody would go without bread" (ref A), although the mills in the
north had closed for a week.  Emboffs saw no queues in the capital.

`, i)
		if i == n/2 {
			b.WriteString("The Harvest\n-----------\n\nFREDONIA 00000417  002 OF 002\n\n\n")
		}
	}
	b.WriteString("ROE\n")
	return b.String()
}

func BenchmarkParse(b *testing.B) {
	for _, size := range []struct {
		name       string
		paragraphs int
	}{{"minimal", 1}, {"typical", 17}, {"huge", 2000}} {
		b.Run(size.name, func(b *testing.B) {
			data := []byte(relayCable(size.paragraphs))
			b.SetBytes(int64(len(data)))
			b.ReportAllocs()
			for b.Loop() {
				f, err := source.NewFile("bench.txt", data)
				if err != nil {
					b.Fatal(err)
				}
				cable.Parse(f)
			}
		})
	}
}

// BenchmarkParseProfiles parses typical copies of each profile, about 6.9 kB
// each.
func BenchmarkParseProfiles(b *testing.B) {
	for _, profile := range []corpus.Profile{corpus.Relay, corpus.Print, corpus.Drafted, corpus.Body, corpus.Smart} {
		b.Run(profile.String(), func(b *testing.B) {
			const copies = 50
			var files [][]byte
			size := 0
			for i := 0; len(files) < copies; i++ {
				m := corpus.Cable(1, i)
				if !profile.Holds(m) {
					continue
				}
				data := m.Render(corpus.Container{Profile: profile, Width: 65, LineEnd: "\n", Sections: corpus.PageLines})
				files = append(files, data)
				size += len(data)
			}
			b.SetBytes(int64(size))
			b.ReportAllocs()
			for b.Loop() {
				for _, data := range files {
					f, err := source.NewFile("bench.txt", data)
					if err != nil {
						b.Fatal(err)
					}
					cable.Parse(f)
				}
			}
		})
	}
}

// BenchmarkParseArchive parses the mix of copies that an archive has, a cable of
// it each time.
func BenchmarkParseArchive(b *testing.B) {
	const copies = 1000
	var files [copies][]byte
	size := 0
	for i := range files {
		_, files[i] = corpus.New(1).File(i)
		size += len(files[i])
	}
	b.SetBytes(int64(size / copies))
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		f, err := source.NewFile("bench.txt", files[i%copies])
		if err != nil {
			b.Fatal(err)
		}
		cable.ParseAll(f)
	}
}
