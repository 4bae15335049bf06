// What an address asks for and this page does not have is said in sight: ids change, and last month's
// link would show something else without a word.

// So much of what nobody knows is said again.
export const LONGEST = 60;
// Views that a map or an edition may lack.
const PERHAPS = { voice: "Who is heard", ask: "What to ask", plans: "Plans, surveys and notes" };

/** @param {Record<string, string>} asked */
export function absenceSaid({ view, body, finding }) {
  const part = PERHAPS[view] ? `${PERHAPS[view]} is not part of this page` : `This page has no part "${short(view)}"`;
  return [
    view ? `${part}, so the family is shown.` : "",
    body ? `This page has no body "${short(body)}", so none is opened: its id may have changed.` : "",
    finding ? `This page has no finding "${short(finding)}", so none is lit: it may be settled, or its id changed.` : "",
  ].filter(Boolean).join(" ");
}

function short(words) {
  return words && words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words;
}
