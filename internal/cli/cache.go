package cli

import (
	"context"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime/debug"
	"slices"
	"time"

	"github.com/cablelint/cablelint/internal/cache"
)

// cacheFlags say where results are kept between runs.
type cacheFlags struct {
	CacheDir string `placeholder:"DIR" group:"files" help:"Keep results for the next run in DIR instead of the user's cache directory."`
}

// dir returns the directory of the caches, or "" when there is no place for one.
func (c *cacheFlags) dir(s *session) string {
	if c.CacheDir != "" || s.env.CacheDir == "" {
		return c.CacheDir
	}
	return filepath.Join(s.env.CacheDir, "cablelint")
}

// cacheCmd tells and empties the directory of the caches.
type cacheCmd struct {
	Action string `arg:"" name:"dir|clean" enum:"dir,clean" help:"dir: print where results are kept; clean: remove them."`
	cacheFlags
}

func (c *cacheCmd) run(_ context.Context, s *session) (found bool, err error) {
	dir := c.dir(s)
	if dir == "" {
		return false, errors.New("there is no directory for caches; --cache-dir names one")
	}
	if c.Action == "dir" {
		s.printf("%s\n", dir)
		return false, nil
	}
	files, size, err := cache.Clean(dir)
	if err != nil {
		return false, fmt.Errorf("clean %s: %w", dir, because(err))
	}
	s.printf("removed from %s: files: %d, kB: %d\n", dir, files, (size+999)/1000)
	return false, nil
}

// openCache returns what earlier runs like this one found, or nil when this run
// keeps nothing: files that are all named one by one are checked sooner than an
// archive's cache is read, a fix needs the linter, and what is staged has no Stamp.
func (c *checkCmd) openCache(s *session, p *plan, in *files) *cache.Cache {
	dir := c.dir(s)
	if c.NoCache || dir == "" || c.Fix || c.Diff || c.Staged || in.more == nil && !slices.ContainsFunc(in.args, isDirectory) {
		return nil
	}
	program, err := buildID()
	if err != nil {
		return nil
	}
	run, err := c.identity(p)
	if err != nil {
		return nil
	}
	// The file is found by the run and replaced when the program is another one.
	path := filepath.Join(dir, cache.Name(sha256.Sum256(run)))
	found := cache.Open(path, sha256.Sum256(append(run, program...)), time.Now())
	if found.Size() > 8<<20 && s.env.Getenv("GOGC") == "" {
		// Little garbage is made beside what is held: it need not wait until
		// there is several times as much.
		debug.SetGCPercent(50)
	}
	return found
}

func isDirectory(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

// identity returns what tells this run from one that may find something else in
// a file of the same name and content, the program apart, or that reads other
// files.
func (c *checkCmd) identity(p *plan) ([]byte, error) {
	// Any flag counts but these, which say what is done with the findings.
	flags := *c
	flags.Format, flags.OutputFile, flags.Color, flags.Quiet, flags.Redact, flags.Category = "", nil, "", false, false, ""
	flags.FailOn, flags.MaxWarnings, flags.ExitZero, flags.Jobs, flags.Timing, flags.cacheFlags = nil, nil, false, 0, false, cacheFlags{}
	flags.Suppressed, flags.AsOf, flags.NoSuppressions, flags.Baseline, flags.NoBaseline = false, nil, false, "", false
	return json.Marshal(struct {
		Dir    string
		Flags  checkCmd
		Inputs []input
	}{p.dir, flags, p.inputs})
}

// saveCache keeps what the run found. It was complete when it met every file.
// Where the user chose no directory, a cache that cannot be written is no news.
func (c *checkCmd) saveCache(s *session, kept *cache.Cache, complete bool) {
	if kept == nil {
		return
	}
	err := kept.Save(complete)
	if err == nil {
		err = cache.Trim(c.dir(s), time.Now())
	}
	if err != nil && c.CacheDir != "" {
		s.note(fmt.Sprintf("cablelint: the results are not kept in %s: %v", c.dir(s), because(err)))
	}
}
