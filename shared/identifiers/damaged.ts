/** `9.2331E+11`, `9,2331E+11`, `9.2331e11`: what a spreadsheet shows of a long number. */
const SCIENTIFIC = /^[+-]?(\d)(?:[.,](\d+))?\s*[eE]\+?\s*(\d{1,2})$/

/** True for a number in scientific notation. */
export const isScientific = (text: string): boolean => SCIENTIFIC.test(text)

/** The digits of a number in scientific notation that has them all (`2.12692000011E+11`); null where some were rounded away. */
export function exactDigits(text: string): string | null {
  const match = SCIENTIFIC.exec(text)
  const fraction = match?.[2] ?? ''
  return match && fraction.length > 0 && fraction.length === Number(match[3]) ? `${match[1]}${fraction}` : null
}

/**
 * True for digits that look like scientific notation written out again: a spreadsheet shows a number of twelve digits
 * or more with six significant digits at most, so all after the sixth are zeros. Only for texts without `+` or `00`,
 * which a spreadsheet would have kept as text.
 */
export const isRoundedDigits = (digits: string): boolean => digits.length >= 12 && digits.charCodeAt(0) !== 48 && /^0+$/.test(digits.slice(6))
