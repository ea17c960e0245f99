import type { DocumentPosition } from '../types.ts'

const NUMBER = String.raw`(-?\d{1,3}(?:\.\d{1,20})?)`
const LINK = new RegExp(
  String.raw`https?://(?:(?:www\.)?(?:maps\.google\.[a-z.]{2,6}|google\.[a-z.]{2,6}/maps|maps\.apple\.com)/?[^\s]*?[?&](?:q|ll|query|daddr|center)=(?:loc:)?${NUMBER}(?:,|%2C)${NUMBER}(?![\d.])[^\s]*|foursquare\.com/v/[^\s]+)`,
  'i',
)
/** Characters of a name, an address and a link. */
const LONGEST = 2_000
const MARKS = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

/**
 * The place that a message shares, where that is all it does: a link to a map, alone or behind a name (`Location: https://maps.google.com/?q=51.5,-0.1`,
 * a name and address before a Foursquare link). Null for a message that says more than that or has no such link. Coordinates out of range are left out.
 */
export function sharedPlace(text: string): DocumentPosition | null {
  const found = text.length > LONGEST || !text.includes('://') ? null : LINK.exec(text)
  if (!found) return null
  const before = text.slice(0, found.index).replace(MARKS, '').trim()
  const after = text
    .slice(found.index + found[0].length)
    .replace(MARKS, '')
    .trim()
  const coordinates = found[1] !== undefined
  // A label of the application, a name and an address: few words, none of them a sentence.
  if (after !== '' || before.length > (coordinates ? 60 : 200) || before.split('\n').length > 3) return null
  // Before coordinates and a colon stands the word for a place, in some language; before Foursquare its name.
  const name = coordinates && before.endsWith(':') && !before.includes('(') ? '' : before.replace(/:$/, '').trim()
  const [lat, lon] = [Number(found[1]), Number(found[2])]
  const place: DocumentPosition = {}
  if (name !== '') place.name = name.replaceAll('\n', ', ')
  if (coordinates && Math.abs(lat) <= 90 && Math.abs(lon) <= 180) Object.assign(place, { lat, lon })
  return place
}
