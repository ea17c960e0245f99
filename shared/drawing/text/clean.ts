/**
 * Text made fit for a printed page: characters that XML forbids, that cannot be seen, or that would turn the reading
 * order of what stands beside them are taken out. Line breaks and tabs become spaces. `removed` counts what was taken out,
 * so that the page can say so (law 1: nothing is lost silently).
 */
export interface Cleaned {
  text: string
  removed: number
}

// Controls, lone surrogates, non-characters, embedding and isolating marks. ZWJ and ZWNJ stay: Arabic script needs them.
// oxlint-disable-next-line no-control-regex -- finding them is the point
const UNFIT = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\uffff]|\p{Cs}|\p{Noncharacter_Code_Point}/u

export function cleanText(text: string): Cleaned {
  let removed = 0
  let out = ''
  for (const char of text.normalize('NFC')) {
    if (/[\t\n\v\f\r\u0085\u2028\u2029]/.test(char)) out += ' '
    else if (UNFIT.test(char)) removed++
    else out += char
  }
  return { text: out.replace(/ {2,}/g, ' ').trim(), removed }
}
