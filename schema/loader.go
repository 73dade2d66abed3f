package schema

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/url"
	"os"
	"path"
	"path/filepath"
	"strings"

	"github.com/cablelint/cablelint/source"
)

// folder stands for the folder of a user's schema in URLs: no path of the
// machine gets into a message.
const folder = "file:///schema/"

// loader serves the embedded schema and the files in the folder of a user's
// schema and below. It reaches nothing else: no network, no parent folder.
type loader struct {
	dir   string                  // on disk; empty: no files are served
	url   string                  // of the user's schema
	id    string                  // its $id, empty without one
	files map[string]*source.File // by URL, as far as loaded
	metas map[string]bool         // URLs of metaschemas that files name
	last  string                  // the file loaded last, metaschemas apart
}

// newLoader returns the loader for a user's schema, data, which was read from
// name.
func newLoader(name string, data []byte) (*loader, error) {
	l := &loader{
		dir:   filepath.Dir(name),
		url:   folder + url.PathEscape(filepath.Base(name)),
		files: make(map[string]*source.File),
		metas: make(map[string]bool),
	}
	id, err := l.add(l.url, name, data)
	if err != nil {
		return nil, err
	}
	if base, err := url.Parse(l.url); err == nil && id != "" {
		if u, err := base.Parse(id); err == nil {
			u.Fragment = ""
			l.id = u.String()
		}
	}
	return l, nil
}

// add keeps the schema that was read from name under its URL and returns its
// $id. The error says where it is no JSON.
func (l *loader) add(u, name string, data []byte) (id string, err error) {
	f, err := source.NewFile(name, data)
	if err != nil {
		return "", err
	}
	var top struct {
		ID     string `json:"$id"`
		Schema string `json:"$schema"`
	}
	var syntax *json.SyntaxError
	// A schema may be true or false, and keywords of a wrong kind are reported
	// by the compiler.
	if err := json.Unmarshal([]byte(f.Content()), &top); errors.As(err, &syntax) {
		at := min(max(syntax.Offset-1, 0), int64(len(f.Content())))
		return "", placedError{f, int32(at), "not JSON: " + syntax.Error()}
	}
	l.files[u] = f
	l.metas[strings.TrimSuffix(top.Schema, "#")] = true
	if !l.metas[u] {
		l.last = u
	}
	return top.ID, nil
}

// open serves one URL without a fragment.
func (l *loader) open(u string) (io.ReadCloser, error) {
	if f := l.files[u]; f != nil {
		return io.NopCloser(strings.NewReader(f.Content())), nil
	}
	if u == ID {
		return io.NopCloser(strings.NewReader(embedded)), nil
	}
	name, ok := l.file(u)
	if !ok && strings.HasPrefix(u, "file:") {
		return nil, fmt.Errorf("a reference leads to a file outside the schema's folder: %s",
			strings.TrimPrefix(strings.TrimPrefix(u, folder), "file://"))
	}
	if !ok {
		return nil, fmt.Errorf("%q is neither a file in the schema's folder nor the schema of cablelint (%s); nothing else is loaded", u, ID)
	}
	root, err := os.OpenRoot(l.dir)
	if err != nil {
		return nil, fmt.Errorf("open the schema's folder: %w", err)
	}
	defer root.Close()
	data, err := root.ReadFile(name)
	if err != nil {
		return nil, fmt.Errorf("read %q beside the schema: %w", name, err)
	}
	if _, err := l.add(u, path.Join(filepath.ToSlash(l.dir), name), data); err != nil {
		return nil, err
	}
	return l.open(u)
}

// file returns the path below the schema's folder that u stands for. A
// reference is resolved against the schema's URL or against its $id.
func (l *loader) file(u string) (string, bool) {
	if l.dir == "" {
		return "", false
	}
	for _, base := range []string{l.url, l.id} {
		dir := base[:strings.LastIndexByte(base, '/')+1]
		rest, ok := strings.CutPrefix(u, dir)
		if dir == "" || !ok {
			continue
		}
		name, err := url.PathUnescape(rest)
		if err == nil && filepath.IsLocal(filepath.FromSlash(name)) {
			return name, true
		}
	}
	return "", false
}
