package cli

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/schema"
	"github.com/cablelint/cablelint/source"
)

type parseCmd struct {
	Files         []string `arg:"" name:"file" help:"Files and directories; - is standard input."`
	Format        string   `short:"f" aliases:"output-format" enum:"json,jsonl" default:"json" placeholder:"FORMAT" help:"json (the default): indented objects; jsonl: one object a line."`
	StdinFilename string   `placeholder:"NAME" default:"<stdin>" help:"What - is called in the output."`
}

// run prints every cable of every file. A file that cannot be read is told and
// left out.
func (c *parseCmd) run(ctx context.Context, s *session) (found bool, err error) {
	in := &files{
		args:      c.Files,
		excludes:  func(string) bool { return false },
		stdin:     s.env.Stdin,
		stdinName: c.StdinFilename,
	}
	for path := range in.list() {
		f, err := in.read(ctx, path)
		if ctx.Err() != nil {
			break
		}
		if err != nil {
			s.complain(err)
			continue
		}
		if err := c.print(s.stdout, f); err != nil {
			return false, err
		}
	}
	return false, nil
}

// print writes the cables of f.
func (c *parseCmd) print(w io.Writer, f *source.File) error {
	var object bytes.Buffer
	for _, doc := range cable.ParseAll(f) {
		object.Reset()
		compact := schema.AppendJSON(nil, doc)
		if c.Format == "jsonl" {
			object.Write(compact)
		} else if err := json.Indent(&object, compact, "", "  "); err != nil {
			return fmt.Errorf("%s: internal error: %w", f.Path(), err)
		}
		object.WriteByte('\n')
		if _, err := w.Write(object.Bytes()); err != nil {
			return err
		}
	}
	return nil
}
