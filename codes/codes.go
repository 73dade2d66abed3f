// Package codes holds the code tables of diplomatic telegrams: posts, captions,
// precedences, signals, routing indicators and TAGS.
//
// Each table is a list of rows in table order; a lookup returns the row. The
// rows are shared: they must not be changed. A table is read when it is first
// used. Lookups take codes in any case.
//
// The tables say what is known, not what is valid: a post that is not in them
// may exist. README.md says where they come from and how complete they are.
// Those of posts, captions and TAGS, which are open, are a value, Tables, to
// which entries can be added.
package codes

import (
	"embed"
	"encoding/csv"
	"fmt"
	"strings"
	"sync"
)

//go:embed tables/*.csv
var files embed.FS

// read returns the records of a table. A table is part of the program: one that
// cannot be read is a fault of the build, and the tests read every one.
func read(name string, columns ...string) [][]string {
	f, err := files.Open("tables/" + name + ".csv")
	if err != nil {
		panic("codes: " + err.Error())
	}
	defer f.Close()
	r := csv.NewReader(f)
	r.FieldsPerRecord = len(columns)
	records, err := r.ReadAll()
	if err != nil {
		panic(fmt.Sprintf("codes: table %s: %v", name, err))
	}
	for i, c := range columns {
		if records[0][i] != c {
			panic(fmt.Sprintf("codes: table %s: column %d is %q, not %q", name, i+1, records[0][i], c))
		}
	}
	return records[1:]
}

// table is a list of rows and the index by which they are found.
type table[Row any] struct {
	rows  []Row
	index map[string]int32
}

// add indexes row i under key, unless the key is taken or empty.
func (t *table[Row]) add(key string, i int) {
	if _, taken := t.index[key]; !taken && key != "" {
		t.index[key] = int32(i)
	}
}

func (t *table[Row]) find(key string) (*Row, bool) {
	i, ok := t.index[key]
	if !ok {
		return nil, false
	}
	return &t.rows[i], true
}

// loadOnce returns a function that loads a table when it is first called.
func loadOnce[Row any](name string, columns []string, row func(rec []string) Row, key func(*Row) string) func() *table[Row] {
	return sync.OnceValue(func() *table[Row] { return load(name, columns, row, key, nil) })
}

// load reads a table: row makes a row of a record, key is what the row is found
// by. The rows of more stand in front and take the place of those with their
// key.
func load[Row any](name string, columns []string, row func(rec []string) Row, key func(*Row) string, more []Row) *table[Row] {
	records := read(name, columns...)
	t := &table[Row]{make([]Row, 0, len(more)+len(records)), make(map[string]int32, len(more)+len(records))}
	for i := range more {
		t.add(key(&more[i]), i)
	}
	t.rows = append(t.rows, more...)
	for _, rec := range records {
		r := row(rec)
		k := key(&r)
		if i, taken := t.index[k]; taken && int(i) < len(more) {
			continue
		}
		t.add(k, len(t.rows))
		t.rows = append(t.rows, r)
	}
	return t
}

// Squeeze returns s in capitals without blanks, points, apostrophes and
// hyphens: the form in which record numbers write a post, and in which a
// letter-spaced caption equals an unspaced one.
func Squeeze(s string) string {
	for i := range len(s) {
		if s[i] < 'A' || s[i] > 'Z' {
			return strings.Map(func(r rune) rune {
				switch r {
				case ' ', '\t', '.', '\'', '-':
					return -1
				}
				return r
			}, strings.ToUpper(s))
		}
	}
	return s
}
