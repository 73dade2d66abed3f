package cli

import (
	"bytes"
	"context"
	"encoding/json"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/schema"
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
	var object []byte
	var indented bytes.Buffer
	for path := range in.list() {
		f, err := in.read(ctx, path)
		if ctx.Err() != nil {
			break
		}
		if err != nil {
			s.complain(err)
			continue
		}
		for _, doc := range cable.ParseAll(f) {
			object = schema.AppendJSON(object[:0], doc)
			if c.Format == "json" {
				indented.Reset()
				if err := json.Indent(&indented, object, "", "  "); err != nil {
					return false, err
				}
				object = append(object[:0], indented.Bytes()...)
			}
			if _, err := s.stdout.Write(append(object, '\n')); err != nil {
				return false, nil // Run tells it
			}
		}
	}
	return false, nil
}
