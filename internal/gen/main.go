// Command gen writes the pages of docs/rules: one for each rule, from its Doc
// and from its real example with its real output, and the index of them.
package main

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/rules"
)

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: gen <repository root>")
		os.Exit(2)
	}
	if err := generate(os.Args[1], rules.All(), true); err != nil {
		fmt.Fprintln(os.Stderr, "gen:", err)
		os.Exit(1)
	}
}

// generate makes the pages of list below root/docs/rules. With write it writes
// them and removes the pages of rules that are gone, else its error names every
// page that is not up to date.
func generate(root string, list []*lint.Rule, write bool) error {
	pages, err := makePages(root, list)
	if err != nil {
		return err
	}
	dir := filepath.Join(root, "docs", "rules")
	old, err := filepath.Glob(filepath.Join(dir, "*.md"))
	if err != nil {
		return err
	}
	var stale []string
	for _, file := range old {
		name := filepath.Base(file)
		if _, ok := pages[name]; ok {
			continue
		}
		stale = append(stale, name)
		if write {
			if err := os.Remove(file); err != nil {
				return err
			}
		}
	}
	for _, name := range slices.Sorted(maps.Keys(pages)) {
		file := filepath.Join(dir, name)
		have, err := os.ReadFile(file)
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
		if err == nil && string(have) == pages[name] {
			continue
		}
		stale = append(stale, name)
		if write {
			if err := os.WriteFile(file, []byte(pages[name]), 0o644); err != nil {
				return err
			}
		}
	}
	if len(stale) > 0 && !write {
		return fmt.Errorf("docs/rules is not up to date, run go generate ./...: %s", strings.Join(stale, ", "))
	}
	return nil
}
