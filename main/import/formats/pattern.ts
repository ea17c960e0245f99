/** Longest text that patterns of definitions are matched on. */
export const PATTERN_TEXT = 200

const ATOM = /^(?:\\[dDwWsS.\\/^$*+?()[\]{}|-]|\[(?:\^)?(?:\\[dDwWsS.\\/^$*+?()[\]{}|-]|[^\]\\])+\]|[^\\^$*+?()[\]{}|])/u
const REPEAT = /^(?:[*+?]|\{(\d{1,3})(?:(,)(\d{0,3}))?\})/
/** Ways in which all parts but one may match, multiplied; and ways from which on a repeat is without end. */
const WAYS = 64
const ENDLESS = 30

/**
 * Whether a pattern of a format that somebody brings can be run on a short text without running away: only letters, classes, anchors, groups of
 * alternatives, and repeats of single characters; no repeat of a group, no reference back, no looking round; one repeat without end at most (two where
 * the pattern can begin in one place only), and so few choices beside it that the work grows with the square of the text and no faster.
 */
export function isSafePattern(pattern: string): boolean {
  if (pattern.length === 0 || pattern.length > 200) return false
  let rest = pattern
  let depth = 0
  let endless = 0
  let ways = 1
  while (rest !== '') {
    const group = /^\((?:\?:)?/.exec(rest)
    if (group) {
      depth++
      rest = rest.slice(group[0].length)
      continue
    }
    if (rest.startsWith(')')) {
      depth--
      rest = rest.slice(1)
      if (depth < 0 || /^[*+{]/.test(rest)) return false
      if (rest.startsWith('?')) {
        ways *= 2
        rest = rest.slice(1)
      }
      if (/^[?*+{]/.test(rest)) return false
      continue
    }
    if (/^[|^$]/.test(rest)) {
      if (rest.startsWith('|')) ways *= 2
      rest = rest.slice(1)
      continue
    }
    const atom = ATOM.exec(rest)
    if (!atom) return false
    rest = rest.slice(atom[0].length)
    const repeat = REPEAT.exec(rest)
    if (!repeat) continue
    rest = rest.slice(repeat[0].length)
    const choices = choicesOf(repeat)
    if (choices > ENDLESS) endless++
    else ways *= choices
    if (/^[?*+{]/.test(rest)) return false
  }
  const most = pattern.startsWith('^') && !pattern.includes('|') ? 2 : 1
  return depth === 0 && endless <= most && ways <= WAYS && compiles(pattern)
}

function choicesOf([text, least, comma, most]: RegExpExecArray): number {
  if (text === '?') return 2
  if (text === '*' || text === '+') return Infinity
  if (comma === undefined) return 1
  return most === '' || most === undefined ? Infinity : Number(most) - Number(least) + 1
}

function compiles(pattern: string): boolean {
  try {
    return new RegExp(pattern, 'i').source !== ''
  } catch {
    return false
  }
}
