import { createHash } from 'node:crypto'
import { chatName } from './name.ts'
import { contentOf } from './content.ts'
import { readMessages } from './messages.ts'
import { speaksOfGroup } from './phrases.ts'

/** Who takes part in a chat, found in a first reading of the whole. */
export interface Census {
  /** All names and numbers that stand before messages, in the order in which they appear, the group's own name left out. */
  senders: string[]
  group: boolean
  /** Name of the chat, where file or text tells it. */
  name: string | null
  /**
   * What makes the chat this one: its name with, between two, the name of the other. A file whose name says nothing is known by its first message,
   * for `_chat.txt` is what all of them are called.
   */
  key: string
  messages: number
  /** iOS. */
  square: boolean
}

/** More names than a group has members. */
const MOST = 20_000
const MARK = /[\u200e\u200f]/

/** Reads a chat to learn who is in it. `file`: its name; `alive` is called after each piece. */
export async function takeCensus(pieces: AsyncIterable<Uint8Array>, file: string, alive: () => void): Promise<Census> {
  const people = new Map<string, { wrote: boolean }>()
  let first: { sender: string | null; print: string } | null = null
  let messages = 0
  let square = false
  let group = false
  for await (const part of readMessages(pieces, file)) {
    for (const message of part.messages) {
      const { sender, text, local } = message
      messages++
      square = message.square
      first ??= { sender, print: `${local}\n${sender ?? ''}\n${text}` }
      const known = sender === null ? undefined : people.get(sender)
      // What a message is matters only until its sender has written one, and the group is known to be one.
      const asked = sender === null || !known?.wrote || (square && !group && MARK.test(text.charAt(0)))
      const system = asked && contentOf(text, { sender: sender !== null, square, marked: message.marked }).kind === 'system'
      if (system && (sender === null || square) && speaksOfGroup(text)) group = true
      if (sender === null) continue
      if (known) known.wrote ||= !system
      else if (people.size < MOST) people.set(sender, { wrote: !system })
    }
    alive()
  }
  const named = chatName(file)
  // iOS lets the group itself say that its messages are encrypted.
  const own = [...people].find(([name, { wrote }]) => !wrote && (name === named || name === first?.sender) && (people.size > 2 || group))?.[0]
  if (own !== undefined) people.delete(own)
  const senders = [...people.keys()]
  const several = group || senders.length > 2 || own !== undefined
  const name = named ?? own ?? null
  return { senders, group: several, name, key: keyOf(named, senders, several, first?.print ?? ''), messages, square }
}

function keyOf(name: string | null, senders: string[], group: boolean, print: string): string {
  if (name === null) return `#${createHash('sha256').update(print).digest('hex').slice(0, 16)}`
  return group ? name : [...new Set([name, ...senders])].sort().join(' + ')
}
