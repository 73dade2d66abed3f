package cli

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"path/filepath"
	"strings"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/internal/config"
	"github.com/cablelint/cablelint/report"
	"github.com/cablelint/cablelint/rules"
	"github.com/cablelint/cablelint/schema"
)

type parseCmd struct {
	Files         []string `arg:"" name:"file" help:"Files and directories; - is standard input."`
	Format        string   `short:"f" aliases:"output-format" enum:"json,jsonl,tree" default:"json" placeholder:"FORMAT" help:"json (the default): indented objects; jsonl: one object a line; tree: fields and blocks with their places."`
	StdinFilename string   `placeholder:"NAME" default:"<stdin>" help:"What - is called in the output."`
	configFlags
}

// run prints every cable of every file. A file that cannot be read is told and
// left out.
func (c *parseCmd) run(ctx context.Context, s *session) (found bool, err error) {
	reg, err := rules.Registry()
	if err != nil {
		return false, err
	}
	conf, err := c.configuration(reg, readConfig)
	if err != nil {
		return false, err
	}
	conventions := make(map[config.Variant]*cable.Conventions)
	in := &files{
		args:      c.Files,
		excludes:  func(string) bool { return false },
		stdin:     s.env.Stdin,
		stdinName: c.StdinFilename,
	}
	for path := range in.list(ctx) {
		f, err := in.read(ctx, path, false)
		if ctx.Err() != nil {
			break
		}
		if err != nil {
			s.complain(err)
			continue
		}
		abs, err := filepath.Abs(f.Path())
		if err != nil {
			return false, err
		}
		v := conf.Variant(abs)
		if conventions[v] == nil {
			how, err := conf.Effective(reg, v)
			if err != nil {
				return false, err
			}
			conventions[v] = how.Conventions()
		}
		if err := c.print(s.stdout, conventions[v].ParseAll(f.File)); err != nil {
			return false, err
		}
	}
	return false, nil
}

// print writes the cables of a file.
func (c *parseCmd) print(w io.Writer, docs []*cable.Document) error {
	for _, doc := range docs {
		var err error
		switch c.Format {
		case "tree":
			err = printTree(w, doc)
		case "jsonl":
			err = printJSON(w, schema.AppendJSON(nil, doc))
		default:
			var indented bytes.Buffer
			if err = json.Indent(&indented, schema.AppendJSON(nil, doc), "", "  "); err == nil {
				err = printJSON(w, indented.Bytes())
			}
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// printTree writes the path of a cable and the tree of its parts.
func printTree(w io.Writer, doc *cable.Document) error {
	var out bytes.Buffer
	out.WriteString(report.Visible(doc.File.Path()) + ": ")
	for line := range bytes.Lines(doc.AppendTree(nil)) {
		out.WriteString(report.Visible(strings.TrimSuffix(string(line), "\n")) + "\n")
	}
	_, err := out.WriteTo(w)
	return err
}

// printJSON writes a JSON object and a line end, with nothing in it that a
// terminal or a CI runner would act on.
func printJSON(w io.Writer, object []byte) error {
	var out bytes.Buffer
	report.WriteVisibleJSON(&out, object)
	out.WriteByte('\n')
	_, err := out.WriteTo(w)
	return err
}
