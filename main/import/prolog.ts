const PIECE = /\s+|<\?[^>]*\?>|<!--[\s\S]*?-->/y

/**
 * A text of angle brackets from its first element or doctype on: the mark of its encoding, blanks, instructions and comments left out one after the
 * other. One pattern for all of them at once would try each way of cutting many comments, which never ends.
 */
export function afterProlog(text: string): string {
  let at = text.startsWith('\ufeff') ? 1 : 0
  for (;;) {
    PIECE.lastIndex = at
    if (!PIECE.test(text)) return text.slice(at)
    at = PIECE.lastIndex
  }
}
