/** Longest text that a pattern of an own format is matched on. */
export const PATTERN_TEXT = 200

const ATOM = /^(?:\\[dDwWsS.\\/^$*+?()[\]{}|-]|\[(?:\^)?(?:\\[dDwWsS.\\/^$*+?()[\]{}|-]|[^\]\\])+\]|[^\\^$*+?()[\]{}|])/u
const REPEAT = /^(?:[*+?]|\{(\d{1,3})(,(\d{0,3}))?\})/

/**
 * Whether a pattern of a format that somebody brings can be run on any text without running away: only letters, classes, anchors, groups of
 * alternatives, and repeats of single characters; no repeat within a repeat, no reference back, no looking round, and at most two repeats without
 * end, so that the work grows with the square of a short text and no faster.
 */
export function isSafePattern(pattern: string): boolean {
  if (pattern.length === 0 || pattern.length > 200) return false
  let rest = pattern
  let depth = 0
  let endless = 0
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
      // A group may be left out, never repeated.
      if (depth < 0 || /^[*+{]/.test(rest)) return false
      if (rest.startsWith('?')) rest = rest.slice(1)
      if (rest.startsWith('?')) return false
      continue
    }
    if (/^[|^$]/.test(rest)) {
      rest = rest.slice(1)
      continue
    }
    const atom = ATOM.exec(rest)
    if (!atom) return false
    rest = rest.slice(atom[0].length)
    const repeat = REPEAT.exec(rest)
    if (!repeat) continue
    rest = rest.slice(repeat[0].length)
    if (repeat[0] === '*' || repeat[0] === '+' || repeat[3] === '') endless++
    if (/^[?*+{]/.test(rest)) return false
  }
  return depth === 0 && endless <= 2 && compiles(pattern)
}

function compiles(pattern: string): boolean {
  try {
    return new RegExp(pattern, 'i').source !== ''
  } catch {
    return false
  }
}
