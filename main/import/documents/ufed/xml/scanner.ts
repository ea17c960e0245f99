import { MasarError } from '../../../../../shared/api/errors.ts'
import { LIMITS } from '../../../limits.ts'
import { createTagParser, isBlank, type Tag } from './tag.ts'

/** What is told of an XML file as it streams by. Places are bytes from the file's start (of UTF-8). */
export interface XmlHandler {
  /** `at`: place of its `<`. An empty element is told of by `open` and `close`. */
  open(tag: Tag, at: number): void
  /** `end`: place after its `>`. Name without prefix. */
  close(name: string, end: number): void
  /** A piece of text, never with a part of a character. `cdata`: as it is; else entities are still in it, and one may be cut in two by pieces. */
  text(bytes: Buffer, from: number, to: number, cdata: boolean): void
  /** All bytes before `end` go after this. */
  leave(end: number): void
}

export interface XmlScanner {
  write(piece: Uint8Array): void
  /** The file ends. Throws `file-damaged` where it ends too early. */
  end(): void
  /** The bytes at hand, for those who keep some: all before `base` are gone. */
  readonly buffer: Buffer
  readonly base: number
}

const LT = 60
const GT = 62
const CDATA = Buffer.from('<![CDATA[')
const DOCTYPE = Buffer.from('<!DOCTYPE')

const damaged = (what: string): MasarError => new MasarError('file-damaged', { what })

/**
 * Reads UTF-8 XML in pieces. As strict as saxes about what could change the meaning: tags must match, attributes be quoted and different,
 * one root hold all text; a document type is refused, and with it every entity but XML's own. Not checked: which characters a name may begin
 * with, `]]>` in text, and characters and entities of text that nobody asks for. Holds one tag at most, and no text.
 *
 * Throws `file-damaged`; `file-limit` for a tag beyond `LIMITS.xml.tag` bytes (`what: 'tag'`) and nesting beyond `LIMITS.xml.depth` (`what: 'depth'`).
 */
