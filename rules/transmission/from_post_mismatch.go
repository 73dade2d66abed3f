package transmission

import (
	"fmt"

	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
)

var fromPostMismatch = &lint.Rule{
	ID:      "from-post-mismatch",
	Summary: "the FM line names another post than the banner",
	Doc: `A telegram is numbered by the post that sends it, so that FM line and banner name the
same one: "FM AMEMBASSY FREDONIA" goes with "FREDONIA 000417". Another post on the banner
means that header and text come from two telegrams; the same post with a letter changed,
that the banner was damaged and the cable is filed under a name that does not exist.

Accepted: other names of a post (KIEV and KYIV, SECSTATE WASHDC and STATE, USMISSION NATO
and USNATO); the kind of mission, the city or the country added or left out (USEU BRUSSELS
and BRUSSELS, RPO DUBAI and DUBAI, TRIPOLI LY); offices between slashes; the series PARTO,
SECTO and TOSEC; EFTO run into the post, which is efto-form's; a banner without a number.

Source: 5 FAH-2 H-232 and H-321; ACP 127(G), Tape Relay Procedures, paragraph 142.`,
	Since:    "0.1",
	Severity: diag.Warning,
	Check:    checkFromPost,
}

func checkFromPost(p *lint.Pass) {
	if !postDiffers(p.Doc) {
		return
	}
	from, post := p.Doc.From, bannerPost(p.Doc)
	message := fmt.Sprintf("the banner names post %q, the FM line %q", post.Text, from.Text)
	if postGarbled(p.Doc) {
		message += "; letters of one are wrong"
	}
	p.Report(diag.Diagnostic{
		Span:    post.Span,
		Message: message,
		Related: []diag.Related{{Span: from.Span, Message: "the originator"}},
	})
}
