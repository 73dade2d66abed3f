package cache

import (
	"fmt"
	"reflect"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/lint"
)

// fill gives every field below v a value that no other field has.
func fill(t *testing.T, v reflect.Value, n *int) {
	t.Helper()
	*n++
	switch v.Kind() {
	case reflect.String:
		v.SetString(fmt.Sprintf("\xff text %d\n", *n))
	case reflect.Int, reflect.Int32, reflect.Int64:
		v.SetInt(int64(*n) * 1000)
	case reflect.Uint8:
		v.SetUint(uint64(*n))
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		fill(t, v.Elem(), n)
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 2, 2))
		for i := range v.Len() {
			fill(t, v.Index(i), n)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			fill(t, v.Field(i), n)
		}
	default:
		t.Fatalf("a finding holds a %s: teach it to the codec and to this test", v.Type())
	}
}

// Every field of a finding comes back, those that are added later too.
func TestFindingsComeBack(t *testing.T) {
	n := 0
	fs := make([]lint.Finding, 3)
	fill(t, reflect.ValueOf(&fs[0]).Elem(), &n)
	fill(t, reflect.ValueOf(&fs[1]).Elem(), &n)
	data := appendFindings(nil, fs)
	got, err := findings(string(data))
	if diff := cmp.Diff(fs, got); diff != "" || err != nil {
		t.Errorf("%v (-want +got):\n%s", err, diff)
	}
	for i := range data {
		if got, err := findings(string(data[:i])); err == nil && len(got) > 2 {
			t.Errorf("%d of %d bytes give %d findings", i, len(data), len(got))
		}
	}
}

func FuzzFindings(f *testing.F) {
	fs := make([]lint.Finding, 2)
	f.Add(appendFindings(nil, fs))
	f.Fuzz(func(t *testing.T, data []byte) {
		fs, err := findings(string(data))
		if err != nil {
			return
		}
		again, err := findings(string(appendFindings(nil, fs)))
		if diff := cmp.Diff(fs, again); diff != "" || err != nil {
			t.Errorf("%v (-want +got):\n%s", err, diff)
		}
	})
}
