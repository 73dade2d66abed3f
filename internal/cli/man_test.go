package cli

import (
	"testing"

	"github.com/alecthomas/kong"
	"github.com/google/go-cmp/cmp"
)

// The page holds all that a model can say: groups, aliases of flags, variables,
// subcommands; nothing hidden; every special character as it is.
func TestManual(t *testing.T) {
	var g struct {
		Check struct {
			Paths []string `arg:"" optional:"" name:"path" help:"Files."`
			Level string   `short:"l" placeholder:"LEVEL" aliases:"severity" group:"exit" env:"X_LEVEL" help:"\\ is ~60% of ^ and 'quoted'. No \"line\" of the source of this page is ever wide."`
			Plain bool     `help:".dots do not command."`
			Never bool     `hidden:"" help:"Not shown."`
		} `cmd:"" default:"withargs" help:"Check cables."`
		Sheet struct {
			Show struct {
				File string `arg:"" help:"Which."`
			} `cmd:"" help:"Show one."`
		} `cmd:"" help:"Handle sheets."`
		Secret struct{} `cmd:"" hidden:""`
	}
	parser, err := kong.New(&g, kong.Name("x-lint"), kong.NoDefaultHelp(), kong.ExplicitGroups(flagGroups))
	if err != nil {
		t.Fatal(err)
	}
	var m manual
	m.synopsis(parser.Model)
	for _, c := range parser.Model.Children {
		m.command(c)
	}
	const want = `\fBx\-lint check\fR [flags] \fI[PATH ...]\fR
.br
\fBx\-lint sheet show\fR \fIFILE\fR
.SS "check [PATH ...]"
Check cables.
.TP
\fBPATH\fR
Files.
.TP
\fB\-\-plain\fR
\&.dots do not command.
.PP
\fIExit code:\fR
.TP
\fB\-l\fR, \fB\-\-level\fR=\fILEVEL\fR
\e is \(ti60% of \(ha and \(aqquoted\(aq. No \(dqline\(dq of the source of this page is
ever wide.
.br
Environment: \fBX_LEVEL\fR
.SS "sheet COMMAND"
Handle sheets.
.SS "sheet show FILE"
Show one.
.TP
\fBFILE\fR
Which.
`
	if diff := cmp.Diff(want, m.String()); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
