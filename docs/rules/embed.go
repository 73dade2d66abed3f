// Package ruledocs holds the pages of the rules, for reading without a network.
package ruledocs

import "embed"

//go:generate go run ../../internal/gen ../..

//go:embed *.md
var pages embed.FS

// Page returns the page of the rule with this ID, in Markdown, and whether
// there is one.
func Page(id string) (string, bool) {
	text, err := pages.ReadFile(id + ".md")
	return string(text), err == nil && id != "README"
}
