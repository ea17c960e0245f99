import { parsePhoneNumberFromString } from 'libphonenumber-js/min'

const shown = new Map<string, string>()
const MOST = 50_000
const NO_BREAK = '\u00a0'

/** A telephone number in the groups that its country writes, never broken over lines; anything else as it is. */
export function numberText(label: string): string {
  if (!/^\+\d{7,15}$/.test(label)) return label
  let text = shown.get(label)
  if (text === undefined) {
    text = (parsePhoneNumberFromString(label)?.formatInternational() ?? label).replaceAll(' ', NO_BREAK)
    if (shown.size >= MOST) shown.clear()
    shown.set(label, text)
  }
  return text
}
