package golden

import (
	"errors"
	"fmt"
	"maps"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

// ruleID is the first line of a rule: its ID.
var ruleID = regexp.MustCompile(`(?m)^\t*\{?ID:\s+"([^"]*)"`)

// Sources returns the Go file below root/rules that holds each rule, as a
// slash-separated path from root, by ID.
func Sources(root string) (map[string]string, error) {
	files, err := filepath.Glob(filepath.Join(root, "rules", "*", "*.go"))
	if err != nil {
		return nil, err
	}
	sources := make(map[string]string)
	for _, file := range files {
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		text, err := os.ReadFile(file)
		if err != nil {
			return nil, err
		}
		rel, err := filepath.Rel(root, file)
		if err != nil {
			return nil, err
		}
		for _, m := range ruleID.FindAllStringSubmatch(string(text), -1) {
			sources[m[1]] = filepath.ToSlash(rel)
		}
	}
	return sources, nil
}

// Listed returns an error that names every rule in the sources that the suite
// lacks, every rule of the suite that has no source, and every rule whose
// folder is not its family's.
func (s *Suite) Listed() error {
	sources, err := Sources(s.Root)
	if err != nil {
		return err
	}
	var faults []error
	for _, r := range s.Rules {
		file, ok := sources[r.ID]
		switch {
		case !ok:
			faults = append(faults, fmt.Errorf("%s: no file under rules/ has this ID", r.ID))
		case path.Base(path.Dir(file)) != r.Family:
			faults = append(faults, fmt.Errorf("%s: the family of %s is %q", file, r.ID, r.Family))
		}
		delete(sources, r.ID)
	}
	for _, id := range slices.Sorted(maps.Keys(sources)) {
		faults = append(faults, fmt.Errorf("%s: %s is not listed: add it to its family's Rules, or the family to rules.All", sources[id], id))
	}
	return errors.Join(faults...)
}
