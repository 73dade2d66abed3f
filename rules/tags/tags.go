// Package tags holds the rules on the TAGS line.
package tags

import "github.com/cablelint/cablelint/lint"

// Rules are the rules of the family.
var Rules = lint.Family("tags",
	tagsMissing,
	tagsWithoutSubject,
	tagsLabelDamaged,
	tagsExtraComma,
	tagsTrailingPeriod,
	tagsRunTogether,
	tagsNameUnbracketed,
	tagsBracketNotName,
	tagsForeignToken,
	tagsOrder,
	tagDuplicate,
	tagUnknown,
	tagAnachronism,
)
