package cable

// kept holds readings of a whole Document from the first time that somebody asks
// for them: rules ask for the same ones.
type kept struct {
	signs      *foundSigns
	quotations *Quotations
}
