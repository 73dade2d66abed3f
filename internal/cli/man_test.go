package cli

import (
	"testing"

	"github.com/alecthomas/kong"
	"github.com/google/go-cmp/cmp"
)

// commandLine has all that the model of a command line can say.
type commandLine struct {
	Check struct {
		Paths []string `arg:"" optional:"" name:"path" help:"Files."`
		Level string   `short:"l" placeholder:"LEVEL" aliases:"severity" group:"exit" help:"\\ is ~60% of ^ and 'quoted'. No \"line\" of the source of this page is ever wide."`
		Plain bool     `negatable:"" help:".dots do not command."`
		Never bool     `hidden:"" help:"Not shown."`
	} `cmd:"" default:"withargs" help:"Check cables."`
	Sheet struct {
		Show struct {
			File string `arg:"" help:"Which."`
		} `cmd:"" help:"Show one."`
	} `cmd:"" help:"Handle sheets."`
	Secret struct{} `cmd:"" hidden:""`
}

func sampleModel(t *testing.T) *kong.Application {
	t.Helper()
	parser, err := kong.New(new(commandLine), kong.Name("x-lint"), kong.NoDefaultHelp(), kong.ExplicitGroups(flagGroups))
	if err != nil {
		t.Fatal(err)
	}
	return parser.Model
}

// The page holds groups, aliases of flags, subcommands; nothing
// hidden; every special character as it is.
func TestManual(t *testing.T) {
	app := sampleModel(t)
	var m manual
	m.synopsis(app)
	for _, c := range app.Children {
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
\fB\-\-[no\-]plain\fR
\&.dots do not command.
.PP
\fIExit code:\fR
.TP
\fB\-l\fR, \fB\-\-level\fR=\fILEVEL\fR
\e is \(ti60% of \(ha and \(aqquoted\(aq. No \(dqline\(dq of the source of this page is
ever wide.
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
