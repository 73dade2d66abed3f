//go:build unix

// Command yardstick measures cablelint on a tree of cables against two
// yardsticks of the same minute and machine: ripgrep with five patterns, and
// plain reading of every file by four goroutines. It measures the second run on
// an unchanged tree, too.
package main

import (
	"bytes"
	"cmp"
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"
	"syscall"
	"time"
)

func main() {
	if err := run(os.Args[1:], os.Stdout); err != nil {
		_, _ = fmt.Fprintln(os.Stderr, "yardstick:", err)
		os.Exit(1)
	}
}

// patterns are what the grep looks for: the marks of a cable that a quick check
// by hand would count.
var patterns = [...]string{`DECL`, `^¶?1?[0-9]+\. `, `SECTION 0?[0-9] OF`, `^TAGS:`, `reasons? 1\.[45]`}

func run(args []string, out io.Writer) error {
	flags := flag.NewFlagSet("yardstick", flag.ContinueOnError)
	lint := flags.String("cablelint", "cablelint", "the `command` to measure")
	rounds := flags.Int("rounds", 5, "measure each command so `many` times")
	floor := flags.Bool("floor", false, "only read the tree and print the number of newlines: the command of the floor")
	flags.Usage = func() {
		_, _ = fmt.Fprintln(flags.Output(), "usage: yardstick [flags] DIR")
		flags.PrintDefaults()
	}
	if err := flags.Parse(args); err != nil {
		return err
	}
	if flags.NArg() != 1 || *rounds < 1 {
		return errors.New("want one directory and at least one round")
	}
	dir := flags.Arg(0)
	if *floor {
		n, err := newlines(dir)
		_, _ = fmt.Fprintln(out, n)
		return err
	}
	self, err := os.Executable()
	if err != nil {
		return err
	}
	// The floor is first: it is the unit, and its warm-up warms the disk for all.
	check := []string{*lint, "check", "--isolated", "--exit-zero", "-q", "-f", "jsonl", dir}
	caches, err := os.MkdirTemp("", "yardstick-")
	if err != nil {
		return err
	}
	defer func() { _ = os.RemoveAll(caches) }()
	commands := []*command{
		{name: "floor", args: []string{self, "-floor", dir}},
		{name: "cablelint", args: append(check[:len(check):len(check)], "--no-cache")},
		{name: "cached", args: append(check[:len(check):len(check)], "--cache-dir", caches)}, // the warm-up fills it
	}
	if rg, err := exec.LookPath("rg"); err == nil {
		// -uu: hidden and ignored files are read, as they are by the others.
		grep := []string{rg, "--no-config", "-uu", "-c"}
		for _, p := range patterns {
			grep = append(grep, "-e", p)
		}
		commands = append(commands, &command{name: "rg", args: append(grep, dir)})
	} else {
		_, _ = fmt.Fprintln(out, "ripgrep is not installed: no ratio to it")
	}
	for round := range *rounds + 1 { // the first warms up
		for _, c := range commands {
			r, err := c.run()
			if err != nil {
				return fmt.Errorf("%s: %w", c.name, err)
			}
			if round > 0 {
				c.runs = append(c.runs, r)
			}
		}
	}
	table(out, commands)
	return nil
}

// command is one of what is measured.
type command struct {
	name string
	args []string
	runs []usage
}

// usage is what one run took.
type usage struct {
	wall, cpu time.Duration
	memory    int64 // most resident bytes
}

// run runs c once, its output thrown away.
func (c *command) run() (usage, error) {
	cmd := exec.Command(c.args[0], c.args[1:]...)
	var complaints bytes.Buffer
	cmd.Stderr = &complaints
	start := time.Now()
	err := cmd.Run()
	wall := time.Since(start)
	if err != nil {
		return usage{}, fmt.Errorf("%w\n%s", err, complaints.Bytes())
	}
	state := cmd.ProcessState
	memory := state.SysUsage().(*syscall.Rusage).Maxrss
	if runtime.GOOS != "darwin" { // which counts bytes, the others KiB
		memory <<= 10
	}
	return usage{wall, state.UserTime() + state.SystemTime(), memory}, nil
}

// median returns the median of what of returns for the runs of c.
func median[T cmp.Ordered](c *command, of func(usage) T) T {
	var all []T
	for _, r := range c.runs {
		all = append(all, of(r))
	}
	slices.Sort(all)
	return all[len(all)/2]
}

// table prints the medians of all commands, and their ratios to cablelint's.
func table(out io.Writer, commands []*command) {
	wall := func(r usage) time.Duration { return r.wall }
	work := func(r usage) time.Duration { return r.cpu }
	memory := func(r usage) int64 { return r.memory }
	lint := commands[slices.IndexFunc(commands, func(c *command) bool { return c.name == "cablelint" })]
	ratio := func(c *command, of func(usage) time.Duration) float64 {
		return median(lint, of).Seconds() / median(c, of).Seconds()
	}
	_, _ = fmt.Fprintf(out, "%-10s %8s %8s %9s %16s %16s\n", "command", "time", "CPU", "memory", "cablelint: time", "cablelint: CPU")
	for _, c := range commands {
		_, _ = fmt.Fprintf(out, "%-10s %7.2fs %7.2fs %5d MiB %16.2f %16.2f\n", c.name,
			median(c, wall).Seconds(), median(c, work).Seconds(), median(c, memory)>>20, ratio(c, wall), ratio(c, work))
		if c.name == "cached" {
			_, _ = fmt.Fprintf(out, "the cached run takes of the first: time %.3f, CPU %.3f\n", 1/ratio(c, wall), 1/ratio(c, work))
		}
	}
}

// newlines reads every file below dir with four goroutines and counts the
// newlines.
func newlines(dir string) (int64, error) {
	const readers = 4
	var total atomic.Int64
	paths := make(chan string, 64*readers)
	var group sync.WaitGroup
	for range readers {
		group.Go(func() {
			for path := range paths {
				// A file that vanished has no newline, and the others will tell.
				data, _ := os.ReadFile(path)
				total.Add(int64(bytes.Count(data, []byte("\n"))))
			}
		})
	}
	err := filepath.WalkDir(dir, func(path string, e fs.DirEntry, err error) error {
		if err == nil && e.Type().IsRegular() {
			paths <- path
		}
		return err
	})
	close(paths)
	group.Wait()
	return total.Load(), err
}
