package lint

import (
	"context"
	"fmt"
	"iter"
	"sync"
)

// batch is how many files a worker takes at a time: enough to make the hand-over
// cheap, few enough that output starts early.
const batch = 16

// job is a batch of paths, and where their results go.
type job struct {
	paths []string
	done  chan []Result // has room for them
}

// Each calls check for each of paths, with the given number of workers at a
// time, and yields the results in the order of paths. No more than a few batches
// are held. It stops early when ctx is done. A panic of check costs its file, not
// the run.
func Each(ctx context.Context, workers int, paths iter.Seq[string], check func(path string) Result) iter.Seq[Result] {
	return func(yield func(Result) bool) {
		ctx, cancel := context.WithCancel(ctx)
		work := make(chan job)
		order := make(chan job, 2*workers)
		var group sync.WaitGroup
		defer group.Wait()
		defer cancel()
		for range workers {
			group.Go(func() {
				for j := range work {
					j.done <- checkAll(ctx, j.paths, check)
				}
			})
		}
		group.Go(func() { feed(ctx, paths, order, work) })
		for j := range order {
			select {
			case results := <-j.done:
				for _, r := range results {
					if !yield(r) {
						return
					}
				}
			case <-ctx.Done():
				return
			}
		}
	}
}

// feed sends jobs of all paths to order and then to work, and closes both. It
// stops early when ctx is done.
func feed(ctx context.Context, paths iter.Seq[string], order, work chan<- job) {
	defer close(order)
	defer close(work)
	send := func(paths []string) bool {
		j := job{paths, make(chan []Result, 1)}
		for _, c := range []chan<- job{order, work} {
			select {
			case c <- j:
			case <-ctx.Done():
				return false
			}
		}
		return true
	}
	var next []string
	for p := range paths {
		if next = append(next, p); len(next) == batch {
			if !send(next) {
				return
			}
			next = nil
		}
	}
	if len(next) > 0 {
		send(next)
	}
}

// checkAll returns what check makes of paths, of the first ones when ctx is done.
func checkAll(ctx context.Context, paths []string, check func(path string) Result) []Result {
	results := make([]Result, 0, len(paths))
	for _, p := range paths {
		if ctx.Err() != nil {
			break
		}
		results = append(results, shielded(p, check))
	}
	return results
}

// shielded returns what check makes of path, or its panic as an error.
func shielded(path string, check func(path string) Result) (res Result) {
	defer func() {
		if p := recover(); p != nil {
			res = Result{Path: path, Err: fmt.Errorf("%s: internal error: %v", path, p)}
		}
	}()
	return check(path)
}
