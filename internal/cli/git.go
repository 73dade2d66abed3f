package cli

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
)

// gitFlags ask git what to check and what to report.
type gitFlags struct {
	Staged     bool    `group:"files" help:"Check the files that are staged in git, as they are there."`
	NewFromRev *string `placeholder:"REV" group:"files" help:"Report only findings on lines that are new or changed since the commit REV."`
}

// open has in read the index when that is asked for, and returns what is new
// since the commit, or nil when no commit is named. The files must be closed.
func (c *gitFlags) open(ctx context.Context, in *files) (*changes, error) {
	if !c.Staged && c.NewFromRev == nil {
		return nil, nil
	}
	flag := "--staged"
	if !c.Staged {
		flag = "--new-from-rev"
	}
	if slices.Contains(in.args, stdinArg) {
		return nil, fmt.Errorf("%s takes no -: git knows nothing of standard input", flag)
	}
	r, err := openRepository(ctx)
	if err == nil && c.Staged {
		in.staged, err = newStaged(ctx, r)
	}
	if err != nil {
		return nil, fmt.Errorf("%s: %w", flag, err)
	}
	if c.NewFromRev == nil {
		return nil, nil
	}
	ch, err := newChanges(ctx, r, *c.NewFromRev, c.Staged)
	if err != nil {
		return nil, fmt.Errorf("--new-from-rev: %w", err)
	}
	return ch, nil
}

// repository is the working tree that the working directory is in.
type repository struct {
	root string // absolute, without links
}

// openRepository finds the working tree.
func openRepository(ctx context.Context) (*repository, error) {
	out, err := (&repository{}).output(ctx, "rev-parse", "--show-toplevel")
	if err != nil {
		return nil, err
	}
	root, err := filepath.EvalSymlinks(filepath.FromSlash(strings.TrimSuffix(out, "\n")))
	if err != nil {
		return nil, fmt.Errorf("find the root of the repository: %w", err)
	}
	return &repository{root}, nil
}

// command returns a command that runs git in the root. What a user's
// environment says must change nothing that is read from it, and it fetches
// nothing.
func (r *repository) command(ctx context.Context, args ...string) *exec.Cmd {
	cmd := exec.CommandContext(ctx, "git", args...)
	cmd.Dir = r.root
	cmd.Env = append(os.Environ(), "LC_ALL=C", "GIT_DIFF_OPTS=", "GIT_OPTIONAL_LOCKS=0", "GIT_ALLOW_PROTOCOL=", "GIT_TERMINAL_PROMPT=0")
	return cmd
}

// output returns what git prints.
func (r *repository) output(ctx context.Context, args ...string) (string, error) {
	var out strings.Builder
	err := r.read(ctx, func(stdout io.Reader) error {
		_, err := io.Copy(&out, stdout)
		return err
	}, args...)
	return out.String(), err
}

// read runs git and hands what it prints to take.
func (r *repository) read(ctx context.Context, take func(stdout io.Reader) error, args ...string) error {
	cmd := r.command(ctx, args...)
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	stdout, err := cmd.StdoutPipe()
	if err == nil {
		err = cmd.Start()
	}
	if err != nil {
		return gitError(args[0], err, "")
	}
	taken := take(stdout)
	_, _ = io.Copy(io.Discard, stdout) // or git waits for a reader
	if err := cmd.Wait(); err != nil && ctx.Err() == nil {
		return gitError(args[0], err, stderr.String())
	}
	return taken
}

// gitError says that a command of git failed, in git's words where it has some.
func gitError(name string, err error, stderr string) error {
	line, _, _ := strings.Cut(strings.TrimSpace(stderr), "\n")
	if e := (*exec.Error)(nil); errors.As(err, &e) {
		err = e.Err
	}
	if line != "" {
		err = errors.New(strings.TrimPrefix(line, "fatal: "))
	}
	return fmt.Errorf("git %s: %w", name, err)
}

// objects reads objects of a repository through one process of git. It is safe
// for concurrent use.
type objects struct {
	repository *repository

	mu    sync.Mutex
	cmd   *exec.Cmd
	stdin io.WriteCloser
	out   *bufio.Reader
}

// blob returns the content of the object called name, which has at most limit
// bytes.
func (o *objects) blob(ctx context.Context, name string, limit int64) ([]byte, error) {
	o.mu.Lock()
	defer o.mu.Unlock()
	if o.cmd == nil {
		if err := o.start(ctx); err != nil {
			return nil, gitError("cat-file", err, "")
		}
	}
	data, err := o.request(name, limit)
	if ctx.Err() != nil {
		return nil, ctx.Err()
	}
	return data, err
}

func (o *objects) start(ctx context.Context) (err error) {
	cmd := o.repository.command(ctx, "cat-file", "--batch")
	if o.stdin, err = cmd.StdinPipe(); err != nil {
		return err
	}
	stdout, err := cmd.StdoutPipe()
	if err != nil {
		return err
	}
	o.out = bufio.NewReader(stdout)
	if err := cmd.Start(); err != nil {
		return err
	}
	o.cmd = cmd
	return nil
}

// request asks for one object: git answers with "name type size", a line end,
// the content and another line end (git-cat-file(1), "Batch output").
func (o *objects) request(name string, limit int64) ([]byte, error) {
	if _, err := io.WriteString(o.stdin, name+"\n"); err != nil {
		return nil, gitError("cat-file", err, "")
	}
	head, err := o.out.ReadString('\n')
	if err != nil {
		return nil, gitError("cat-file", err, "")
	}
	fields := strings.Fields(head)
	if len(fields) != 3 {
		return nil, gitError("cat-file", errors.New(strings.TrimSpace(head)), "")
	}
	size, err := strconv.ParseInt(fields[2], 10, 64)
	if err != nil {
		return nil, gitError("cat-file", err, "")
	}
	if size > limit {
		_, err := io.CopyN(io.Discard, o.out, size+1)
		return nil, errors.Join(err, tooLarge(size, limit))
	}
	data := make([]byte, size+1)
	if _, err := io.ReadFull(o.out, data); err != nil {
		return nil, gitError("cat-file", err, "")
	}
	return data[:size], nil
}

// close ends the process.
func (o *objects) close() {
	o.mu.Lock()
	defer o.mu.Unlock()
	if o.cmd != nil {
		_ = o.stdin.Close()
		_ = o.cmd.Wait()
	}
}
