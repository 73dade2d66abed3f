package cli

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/cablelint/cablelint/internal/config"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/source"
)

// sidecar is the file beside a cable that holds suppressions for it.
type sidecar struct {
	path    string
	file    *source.File // nil when it could not be read
	entries []*lint.Suppression
	err     error // why it could not be read, or the mistakes in it
}

// noteSidecars notes the sidecars among the entries of the directory dir, which
// are in the order of their names.
func (s *files) noteSidecars(dir string, entries []entry) {
	for _, e := range entries {
		name, is := strings.CutSuffix(e.name, config.SidecarSuffix)
		if !is || name == "" || strings.HasPrefix(name, ".") {
			continue
		}
		path := filepath.ToSlash(below(dir, name))
		s.sidecars.Store(path, nil)
		byName := func(e entry, name string) int { return strings.Compare(e.name, name) }
		if _, there := slices.BinarySearchFunc(entries, name, byName); !there {
			s.orphans = append(s.orphans, path)
		}
	}
}

// noteSidecar notes whether the file at path, which is named, has a sidecar.
func (s *files) noteSidecar(path string) {
	if _, err := os.Lstat(path + config.SidecarSuffix); err == nil {
		s.sidecars.Store(filepath.ToSlash(path), nil)
	}
}

// sidecar returns the sidecar of the file at path, or nil. It is safe for
// concurrent use, and reads a file once until it is forgotten.
func (h *hiding) sidecar(path string) *sidecar {
	if _, has := h.files.sidecars.Load(path); !has || h.off {
		return nil
	}
	if side, read := h.sidecars.Load(path); read {
		return side.(*sidecar)
	}
	side := &sidecar{path: path + config.SidecarSuffix}
	data, err := readRegular(filepath.FromSlash(side.path), nil, maxConfig)
	if err != nil {
		side.err = fmt.Errorf("%s: %w", side.path, because(err))
	} else if side.file, side.err = source.NewFile(side.path, data); side.err == nil {
		side.entries, side.err = config.ParseSidecar(side.file, h.plan.registry)
	}
	first, _ := h.sidecars.LoadOrStore(path, side)
	return first.(*sidecar)
}
