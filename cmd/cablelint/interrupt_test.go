//go:build unix

package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// An interrupt stops a run over many files at once. What was found is there, the
// reports are valid, and the exit code tells.
func TestInterrupt(t *testing.T) {
	t.Chdir(t.TempDir())
	if err := os.Mkdir("archive", 0o777); err != nil {
		t.Fatal(err)
	}
	const files = 20_000
	if err := os.WriteFile("one.txt", []byte("UNCLAS FREDONIA 000417\n1. (C) The harvest fair opened on time.\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	for i := range files {
		if err := os.Link("one.txt", filepath.Join("archive", fmt.Sprintf("%05d.txt", i))); err != nil {
			t.Fatal(err)
		}
	}
	for _, signal := range []syscall.Signal{syscall.SIGINT, syscall.SIGTERM} {
		for _, format := range []string{"json", "sarif"} {
			// The first report shows that the run is on its way.
			cmd := exec.Command("cablelint", "archive", "--isolated", "--no-cache", "-f", "jsonl", "-o", format+"=out")
			var stderr bytes.Buffer
			cmd.Stderr = &stderr
			stdout, err := cmd.StdoutPipe()
			if err != nil {
				t.Fatal(err)
			}
			if err := cmd.Start(); err != nil {
				t.Fatal(err)
			}
			first := make([]byte, 1000)
			if _, err := io.ReadFull(stdout, first); err != nil {
				t.Fatal(err)
			}
			sent := time.Now()
			if err := cmd.Process.Signal(signal); err != nil {
				t.Fatal(err)
			}
			rest, err := io.ReadAll(stdout)
			if err != nil {
				t.Fatal(err)
			}
			var exit *exec.ExitError
			if err := cmd.Wait(); !errors.As(err, &exit) || exit.ExitCode() != 130 {
				t.Errorf("%v: %v, want exit code 130", signal, err)
			}
			if took := time.Since(sent); took > 5*time.Second {
				t.Errorf("%v: it took %v to stop", signal, took)
			}
			if stderr.String() != "cablelint: interrupted\n" {
				t.Errorf("%v: stderr %q", signal, stderr.String())
			}
			lines := strings.Split(strings.TrimSuffix(string(first)+string(rest), "\n"), "\n")
			for _, line := range lines {
				if !json.Valid([]byte(line)) {
					t.Fatalf("%v: no JSON: %q", signal, line)
				}
			}
			if last := lines[len(lines)-1]; len(lines) >= files || !strings.Contains(last, `"type":"summary"`) {
				t.Errorf("%v: %d lines, the last is %s", signal, len(lines), last)
			}
			if _, err := os.Stat("out"); err == nil {
				t.Errorf("%v: a report of part of the run took the place of a whole one", signal)
			}
		}
	}
}
