import { SaxesParser } from 'saxes'
import { MasarError } from '../../../../shared/api/errors.ts'

export type Attributes = Record<string, string>

/** What is told of an XML part as it streams by; names without their namespace prefix. */
export interface XmlEvents {
  open(name: string, attributes: Attributes): void
  text?(text: string): void
  close?(name: string): void
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1)

/**
 * Reads XML in pieces and yields after each, so that what `events` gathered can be handed on. A document type is refused: no
 * spreadsheet has one, and entities are declared there. Throws `file-damaged`.
 */
export async function* streamXml(pieces: AsyncIterable<Uint8Array>, events: XmlEvents, file: string): AsyncGenerator<void> {
  const parser = new SaxesParser({ fragment: false })
  const decoder = new TextDecoder('utf-8')
  const damaged = (cause: unknown): MasarError => (cause instanceof MasarError ? cause : new MasarError('file-damaged', { file }, { cause }))
  parser.on('error', (error) => {
    throw damaged(error)
  })
  parser.on('doctype', () => {
    throw new MasarError('file-damaged', { file, what: 'doctype' })
  })
  parser.on('opentag', ({ name, attributes }) => events.open(local(name), attributes as Attributes))
  parser.on('closetag', ({ name }) => events.close?.(local(name)))
  parser.on('text', (text) => events.text?.(text))
  parser.on('cdata', (text) => events.text?.(text))
  try {
    for await (const piece of pieces) {
      parser.write(decoder.decode(piece, { stream: true }))
      yield
    }
    parser.close()
  } catch (error) {
    throw damaged(error)
  }
  yield
}

/** Reads a whole part. `alive` is called after each piece. */
export async function readXml(pieces: AsyncIterable<Uint8Array>, events: XmlEvents, file: string, alive: () => void): Promise<void> {
  for await (const _ of streamXml(pieces, events, file)) alive()
}

/** The value of an attribute whatever its prefix (`r:id`). */
export const attribute = (attributes: Attributes, name: string): string | undefined =>
  attributes[name] ?? Object.entries(attributes).find(([key]) => local(key) === name)?.[1]
