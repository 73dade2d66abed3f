package cable

// kept holds readings of a whole Document from the first time that they are asked
// for: several rules ask for the same ones.
type kept struct {
	signs         once[*foundSigns]
	dates         once[Era]
	sections      once[[]SectionPlace]
	captions      once[[]Marking]
	distributions once[[]Distribution]
	portions      once[Portions]
	quotations    once[Quotations]
	citations     once[Citations]
}

// once is a reading that is made the first time that it is asked for.
type once[T any] struct {
	value T
	made  bool
}

// of returns what read read the first time.
func (o *once[T]) of(read func() T) T {
	if !o.made {
		o.value, o.made = read(), true
	}
	return o.value
}
