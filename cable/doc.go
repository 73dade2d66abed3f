// Package cable reads the text of diplomatic cables into a Document whose
// every part knows the bytes it came from.
//
// Parse never fails. What it cannot place becomes an Unknown block, and parts
// that are absent are nil or empty. The readings are the cable's own: nothing
// is corrected, and a date that no calendar has is kept as printed.
package cable
