package schema_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/internal/corpus"
	"github.com/cablelint/cablelint/schema"
)

// sizes returns cables without a finding: the example, and one with as many
// paragraphs as the longest have.
func sizes(t testing.TB) map[string]string {
	example := read(t, "relay.txt")
	long := new(strings.Builder)
	head, _, _ := strings.Cut(example, "The Harvest\n")
	long.WriteString(head)
	for n := 2; n <= 120; n++ {
		fmt.Fprintf(long, "%d. (C) %s\n\n", n, strings.Repeat("Wheat was short by a third, the\nministry said again. ", 8))
	}
	long.WriteString("ROE\n")
	return map[string]string{"typical": example, "huge": long.String()}
}

func BenchmarkCheck(b *testing.B) {
	c, err := schema.New()
	if err != nil {
		b.Fatal(err)
	}
	for name, text := range sizes(b) {
		b.Run(name, func(b *testing.B) {
			doc := parse(b, text)
			if found := c.Check(doc); len(found) > 0 {
				b.Fatalf("findings: %v", found)
			}
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				c.Check(doc)
			}
		})
	}
}

// BenchmarkCheckArchive checks the mix of copies that an archive has, a cable of
// it each time.
func BenchmarkCheckArchive(b *testing.B) {
	c, err := schema.New()
	if err != nil {
		b.Fatal(err)
	}
	const copies = 1000
	var docs [copies]*cable.Document
	size := 0
	for i := range docs {
		_, data := corpus.New(1).File(i)
		docs[i] = parse(b, string(data))
		size += len(data)
	}
	b.SetBytes(int64(size / copies))
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		c.Check(docs[i%copies])
	}
}

func BenchmarkAppendJSON(b *testing.B) {
	for name, text := range sizes(b) {
		b.Run(name, func(b *testing.B) {
			doc := parse(b, text)
			var dst []byte
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				dst = schema.AppendJSON(dst[:0], doc)
			}
		})
	}
}
