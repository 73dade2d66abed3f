// Package lint runs rules over cables. It knows no rule, no schema and no
// output format: its callers bring them.
package lint
