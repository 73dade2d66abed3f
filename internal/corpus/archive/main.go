// Command archive writes a directory tree of invented cables, one a file, to
// measure cablelint on. The same flags give the same bytes.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"

	"github.com/cablelint/cablelint/internal/corpus"
)

func main() {
	if err := run(os.Args[1:], os.Stderr); err != nil {
		_, _ = fmt.Fprintln(os.Stderr, "archive:", err)
		os.Exit(1)
	}
}

// run makes the tree that args ask for and says on log what it made.
func run(args []string, log io.Writer) error {
	flags := flag.NewFlagSet("archive", flag.ContinueOnError)
	flags.SetOutput(log)
	var a archive
	flags.IntVar(&a.cables, "n", 20_000, "number of `cables`")
	flags.Uint64Var(&a.Seed, "seed", 1, "seed of all that is random")
	flags.IntVar(&a.Bytes, "bytes", corpus.DefaultBytes, "average size of a cable")
	flags.IntVar(&a.faulty, "faulty", 10, "`percent` of the cables that have faults")
	flags.IntVar(&a.From, "from", 0, "first `year` (default 1973)")
	flags.IntVar(&a.Until, "until", 0, "last `year` (default 2012)")
	flags.Usage = func() {
		_, _ = fmt.Fprintln(log, "usage: archive [flags] DIR")
		flags.PrintDefaults()
	}
	if err := flags.Parse(args); err != nil {
		return err
	}
	if flags.NArg() != 1 {
		return fmt.Errorf("%d directories named, want 1", flags.NArg())
	}
	size, err := a.write(flags.Arg(0))
	if err != nil {
		return err
	}
	_, _ = fmt.Fprintf(log, "archive: %d cables, %.1f MB\n", a.cables, float64(size)/1e6)
	return nil
}

// archive is what a tree holds.
type archive struct {
	corpus.Generator
	cables int
	faulty int // percent
}

// write makes the tree dir, which must not exist, and returns the size of all
// files. The tree gets its name when it is whole: an interrupted run leaves none.
func (a *archive) write(dir string) (size int64, err error) {
	if _, err := os.Lstat(dir); err == nil {
		return 0, fmt.Errorf("%s exists", dir)
	}
	if err := os.MkdirAll(filepath.Dir(dir), 0o777); err != nil {
		return 0, err
	}
	unfinished, err := os.MkdirTemp(filepath.Dir(dir), "unfinished-")
	if err != nil {
		return 0, err
	}
	defer func() { _ = os.RemoveAll(unfinished) }()
	var next, total atomic.Int64
	workers := make([]error, runtime.GOMAXPROCS(0))
	var group sync.WaitGroup
	for w := range workers {
		group.Go(func() {
			for workers[w] == nil {
				box := int(next.Add(1)) - 1
				if box*boxful >= a.cables {
					return
				}
				n, err := a.writeBox(unfinished, box)
				total.Add(n)
				workers[w] = err
			}
		})
	}
	group.Wait()
	if err := errors.Join(workers...); err != nil {
		return 0, err
	}
	return total.Load(), os.Rename(unfinished, dir)
}

// boxful is how many cables a directory holds.
const boxful = 500

// writeBox makes one directory of the tree and returns the size of its files.
func (a *archive) writeBox(tree string, box int) (size int64, err error) {
	dir := filepath.Join(tree, fmt.Sprintf("%04d", box))
	if err := os.Mkdir(dir, 0o777); err != nil {
		return 0, err
	}
	for i := box * boxful; i < min((box+1)*boxful, a.cables); i++ {
		name, data := a.file(i)
		if err := os.WriteFile(filepath.Join(dir, name), data, 0o666); err != nil {
			return size, err
		}
		size += int64(len(data))
	}
	return size, nil
}

// file returns the name and the content of cable i. Its number is in the name,
// as two cables may have one message reference number.
func (a *archive) file(i int) (name string, data []byte) {
	id, data := a.File(i)
	dice := rand.New(rand.NewPCG(a.Seed, uint64(i)))
	if dice.IntN(100) < a.faulty {
		const most = 3 // accidents of one cable
		data = []byte(corpus.Damage(dice.Uint64(), string(data), 1+dice.IntN(most)))
	}
	return fmt.Sprintf("%06d-%s", i, strings.ReplaceAll(id, " ", "")), data
}
