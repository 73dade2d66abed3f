// Package rules lists every rule, and who keeps quiet where another explains
// the fault.
package rules

import (
	"slices"

	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/rules/authority"
	"github.com/cablelint/cablelint/rules/banner"
	"github.com/cablelint/cablelint/rules/caption"
	"github.com/cablelint/cablelint/rules/declassification"
	"github.com/cablelint/cablelint/rules/ocr"
	"github.com/cablelint/cablelint/rules/paragraph"
	"github.com/cablelint/cablelint/rules/text"
)

// All returns every rule, family by family.
func All() []*lint.Rule {
	return slices.Concat(
		banner.Rules,
		caption.Rules,
		declassification.Rules,
		authority.Rules,
		paragraph.Rules,
		ocr.Rules,
		text.Rules,
	)
}

// Silences returns who silences whom: one fault, one finding.
func Silences() []lint.Silence {
	return nil
}

// Registry returns the Registry of all rules.
func Registry() (*lint.Registry, error) { return lint.NewRegistry(All()...) }
