package config

import (
	"cmp"
	"errors"
	"fmt"
	"slices"

	"github.com/cablelint/cablelint/source"
)

// Mistake is one fault of a configuration file.
type Mistake struct {
	File    *source.File
	Span    source.Span // the bytes at fault
	Message string
}

// Error returns path:line:column: message.
func (m *Mistake) Error() string {
	pos := m.File.Position(m.Span.Start, source.Runes)
	return fmt.Sprintf("%s:%d:%d: %s", m.File.Path(), pos.Line, pos.Column, m.Message)
}

// inOrder sorts ms, which are of one file, by place and returns them.
func inOrder(ms []*Mistake) []*Mistake {
	slices.SortStableFunc(ms, func(a, b *Mistake) int { return cmp.Compare(a.Span.Start, b.Span.Start) })
	return ms
}

// joinMistakes returns an error that joins ms, nil for none.
func joinMistakes(ms []*Mistake) error {
	errs := make([]error, len(ms))
	for i, m := range ms {
		errs[i] = m
	}
	return errors.Join(errs...)
}
