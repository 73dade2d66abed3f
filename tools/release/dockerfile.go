package main

import (
	"errors"
	"fmt"
	"os"
	"regexp"
	"slices"

	"github.com/moby/buildkit/frontend/dockerfile/instructions"
	"github.com/moby/buildkit/frontend/dockerfile/linter"
	"github.com/moby/buildkit/frontend/dockerfile/parser"
)

// checkDockerfile reads a Dockerfile as docker build does, with all its lints,
// and looks at what the image runs: a file of a stage before, not as root.
func checkDockerfile(path string) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	read, err := parser.Parse(f)
	if err != nil {
		return err
	}
	var faults []error
	lint := linter.New(&linter.Config{Warn: func(rule, _, _, message string, at []parser.Range) {
		faults = append(faults, fmt.Errorf("%s:%d: %s: %s", path, at[0].Start.Line, rule, message))
	}})
	stages, _, err := instructions.Parse(read.AST, lint)
	if err != nil {
		return err
	}
	for _, w := range read.Warnings {
		faults = append(faults, fmt.Errorf("%s: %s", path, w.Short))
	}
	return errors.Join(append(faults, checkImage(stages))...)
}

func checkImage(stages []instructions.Stage) error {
	names := make([]string, len(stages))
	for i, s := range stages {
		names[i] = s.Name
	}
	last := stages[len(stages)-1]
	var user string
	var program []string
	copied := make(map[string]bool)
	for _, c := range last.Commands {
		switch c := c.(type) {
		case *instructions.UserCommand:
			user = c.User
		case *instructions.EntrypointCommand:
			program = c.CmdLine
			if c.PrependShell {
				return errors.New("ENTRYPOINT needs a shell")
			}
		case *instructions.CopyCommand:
			if !slices.Contains(names, c.From) {
				return fmt.Errorf("COPY from %q, which is no stage", c.From)
			}
			copied[c.DestPath] = true
		case *instructions.RunCommand:
			return errors.New("RUN in an image without a shell")
		}
	}
	switch {
	case len(stages) < 2 || last.BaseName != "scratch":
		return errors.New("the image holds more than the program")
	case !regexp.MustCompile(`^[1-9][0-9]*:[1-9][0-9]*$`).MatchString(user):
		return fmt.Errorf("USER is %q, want numbers other than root's", user)
	case len(program) != 1 || !copied[program[0]]:
		return fmt.Errorf("ENTRYPOINT is %q, which was not copied", program)
	}
	return nil
}
