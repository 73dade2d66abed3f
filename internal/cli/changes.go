package cli

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"sort"
	"strconv"
	"strings"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/source"
)

// changes are what differs in a working tree, or in its index, from a commit.
type changes struct {
	root    string            // absolute, without links
	hunks   map[string][]hunk // by path from the root, with slashes
	added   map[string]bool   // files that git does not know, by the same
	leftOut int               // findings that are as old as the commit
}

// hunk is a place where a file differs.
type hunk struct {
	line  int // 1-based, in the new file
	count int // of new lines; 0: lines behind line are gone
}

// newChanges compares with the commit that rev names the working tree of r, or
// its index.
func newChanges(ctx context.Context, r *repository, rev string, index bool) (*changes, error) {
	if rev == "" || strings.HasPrefix(rev, "-") {
		return nil, fmt.Errorf("%q is no revision", rev)
	}
	commit, err := r.output(ctx, "rev-parse", "--verify", "--quiet", rev+"^{commit}")
	if err != nil {
		return nil, fmt.Errorf("%q is no commit that this repository has; a shallow clone may lack it", rev)
	}
	c := &changes{root: r.root, added: make(map[string]bool)}
	args := []string{"diff", "--unified=0", "--inter-hunk-context=0", "--text", "--find-renames", "--no-color", "--no-ext-diff", "--no-textconv",
		"--no-relative", "--src-prefix=a/", "--dst-prefix=b/", "--ignore-submodules=all", strings.TrimSpace(commit)}
	if index {
		args = slices.Insert(args, 1, "--cached")
	} else {
		others, err := r.output(ctx, "ls-files", "--others", "-z")
		if err != nil {
			return nil, err
		}
		for path := range strings.SplitSeq(others, "\x00") {
			c.added[path] = true
		}
	}
	err = r.read(ctx, func(stdout io.Reader) error {
		var err error
		c.hunks, err = readHunks(bufio.NewReader(stdout))
		return err
	}, append(args, "--")...)
	return c, err
}

// readHunks reads a diff of git without context.
func readHunks(r *bufio.Reader) (map[string][]hunk, error) {
	all := make(map[string][]hunk)
	path := ""
	for {
		line, err := r.ReadString('\n')
		if errors.Is(err, io.EOF) {
			return all, nil
		}
		if err != nil {
			return nil, err
		}
		line = line[:len(line)-1]
		if name, is := strings.CutPrefix(line, "+++ "); is {
			if path, err = diffPath(name); err != nil {
				return nil, err
			}
		}
		if !strings.HasPrefix(line, "@@ ") {
			continue
		}
		h, gone, err := readHunk(line)
		if err != nil {
			return nil, err
		}
		all[path] = append(all[path], h)
		if err := skipText(r, h.count+gone); err != nil {
			return nil, err
		}
	}
}

