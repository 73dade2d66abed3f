// Package corpus makes up cables: dull telegrams of fictional posts, in the forms
// that cables had from 1973 to 2012. Each is a Model, which says what stands on
// the cable, and a Container, which says how a copy of it is laid out.
//
// A clean cable breaks no rule: every default rule must be silent on it, in
// whatever container. Tests rely on that, and on one model being the same
// document in all containers.
//
// The tests try each property on some hundreds of cables. CORPUS_CABLES=20000 in
// the environment makes them try more.
//
// Forms and habits are those of the public handbooks and archives that the rules
// cite; posts, persons and events are invented, and no sentence is from a cable.
package corpus
