package report

import (
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/google/go-cmp/cmp"
)

// hashes returns the hashes of all lines as they are written.
func hashes(raw string) (all []string) {
	for _, h := range lineHashes(raw, 1<<30) {
		all = append(all, h.String())
	}
	return all
}

// TestLineHashes has what GitHub's algorithm gives in Node, which reads a file
// with fs.createReadStream(path, "utf8"). The SARIF Multitool gives the same,
// but for files with a byte order mark, which it does not read as UTF-8.
func TestLineHashes(t *testing.T) {
	const end = "c129715d7a2bc9a3:1" // an empty last line
	for _, tt := range []struct {
		name, data string
		want       []string
	}{
		{"empty", "", []string{end}},
		{"one line", "BT", []string{"8bf240a816c78289:1"}},
		{"final line end", "BT\n", []string{"7ef24a19378c6b1f:1", end}},
		{"leading zero", "BT\nBT\nBT\n", []string{"f107806c89f4067:1", "648ee817358e50cb:1", "7ef24a19378c6b1f:1", end}},
		{"blanks do not count", "B T\n\t BT  \nBT", []string{"2803b622d2beb81:1", "8d5fe25d42a9083d:1", "8bf240a816c78289:1"}},
		{"line ends", "BT\r\nNNNN\rEND\n", []string{"668211360ca494d2:1", "4c81853d081e882a:1", "5fcf1dc1cee493e0:1", end}},
		{"LF after CR and a blank", "BT\r \nNNNN", []string{"4b84d4437ef15a35:1", "1ffd40cdc84a1da1:1", "a77a37b7f395b5db:1"}},
		{"two units", "\U0001F6F3 ¶\nBT\n", []string{"abd4fe29fba2d48b:1", "7ef24a19378c6b1f:1", end}},
		{"byte order mark", "\xEF\xBB\xBFBT\n", []string{"d51c83f4fe5a1596:1", end}},
		{"Windows-1252", "CAF\xC9 \x93TALKS\x94\r\nBT", []string{"ffb33a3c67a4cdc7:1", "8bf240a816c78289:1"}},
		{"broken UTF-8", "A\xE2\x82B\xF0\x9F\x98C\xF0\x80D\xED\xA0\x80E\xC0\xAFF\nBT\n", []string{"296b223980d79483:1", "7ef24a19378c6b1f:1", end}},
		{"UTF-16, a line end of which counts as two", "\xFF\xFEB\x00\r\x00\n\x00T\x00",
			[]string{"143b765c02357fb:1", "e4ecdaeebf678765:1", "3e7ea0b7918278b3:1"}},
		{"equal lines", strings.Repeat("THE FERRY TALKS GO ON.\n", 10), []string{
			"223f04d44035316b:1", "223f04d44035316b:2", "223f04d44035316b:3", "223f04d44035316b:4", "223f04d44035316b:5",
			"223f04f0cf6e47de:1", "be363b144059fec7:1", "5930858990fc7bac:1", "beb60e1e717b241d:1", "44a84fa8ccaa416a:1", end,
		}},
	} {
		if diff := cmp.Diff(tt.want, hashes(tt.data)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.name, diff)
		}
	}
}

// TestLineHashesRoll compares the rolling hash with the polynomial that it
// rolls.
func TestLineHashesRoll(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 7))
	for range 200 {
		var raw string
		for range rng.IntN(400) {
			raw += []string{"A", "B", " ", "\n", "¶", "😀", "THE FERRY TALKS"}[rng.IntN(7)]
		}
		units := utf16.Encode([]rune(strings.ReplaceAll(raw, " ", "") + "\uffff"))
		var want []lineHash
		nth := make(map[uint64]int)
		for i := range units {
			if i > 0 && units[i-1] != '\n' {
				continue
			}
			var sum uint64
			for k := i; k < i+100; k++ {
				sum *= 37
				if k < len(units) {
					sum += uint64(units[k])
				}
			}
			nth[sum]++
			want = append(want, lineHash{sum, nth[sum]})
		}
		got := lineHashes(raw, len(want)+1)
		if diff := cmp.Diff(want, got, cmp.AllowUnexported(lineHash{})); diff != "" {
			t.Fatalf("%q (-want +got):\n%s", raw, diff)
		}
		for n := range want {
			if diff := cmp.Diff(want[:n], append([]lineHash{}, lineHashes(raw, n)...), cmp.AllowUnexported(lineHash{})); diff != "" {
				t.Fatalf("%d lines of %q (-want +got):\n%s", n, raw, diff)
			}
		}
	}
}

func BenchmarkLineHashes(b *testing.B) {
	raw := strings.Repeat("THE MINISTER MET EMBOFF ABOUT THE FERRY TALKS AND ASKED FOR PATIENCE.\n", 100)
	b.SetBytes(int64(len(raw)))
	b.ReportAllocs()
	for b.Loop() {
		lineHashes(raw, 90)
	}
}
