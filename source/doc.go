// Package source holds the text of one file and turns byte offsets into the
// positions that people and programs read.
//
// Position notations, and who uses them:
//
//	offset    bytes of the file's text in UTF-8, 0-based   everything inside the program
//	disk      bytes of the file on disk, 0-based           JSON output, edits (File.Disk)
//	Bytes     line and UTF-8 byte column, 1-based          RDFormat
//	Runes     line and code point column, 1-based          text and JSON output
//	UTF16     line and UTF-16 unit column, 1-based         SARIF, LSP
//
// For a UTF-8 file without a byte order mark, offset and disk are the same.
package source
