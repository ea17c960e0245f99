/** `9.2331E+11`, `9,2331E+11`, `9.2331e11`: what a spreadsheet shows of a long number. */
const SCIENTIFIC = /^[+-]?\d(?:[.,]\d+)?\s*[eE]\+?\s*\d{1,2}$/

/** True for a number that a spreadsheet wrote in scientific notation: its last digits are gone. */
export const isScientific = (text: string): boolean => SCIENTIFIC.test(text)

/**
 * True for digits that look like scientific notation written out again: a spreadsheet shows a number of twelve digits
 * or more with six significant digits at most, so all after the sixth are zeros. Only for texts without `+` or `00`,
 * which a spreadsheet would have kept as text.
 */
export const isRoundedDigits = (digits: string): boolean =>
  digits.length >= 12 && digits.charCodeAt(0) !== 48 && /^\d{1,6}0+$/.test(digits) && /^0+$/.test(digits.slice(6))
