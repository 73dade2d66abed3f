package cache

import (
	"cmp"
	"encoding/hex"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

// The names of the files in a folder of caches.
const (
	extension    = ".cablelint-cache"
	draftPattern = "unfinished-*" + extension
)

// maxCaches is how many caches a folder holds, those least recently written go.
const maxCaches = 32

// Name returns the name of the cache file that belongs to key.
func Name(key Key) string { return hex.EncodeToString(key[:16]) + extension }

// Trim removes from the folder dir the oldest caches when there are many, and
// what runs that were killed left unfinished a day or more before now.
func Trim(dir string, now time.Time) error {
	all, err := list(dir)
	if err != nil {
		return err
	}
	slices.SortFunc(all, func(a, b fs.FileInfo) int {
		return cmp.Or(b.ModTime().Compare(a.ModTime()), cmp.Compare(a.Name(), b.Name()))
	})
	var errs []error
	whole := 0
	for _, info := range all {
		unfinished, _ := filepath.Match(draftPattern, info.Name())
		if !unfinished {
			whole++
		}
		if whole > maxCaches || unfinished && now.Sub(info.ModTime()) > 24*time.Hour {
			errs = append(errs, remove(filepath.Join(dir, info.Name())))
		}
	}
	return errors.Join(errs...)
}

// Clean removes all caches from the folder dir, and dir itself when nothing else
// is in it. It returns their number and size in bytes.
func Clean(dir string) (files int, size int64, err error) {
	all, err := list(dir)
	if errors.Is(err, fs.ErrNotExist) {
		return 0, 0, nil
	}
	if err != nil {
		return 0, 0, err
	}
	for _, info := range all {
		if err := remove(filepath.Join(dir, info.Name())); err != nil {
			return files, size, err
		}
		files++
		size += info.Size()
	}
	_ = os.Remove(dir) // fails when it holds something else
	return files, size, nil
}

// list returns the regular files in dir that are caches, finished or not.
func list(dir string) (all []fs.FileInfo, err error) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, err
	}
	for _, e := range entries {
		if !strings.HasSuffix(e.Name(), extension) || !e.Type().IsRegular() {
			continue
		}
		info, err := e.Info()
		if errors.Is(err, fs.ErrNotExist) {
			continue // another run was quicker
		}
		if err != nil {
			return nil, err
		}
		all = append(all, info)
	}
	return all, nil
}

// remove removes a file that another run may remove at the same time.
func remove(path string) error {
	if err := os.Remove(path); !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return nil
}
