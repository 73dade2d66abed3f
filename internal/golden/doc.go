// Package golden runs rules over the cables of testdata and compares what they
// find and fix with the files beside the cables. Only tests use it.
//
// A rule owns the folder testdata/invalid/<id>. In it
//
//	x.txt       a cable in which the rule fires; example.txt is one of them
//	x.want      its findings, in the form below
//	x.fixed     its bytes after --fix --unsafe-fixes, when these change anything
//	x.safe      its bytes after --fix, when these are neither x.txt nor x.fixed
//	ok_x.txt    a near miss: no finding, and no file beside it
//	schema.json a schema for these cables in place of the built-in one
//	x.txt.cablelint
//	            the sidecar of x.txt, which the findings of the family suppression
//	            are about: all default rules run on the cable, as of AsOf
//
// The rule runs alone, together with the syntax problems of the parser and
// what the schema reports under the rule's ID. In the cables anywhere below
// testdata/valid all default rules run, and none may find anything.
//
// A finding in x.want is its place, rule, severity and message, then the lines
// of the span with carets under the whole of it, then related places, help and
// fix:
//
//	4:7-4:11 tag-unknown warning: "PGVO" is not a known tag; did you mean "PGOV"?
//	   4 | TAGS: PGVO, PREL
//	     |       ^^^^
//	   related 1:1-1:25: the banner of the cable
//	   1 | C O N F I D E N T I A L FREDONIA 000417
//	     | ^^^^^^^^^^^^^^^^^^^^^^^
//	   help: Use a code of the handbook.
//	   fix (display): replace with "PGOV"
//	      4:7-4:11 "PGVO" becomes "PGOV"
//
// Lines and columns are 1-based, columns count code points, and the end is
// exclusive. An empty span shows "^ empty" at its place. Characters that do
// not print stand as Go escapes, and so do line ends that a span begins or ends
// with. The edits of a fix are listed only when no fixed file shows them.
//
// Beyond the comparison a cable must stand these checks: spans and edits lie
// in the file and on character boundaries; messages are fragments; fixing
// comes to an end, leaves nothing fixable, brings no new syntax problem and
// lowers no level. Over its folder a rule must have told the truth in Fixes:
// with FixAlways every finding has a fix, with FixNever none, and with
// FixSometimes there is one of either kind.
//
// UPDATE=1 go test ./... writes the files and removes those that nothing makes.
package golden
