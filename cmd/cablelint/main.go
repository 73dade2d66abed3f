// Command cablelint checks text files of U.S. diplomatic cables.
package main

import (
	"context"
	"os"
	"os/signal"
	"runtime/debug"
	"syscall"

	"github.com/cablelint/cablelint/internal/cli"
)

func main() {
	// What one cable needs is garbage a moment later, and little is ever held: with
	// the usual 100 a fifth of all work on an archive is collecting it.
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(200)
	}
	// Without this a reader that goes away ends the program silently; with it
	// the write fails and is told.
	signal.Ignore(syscall.SIGPIPE)
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop)   // a second interrupt ends the program at once
	caches, _ := os.UserCacheDir() // without one nothing is kept
	code := cli.Run(ctx, os.Args[1:], cli.Env{
		Stdin:    os.Stdin,
		Stdout:   os.Stdout,
		Stderr:   os.Stderr,
		Getenv:   os.Getenv,
		CacheDir: caches,
	})
	os.Exit(code)
}
