package cli

import (
	"context"
	_ "embed"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/cablelint/cablelint/internal/config"
	"github.com/cablelint/cablelint/report"
)

// initCmd writes a configuration to begin with.
type initCmd struct {
	Dir string `arg:"" optional:"" default:"." help:"The directory that it is for (default: .)."`
}

//go:embed init.yaml
var firstConfig []byte

func (c *initCmd) run(_ context.Context, s *session) (found bool, err error) {
	for _, name := range config.Names() {
		path := filepath.Join(c.Dir, name)
		if _, err := os.Lstat(path); err == nil {
			return false, fmt.Errorf("%s: exists already and stays as it is", path)
		} else if !errors.Is(err, fs.ErrNotExist) {
			return false, fmt.Errorf("%s: %w", path, because(err))
		}
	}
	path := filepath.Join(c.Dir, config.Names()[0])
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return false, fmt.Errorf("write %s: %w", path, because(err))
	}
	_, err = f.Write(firstConfig)
	if err = errors.Join(err, f.Close()); err != nil {
		return false, errors.Join(fmt.Errorf("write %s: %w", path, because(err)), os.Remove(path))
	}
	s.printf("wrote %s, which changes nothing until you take the # from a line\n", report.Visible(path))
	return false, nil
}