export function createXmlScanner(handler: XmlHandler): XmlScanner {
  const parser = createTagParser()
  const { tag } = parser
  const stack: string[] = []
  let store: Buffer = Buffer.alloc(0)
  let buffer: Buffer = store
  let base = 0
  let inside: 'content' | 'cdata' | 'comment' | 'instruction' = 'content'
  let rooted = false

  function write(piece: Uint8Array): void {
    append(piece)
    const used = scan()
    handler.leave(base + used)
    base += used
    buffer = buffer.subarray(used)
    if (buffer.length > LIMITS.xml.tag) throw new MasarError('file-limit', { what: 'tag' })
  }

  /** What is left of the last piece and the new one, side by side in one store that is used again and again: a copy costs less than the memory. */
  function append(piece: Uint8Array): void {
    const length = buffer.length + piece.length
    if (store.length < length) {
      const larger = Buffer.allocUnsafeSlow(length + LIMITS.xml.tag)
      buffer.copy(larger)
      store = larger
    } else if (buffer.length > 0) store.copyWithin(0, buffer.byteOffset - store.byteOffset, buffer.byteOffset - store.byteOffset + buffer.length)
    store.set(piece, buffer.length)
    buffer = store.subarray(0, length)
  }

  /** Reads what is whole and answers how many bytes that was. */
  function scan(): number {
    let i = 0
    for (;;) {
      const next = inside === 'content' ? content(i) : inside === 'cdata' ? cdata(i) : inside === 'comment' ? after(i, '-->') : after(i, '?>')
      if (next < 0) return -1 - next
      i = next
    }
  }

  /** A negative answer `-1 - n`: `n` bytes are used, the rest must wait. */
  const wait = (used: number): number => -1 - used

  function content(from: number): number {
    let i = from
    const end = buffer.length
    const near = Math.min(end, i + 64)
    while (i < near && buffer[i] !== LT) i++
    if (i === near && i < end && buffer[i] !== LT) {
      const far = buffer.indexOf(LT, i)
      i = far < 0 ? end : far
    }
    if (i === end) {
      const whole = wholeCharacters(from, end)
      text(from, whole, false)
      return wait(whole)
    }
    text(from, i, false)
    const next = buffer[i + 1]
    if (next === undefined) return wait(i)
    if (next === 33) return declaration(i)
    if (next === 63) {
      inside = 'instruction'
      return i + 2
    }
    return next === 47 ? close(i) : open(i)
  }

  function open(at: number): number {
    const end = parser.read(buffer, at)
    if (end < 0) return wait(at)
    if (end - at > LIMITS.xml.tag) throw new MasarError('file-limit', { what: 'tag' })
    if (stack.length === 0 && rooted) throw damaged('root')
    if (stack.length >= LIMITS.xml.depth) throw new MasarError('file-limit', { what: 'depth' })
    rooted = true
    const { name, whole, empty } = tag
    handler.open(tag, base + at)
    if (empty) handler.close(name, base + end)
    else stack.push(whole)
    return end
  }

  function close(at: number): number {
    let end = at + 2
    while (end < buffer.length && buffer[end] !== GT) end++
    if (end === buffer.length) return wait(at)
    const name = stack.pop()
    if (name === undefined) throw damaged('end')
    let stop = at + 2
    for (let i = 0; i < name.length && name.charCodeAt(i) === buffer[stop]; i++) stop++
    if (stop !== at + 2 + name.length) stop = endOfName(name, at + 2)
    while (stop < end && isBlank(buffer[stop])) stop++
    if (stop !== end) throw damaged('end')
    const colon = name.indexOf(':')
    handler.close(colon < 0 ? name : name.slice(colon + 1), base + end + 1)
    return end + 1
  }

  /** The place after a name that has more than plain letters; past all places where another name stands there. */
  function endOfName(name: string, at: number): number {
    const length = Buffer.byteLength(name)
    return buffer.toString('utf8', at, at + length) === name ? at + length : Infinity
  }

  /** `<!`: a comment, CDATA, or what is refused. */
  function declaration(at: number): number {
    if (buffer.length - at < CDATA.length) {
      const begun = buffer.subarray(at)
      if (begun.equals(CDATA.subarray(0, begun.length)) || begun.equals(DOCTYPE.subarray(0, begun.length)) || buffer[at + 2] === 45) {
        if (begun.length < 4 || buffer[at + 2] !== 45) return wait(at)
      } else throw damaged('declaration')
    }
    if (buffer[at + 2] === 45 && buffer[at + 3] === 45) {
      inside = 'comment'
      return at + 4
    }
    if (buffer[at + 2] === 91 && buffer[at + 8] === 91 && buffer.compare(CDATA, 0, CDATA.length, at, at + CDATA.length) === 0) {
      if (stack.length === 0) throw damaged('root')
      inside = 'cdata'
      return at + CDATA.length
    }
    throw damaged(buffer.compare(DOCTYPE, 0, DOCTYPE.length, at, at + DOCTYPE.length) === 0 ? 'doctype' : 'declaration')
  }

  function cdata(from: number): number {
    let end = from
    while (end < buffer.length && !(buffer[end] === 93 && buffer[end + 1] === 93 && buffer[end + 2] === GT)) end++
    if (end === buffer.length) end = -1
    if (end < 0) {
      const whole = wholeCharacters(from, Math.max(from, buffer.length - 2))
      text(from, whole, true)
      return wait(whole)
    }
    text(from, end, true)
    inside = 'content'
    return end + 3
  }

  function after(from: number, mark: string): number {
    const end = buffer.indexOf(mark, from)
    if (end < 0) return wait(Math.max(from, buffer.length - mark.length + 1))
    inside = 'content'
    return end + mark.length
  }

  /** The place up to which bytes hold whole characters, at most three before the end. */
  function wholeCharacters(from: number, end: number): number {
    for (let back = 1; back <= 3 && end - back >= from; back++) {
      const byte = buffer[end - back] ?? 0
      if (byte < 0x80) return end
      if (byte >= 0xc0) return back >= (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? end : end - back
    }
    return end
  }

  function text(from: number, to: number, isCdata: boolean): void {
    if (from >= to) return
    if (stack.length > 0) return handler.text(buffer, from, to, isCdata)
    for (let i = from; i < to; i++) if (!isBlank(buffer[i])) throw damaged('root')
  }

  return {
    write,
    end() {
      if (!rooted || stack.length > 0 || inside !== 'content' || buffer.length > 0) throw damaged('truncated')
    },
    get buffer() {
      return buffer
    },
    get base() {
      return base
    },
  }
}
