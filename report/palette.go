package report

import (
	"github.com/fatih/color"

	"github.com/cablelint/cablelint/diag"
)

// palette holds the colours of one Writer. They are decoration: every word and
// mark stands without them too.
type palette struct {
	on                        bool
	severity                  [diag.Error + 1]*color.Color
	gutter, bold, minus, plus *color.Color
}

func newPalette(on bool) palette {
	// Set outright: by default a color.Color looks at the environment and at
	// the program's standard output, which need not be where this goes.
	own := func(attrs ...color.Attribute) *color.Color {
		c := color.New(attrs...)
		if c.DisableColor(); on {
			c.EnableColor()
		}
		return c
	}
	p := palette{
		on:     on,
		gutter: own(color.FgBlue, color.Bold),
		bold:   own(color.Bold),
		minus:  own(color.FgRed),
		plus:   own(color.FgGreen),
	}
	p.severity[diag.Info] = own(color.FgCyan, color.Bold)
	p.severity[diag.Warning] = own(color.FgYellow, color.Bold)
	p.severity[diag.Error] = own(color.FgRed, color.Bold)
	return p
}

// paint returns s in the colour c. An invalid severity has none.
func (p *palette) paint(c *color.Color, s string) string {
	if !p.on || c == nil || s == "" {
		return s
	}
	return c.Sprint(s)
}
