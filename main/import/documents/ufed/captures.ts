import { LIMITS } from '../../limits.ts'

/** The bytes of elements that are open, each at most `LIMITS.row`, kept while the file streams by. */
export interface Captures {
  begin(start: number): void
  /** The text of the element that began last; marked with `…` where it is cut. */
  end(end: number, buffer: Buffer, base: number): string
  /** Bytes before `end` go: those of open elements are copied. */
  leave(end: number, buffer: Buffer, base: number): void
}

export function createCaptures(): Captures {
  const open: { from: number; parts: Buffer[]; size: number }[] = []

  function copy(capture: { from: number; parts: Buffer[]; size: number }, end: number, buffer: Buffer, base: number, keep: boolean): void {
    const room = LIMITS.row - capture.size
    const to = Math.min(end, capture.from + room)
    if (to > capture.from) {
      const bytes = buffer.subarray(capture.from - base, to - base)
      capture.parts.push(keep ? Buffer.from(bytes) : bytes)
      capture.size += to - capture.from
    }
    capture.from = Math.max(capture.from, end)
  }

  return {
    begin: (start) => void open.push({ from: start, parts: [], size: 0 }),
    end(end, buffer, base) {
      const capture = open.pop()
      if (!capture) return ''
      const whole = capture.from + LIMITS.row - capture.size >= end
      copy(capture, end, buffer, base, false)
      const bytes = capture.parts.length === 1 && capture.parts[0] ? capture.parts[0] : Buffer.concat(capture.parts)
      const text = bytes.toString('utf8')
      return whole ? text : `${text.replace(/\ufffd$/, '')}…`
    },
    leave(end, buffer, base) {
      for (const capture of open) if (capture.from < end && capture.size < LIMITS.row) copy(capture, end, buffer, base, true)
    },
  }
}
