package main

import (
	"bytes"
	"fmt"
	"os"
	"path"
	"path/filepath"
	"strings"
	"time"

	"github.com/aymanbagabas/go-udiff"

	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/internal/config"
	"github.com/cablelint/cablelint/internal/golden"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/report"
	"github.com/cablelint/cablelint/schema"
	"github.com/cablelint/cablelint/source"
)

// makePages returns the text of every page by file name.
func makePages(root string, list []*lint.Rule) (map[string]string, error) {
	reg, err := lint.NewRegistry(list...)
	if err != nil {
		return nil, err
	}
	sources, err := golden.Sources(root)
	if err != nil {
		return nil, err
	}
	checker, err := schema.New()
	if err != nil {
		return nil, err
	}
	pages := make(map[string]string)
	for _, r := range reg.Rules() {
		p, err := newPage(root, reg, checker, r, sources[r.ID])
		if err != nil {
			return nil, fmt.Errorf("page of %s: %w", r.ID, err)
		}
		pages[r.ID+".md"] = p.text()
	}
	pages["README.md"] = index(reg)
	return pages, nil
}

// page is what a page says beyond the rule's own words.
type page struct {
	rule    *lint.Rule
	source  string       // the Go file, from the root
	example *source.File // its path is from the root
	schema  string       // the file with the user's schema for the example, or ""
	json    string       // the text of that schema
	sidecar *source.File // of the example, or nil
	output  string       // what cablelint prints for the example
	fixed   *source.File // the example with all fixes made
	safe    *source.File // the example with the safe fixes made
}

func newPage(root string, reg *lint.Registry, checker *schema.Checker, r *lint.Rule, goFile string) (*page, error) {
	name := path.Join("testdata/invalid", r.ID, "example.txt")
	data, err := os.ReadFile(filepath.Join(root, filepath.FromSlash(name)))
	if err != nil {
		return nil, err
	}
	p := &page{rule: r, source: goFile}
	if p.example, err = source.NewFile(name, data); err != nil {
		return nil, err
	}
	own, err := golden.OwnSchema(filepath.Join(root, filepath.FromSlash(path.Dir(name))))
	if err != nil {
		return nil, err
	}
	if own != nil {
		checker = own
		p.schema = path.Join(path.Dir(name), "schema.json")
		data, err := os.ReadFile(filepath.Join(root, filepath.FromSlash(p.schema)))
		if err != nil {
			return nil, err
		}
		p.json = string(data)
	}
	list := []*lint.Rule{r}
	beside := path.Join(path.Dir(name), "example.txt"+config.SidecarSuffix)
	if _, err := os.Stat(filepath.Join(root, filepath.FromSlash(beside))); err == nil {
		if list, err = reg.Select(lint.Selection{}); err != nil {
			return nil, err
		}
	}
	l, err := lint.New(reg, lint.Options{Rules: list, Schema: checker.Check, Crash: true})
	if err != nil {
		return nil, err
	}
	results := []lint.Result{{}}
	if len(list) == 1 {
		results[0] = l.Lint(p.example)
	} else {
		of, about, err := golden.Sidecar(root, reg, l, p.example)
		if err != nil {
			return nil, err
		}
		p.sidecar = about.File
		results = []lint.Result{of, about}
	}
	if len(results[len(results)-1].Findings) == 0 {
		return nil, fmt.Errorf("%s: the rule finds nothing", name)
	}
	if p.output, err = full(list, results...); err != nil {
		return nil, err
	}
	if p.sidecar != nil {
		p.fixed, p.safe = p.example, p.example
		return p, nil
	}
	if p.fixed, _, err = lint.Fix(p.example, diag.Unsafe, l.Lint); err != nil {
		return nil, err
	}
	p.safe, _, err = lint.Fix(p.example, diag.Safe, l.Lint)
	return p, err
}

// full returns what cablelint prints in its default format about results.
func full(list []*lint.Rule, results ...lint.Result) (string, error) {
	var out bytes.Buffer
	w, err := report.New("full", &out, report.Options{Rules: list})
	if err != nil {
		return "", err
	}
	var sum report.Summary
	for _, res := range results {
		sum.Add(res)
		if err := w.Result(res); err != nil {
			return "", err
		}
	}
	err = w.Close(sum)
	return out.String(), err
}

