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

// Each calls check for each of paths, with the given number of workers at a
// time, and yields the results in the order of paths. No more than a few batches
// are held. It stops early when ctx is done. A panic of check costs its file, not
// the run.
func Each(ctx context.Context, workers int, paths iter.Seq[string], check func(path string) Result) iter.Seq[Result] {
	type job struct {
		paths []string
		done  chan []Result
	}
	return func(yield func(Result) bool) {
		ctx, cancel := context.WithCancel(ctx)
		defer cancel()
		work := make(chan job)
		order := make(chan job, 2*workers)
		var group sync.WaitGroup
		for range workers {
			group.Go(func() {
				for j := range work {
					results := make([]Result, 0, len(j.paths))
					for _, p := range j.paths {
						if ctx.Err() != nil {
							break
						}
						results = append(results, shielded(p, check))
					}
					j.done <- results
				}
			})
		}
		group.Go(func() {
			defer close(order)
			defer close(work)
			send := func(paths []string) bool {
				j := job{paths, make(chan []Result, 1)}
				for _, c := range []chan job{order, work} {
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
		})
		defer group.Wait()
		defer cancel()
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

// shielded returns what check makes of path, or its panic as an error.
func shielded(path string, check func(path string) Result) (res Result) {
	defer func() {
		if p := recover(); p != nil {
			res = Result{Path: path, Err: fmt.Errorf("%s: internal error: %v", path, p)}
		}
	}()
	return check(path)
}