// skipText reads n lines of files, which may look like anything. The one that
// tells of a missing line end, behind a backslash, is none of them.
func skipText(r *bufio.Reader, n int) error {
	for n > 0 {
		first, err := r.Peek(1)
		if err == nil && first[0] != '\\' {
			n--
		}
		if err == nil {
			err = skipLine(r)
		}
		if errors.Is(err, io.EOF) {
			return errors.New("git diff: the output ends within a hunk")
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// skipLine reads a line of any length.
func skipLine(r *bufio.Reader) error {
	for {
		_, err := r.ReadSlice('\n')
		if !errors.Is(err, bufio.ErrBufferFull) {
			return err
		}
	}
}

// readHunk reads "@@ -line,count +line,count @@" and returns the second pair and
// the first count.
func readHunk(line string) (h hunk, gone int, err error) {
	fields := strings.Fields(line)
	if len(fields) < 4 {
		return h, 0, fmt.Errorf("git diff: unexpected line %q", line)
	}
	_, gone, err = lineRange(fields[1], "-")
	if err == nil {
		h.line, h.count, err = lineRange(fields[2], "+")
	}
	if err != nil {
		err = fmt.Errorf("git diff: unexpected line %q", line)
	}
	return h, gone, err
}

// lineRange reads a line and a count behind a sign: +3,2 or +3, which is one.
func lineRange(s, sign string) (line, count int, err error) {
	first, second, two := strings.Cut(strings.TrimPrefix(s, sign), ",")
	if line, err = strconv.Atoi(first); err != nil || !two {
		return line, 1, err
	}
	count, err = strconv.Atoi(second)
	return line, count, err
}

// diffPath returns the path that the line of a diff names: b/path, quoted when
// a byte of it could be taken for something else, with a tab behind a blank, or
// /dev/null, which gives "".
func diffPath(name string) (string, error) {
	name = strings.TrimSuffix(name, "\t")
	if strings.HasPrefix(name, `"`) {
		// Git's escapes are among those of Go.
		plain, err := strconv.Unquote(name)
		if err != nil {
			return "", fmt.Errorf("git diff: unexpected name %s", name)
		}
		name = plain
	}
	if name == "/dev/null" {
		return "", nil
	}
	return strings.TrimPrefix(name, "b/"), nil
}

// only leaves in r the findings that are new: those at lines that are new or
// changed, or that lines which are such explain, and those beside lines that
// are gone. What is missing from a header is new when the header changed. All
// are when c is nil.
func (c *changes) only(r lint.Result) lint.Result {
	if c == nil || len(r.Findings) == 0 {
		return r
	}
	hunks, known := c.of(r.Path)
	if !known {
		return r
	}
	t := touched{file: r.File, hunks: hunks}
	kept := slices.DeleteFunc(slices.Clone(r.Findings), func(f lint.Finding) bool { return !t.finding(&f.Diagnostic) })
	c.leftOut += len(r.Findings) - len(kept)
	r.Findings = kept
	return r
}

// of returns how the file at path, as reports name it, differs, or false when
// it is new.
func (c *changes) of(path string) (hunks []hunk, known bool) {
	at, err := placeInIndex(filepath.FromSlash(path))
	if err != nil {
		return nil, false
	}
	rel, err := filepath.Rel(c.root, at.real)
	if err != nil || gitRoot(filepath.Dir(at.real)) != c.root {
		return nil, false // another repository's, or none's
	}
	rel = filepath.ToSlash(rel)
	return c.hunks[rel], !c.added[rel]
}

// touched tells which parts of a file differ.
type touched struct {
	file  *source.File
	hunks []hunk
	ends  []int             // offsets on disk of the line ends that git counts, once needed
	docs  []*cable.Document // once needed
}

func (t *touched) finding(d *diag.Diagnostic) bool {
	if len(t.hunks) == 0 {
		return false
	}
	return t.span(d.Span) || d.Span.Empty() && t.headerAround(d.Span.Start) ||
		slices.ContainsFunc(d.Related, func(r diag.Related) bool { return t.span(r.Span) })
}

// span reports whether a line of s differs, or stands beside lines that are gone.
func (t *touched) span(s source.Span) bool {
	disk := t.file.Disk(s)
	first, last := t.line(disk.Start), t.line(max(disk.Start, disk.End-1))
	return slices.ContainsFunc(t.hunks, func(h hunk) bool {
		if h.count == 0 {
			return first <= h.line+1 && h.line <= last
		}
		return first < h.line+h.count && h.line <= last
	})
}

// line returns the number of the line that the offset on disk is in, as git
// counts: from 1, LF alone ends a line, in any encoding.
func (t *touched) line(offset int32) int {
	if t.ends == nil {
		t.ends = []int{}
		raw := t.file.Raw()
		for i := range len(raw) {
			if raw[i] == '\n' {
				t.ends = append(t.ends, i)
			}
		}
	}
	return 1 + sort.SearchInts(t.ends, int(offset))
}

// headerAround reports whether the offset is above the text of a message, and a
// line there differs.
func (t *touched) headerAround(offset int32) bool {
	if t.docs == nil {
		t.docs = cable.ParseAll(t.file)
	}
	for _, d := range t.docs {
		header := d.Span
		if len(d.Paragraphs) > 0 {
			header.End = max(header.Start, d.Paragraphs[0].Span.Start)
		}
		if header.Start <= offset && offset <= header.End {
			return t.span(header)
		}
	}
	return false
}
