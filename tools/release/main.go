// Command release does what goreleaser does with .goreleaser.yaml, short of the
// archives: it reads the file by goreleaser's own types, runs the hooks, builds
// the program for one architecture of each system and looks for the files that
// go with it. goreleaser itself is too large to build for a check. It reads the
// Dockerfile, too, by Docker's own parser.
//
//	release CHECKOUT OUTPUT
package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"

	"github.com/goreleaser/goreleaser/v2/pkg/config"
)

func main() {
	if len(os.Args) != 3 {
		fail(fmt.Errorf("usage: release CHECKOUT OUTPUT"))
	}
	output, err := filepath.Abs(os.Args[2])
	fail(err)
	fail(os.Chdir(os.Args[1]))
	project, err := config.Load(".goreleaser.yaml")
	fail(err)
	for _, hook := range project.Before.Hooks {
		words := strings.Fields(hook)
		run(nil, words[0], words[1:]...)
	}
	for _, b := range project.Builds {
		for _, system := range b.Goos {
			build(b, system, architecture(b, system), output)
		}
	}
	fail(checkDockerfile("Dockerfile"))
	for _, a := range project.Archives {
		for _, f := range a.Files {
			found, err := filepath.Glob(f.Source)
			fail(err)
			if len(found) == 0 {
				fail(fmt.Errorf("there is no %s for the archives", f.Source))
			}
		}
	}
}

// architecture returns the one of this machine for its own system, so that the
// program can be run, and the last of the list for others.
func architecture(b config.Build, system string) string {
	if system == runtime.GOOS && slices.Contains(b.Goarch, runtime.GOARCH) {
		return runtime.GOARCH
	}
	return b.Goarch[len(b.Goarch)-1]
}

func build(b config.Build, system, architecture, output string) {
	args := append([]string{"build", "-o", filepath.Join(output, system+"_"+architecture)}, b.Flags...)
	if len(b.Ldflags) > 0 {
		args = append(args, "-ldflags="+strings.Join(b.Ldflags, " "))
	}
	run(append(slices.Clone(b.Env), "GOOS="+system, "GOARCH="+architecture), "go", append(args, b.Main)...)
}

func run(env []string, name string, args ...string) {
	cmd := exec.Command(name, args...)
	cmd.Env = append(os.Environ(), env...)
	cmd.Stdout, cmd.Stderr = os.Stderr, os.Stderr
	if err := cmd.Run(); err != nil {
		fail(fmt.Errorf("%s: %w", cmd, err))
	}
}

// fail ends the program when there is an error.
func fail(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, "release:", err)
		os.Exit(1)
	}
}
