import { parsePhone } from '../../../shared/identifiers/phone.ts'

/** `Phone-Mobile: `, `GSM `: what stands before a number in address books. */
const LABEL = /^\p{L}[\p{L}\p{M} ()_.-]{0,60}[:=\s-]\s{0,20}(?=[+(\d*#])/u

/** The telephone numbers of one cell of an address book, as written: it may hold several, with labels, a line each or between separators. */
export function numbersOf(cell: string, region: string): string[] {
  if (cell === '') return []
  return cell
    .split(/:::|[;|\n\r]|\s\/\s/)
    .map((piece) => piece.trim())
    .flatMap((piece) => splitAtCommas(piece, region))
    .map((piece) => piece.replace(LABEL, '').trim())
    .filter((piece) => piece !== '')
}

/** A comma parts numbers only where each piece is one: `0612,345678` is none. */
function splitAtCommas(piece: string, region: string): string[] {
  const parts = piece.split(',')
  return parts.length > 1 && parts.every((part) => ['number', 'shortcode'].includes(parsePhone(part.replace(LABEL, ''), region)?.kind ?? '')) ? parts : [piece]
}
