package lint

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/cablelint/cablelint/source"
)

// BaselineEntry is a finding that is known and left for later. Its cable is
// that with the MRN; one without is the file at the path, or of the content.
type BaselineEntry struct {
	Path        string `json:"path"`              // of the file at that time: slashes, from the directory of the baseline
	MRN         string `json:"cable,omitempty"`   // canonical; empty when not known
	Content     string `json:"content,omitempty"` // names what the file held; set when MRN is not
	Rule        string `json:"rule"`
	Fingerprint string `json:"fingerprint"` // names the text in the cable
}

// BaselineEntries returns the entries for found, the findings in f, which is at
// path as entries have it.
func BaselineEntries(path string, f *source.File, found []Finding) []BaselineEntry {
	if len(found) == 0 {
		return nil
	}
	path = strings.ToValidUTF8(path, "\ufffd") // as JSON has it
	entries := make([]BaselineEntry, len(found))
	content := ""
	seen := make(map[[3]string]int)
	for i := range found {
		d := &found[i]
		text := textOf(f, d.Span)
		key := [3]string{d.Rule, d.MRN, text}
		seen[key]++
		e := BaselineEntry{Path: path, MRN: d.MRN, Rule: d.Rule, Fingerprint: digest(text, strconv.Itoa(seen[key]))}
		if e.MRN == "" {
			if content == "" {
				content = digest(Fold(f.Content()))
			}
			e.Content = content
		}
		entries[i] = e
	}
	return entries
}

// compare orders entries by path, rule and text.
func (e BaselineEntry) compare(o BaselineEntry) int {
	return cmp.Or(
		strings.Compare(e.Path, o.Path),
		strings.Compare(e.Rule, o.Rule),
		strings.Compare(e.MRN, o.MRN),
		strings.Compare(e.Fingerprint, o.Fingerprint),
		strings.Compare(e.Content, o.Content),
	)
}

// Baseline is a set of entries, each of which hides one finding. It does not
// change and is safe for concurrent use.
type Baseline struct {
	entries []BaselineEntry
	index   map[baselineKey][]int // of the entries
}

// baselineKey is one of the ways to find an entry.
type baselineKey struct {
	by                       byte // 'm', 'p' or 'c': the cable is an MRN, a path or a content
	cable, rule, fingerprint string
}

// NewBaseline returns the Baseline of entries. An entry that stands there twice
// counts once: two findings are never all alike. Earlier names of rules in reg
// are as good as theirs.
func NewBaseline(reg *Registry, entries []BaselineEntry) *Baseline {
	b := &Baseline{entries: slices.Clone(entries), index: make(map[baselineKey][]int, 2*len(entries))}
	for i := range b.entries {
		if r := reg.Rule(b.entries[i].Rule); r != nil {
			b.entries[i].Rule = r.ID
		}
	}
	slices.SortFunc(b.entries, BaselineEntry.compare)
	b.entries = slices.Compact(b.entries)
	for i, e := range b.entries {
		for _, k := range e.keys() {
			b.index[k] = append(b.index[k], i)
		}
	}
	return b
}

// Entries returns all entries, in order.
func (b *Baseline) Entries() []BaselineEntry { return b.entries }

// keys returns the keys under which e is found, the surest first.
func (e *BaselineEntry) keys() []baselineKey {
	keys := []baselineKey{{'p', e.Path, e.Rule, e.Fingerprint}}
	if e.MRN != "" {
		keys = append(keys, baselineKey{'m', e.MRN, e.Rule, e.Fingerprint})
	}
	if e.Content != "" {
		keys = append(keys, baselineKey{'c', e.Content, e.Rule, e.Fingerprint})
	}
	return keys
}

// Claims are the entries of a Baseline that hide a finding, by index.
type Claims map[int]bool

// Divide divides found, the findings in f, which is at path as entries have it,
// into those that are left and those that an entry hides. It uses no entry of
// claims and adds those that it does.
func (b *Baseline) Divide(path string, f *source.File, found []Finding, claims Claims) (left []Finding, hidden []Hidden) {
	for i, e := range BaselineEntries(path, f, found) {
		if n, ok := b.find(&e, claims); ok {
			claims[n] = true
			hidden = append(hidden, Hidden{Finding: found[i], By: ByBaseline})
		} else {
			left = append(left, found[i])
		}
	}
	return left, hidden
}

// find returns the index of an entry for the finding that e describes.
func (b *Baseline) find(e *BaselineEntry, claims Claims) (int, bool) {
	for _, k := range e.keys() {
		for _, i := range b.index[k] {
			// At one path an MRN may be read that was not, or the reverse.
			if mrn := b.entries[i].MRN; !claims[i] && (mrn == e.MRN || mrn == "" || e.MRN == "") {
				return i, true
			}
		}
	}
	return 0, false
}
