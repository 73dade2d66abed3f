// Package schema turns a cable into JSON, describes that JSON with a JSON
// Schema, and checks a cable against it or against a schema of the user's, with
// every finding at its place in the cable's text.
package schema