func (p *page) text() string {
	r := p.rule
	var b strings.Builder
	fmt.Fprintf(&b, "# %s\n\n%s.\n\n", r.ID, capital(r.Summary))
	b.WriteString("| family | severity | by default | fix | message dates | since |\n|---|---|---|---|---|---|\n")
	fmt.Fprintf(&b, "| %s | %s | %s | %s | %s | %s |\n\n", r.Family, r.Severity, onOff(r), r.Fixes, r.Era, r.Since)
	fmt.Fprintf(&b, "%s\n\n## Example\n\n", strings.TrimSpace(r.Doc))
	fmt.Fprintf(&b, "`%s`\n\n", p.example.Path())
	fence(&b, "text", golden.Printable(p.example.Content()))
	flags := "--select " + r.ID
	if p.schema != "" {
		flags += " --schema " + p.schema
		fmt.Fprintf(&b, "\n`%s`\n\n", p.schema)
		fence(&b, "json", p.json)
	}
	if p.sidecar != nil {
		flags = "--as-of " + golden.AsOf.Format(time.DateOnly)
		fmt.Fprintf(&b, "\n`%s`\n\n", p.sidecar.Path())
		fence(&b, "yaml", p.sidecar.Content())
	}
	fmt.Fprintf(&b, "\n`cablelint %s %s`\n\n", flags, p.example.Path())
	fence(&b, "text", p.output)
	p.fixes(&b)
	fmt.Fprintf(&b, "\n---\n\nGenerated from [%s](../../%[1]s) and [its cables](../../%s).\n", p.source, path.Dir(p.example.Path()))
	return b.String()
}

// fixes writes what the fixes change in the example, if they change anything.
func (p *page) fixes(b *strings.Builder) {
	before, safe, all := golden.Printable(p.example.Content()), golden.Printable(p.safe.Content()), golden.Printable(p.fixed.Content())
	write := func(flags, after string) {
		fmt.Fprintf(b, "\nWith `%s`:\n\n", flags)
		diff := udiff.Unified("example.txt", "example.txt, fixed", before, after)
		_, diff, _ = strings.Cut(diff, "\n") // without the names
		_, diff, _ = strings.Cut(diff, "\n")
		fence(b, "diff", diff)
	}
	if safe != before {
		write("--fix", safe)
	}
	if all != safe {
		write("--fix --unsafe-fixes", all)
	}
}

// index returns the table of all rules, by family.
func index(reg *lint.Registry) string {
	var b strings.Builder
	fmt.Fprintf(&b, "# Rules\n\n%d rules, by family. Generated by `go generate ./...`.\n", len(reg.Rules()))
	for _, family := range reg.Families() {
		fmt.Fprintf(&b, "\n## %s\n\n| rule | reports | severity | by default | fix |\n|---|---|---|---|---|\n", family)
		for _, r := range reg.Rules() {
			if r.Family == family {
				fmt.Fprintf(&b, "| [%s](%[1]s.md) | %s | %s | %s | %s |\n", r.ID, cell(r.Summary), r.Severity, onOff(r), r.Fixes)
			}
		}
	}
	return b.String()
}

func onOff(r *lint.Rule) string {
	if r.OptIn {
		return "off"
	}
	return "on"
}

// fence writes text as a fenced block. The fence is longer than any in text.
func fence(b *strings.Builder, language, text string) {
	marks := "```"
	for strings.Contains(text, marks) {
		marks += "`"
	}
	if !strings.HasSuffix(text, "\n") {
		text += "\n"
	}
	fmt.Fprintf(b, "%s%s\n%s%s\n", marks, language, text, marks)
}

// cell returns s as it must stand in a table.
func cell(s string) string { return strings.ReplaceAll(s, "|", `\|`) }

// capital returns s with its first letter in upper case.
func capital(s string) string { return strings.ToUpper(s[:1]) + s[1:] }
