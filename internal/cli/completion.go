package cli

import (
	"context"
	"embed"
)

// shellScripts holds a script for each shell, by its name.
//
//go:embed shell
var shellScripts embed.FS

type completionCmd struct {
	Shell string `arg:"" enum:"bash,zsh,fish,powershell" help:"bash, zsh, fish or powershell."`
}

func (c *completionCmd) run(_ context.Context, s *session) (found bool, err error) {
	script, err := shellScripts.ReadFile("shell/completion." + c.Shell)
	if err != nil {
		return false, err
	}
	_, err = s.stdout.Write(script)
	return false, err
}
