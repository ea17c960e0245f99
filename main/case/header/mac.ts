import { createHmac, timingSafeEqual } from 'node:crypto'
import { canonicalJson } from '../canonical.ts'
import type { Header } from './schema.ts'

const macOf = (header: Omit<Header, 'mac'>, key: Uint8Array): Buffer =>
  createHmac('sha256', key).update('masar header 1\0').update(canonicalJson(header)).digest()

/** The header with its MAC: HMAC-SHA256 under the header key over the canonical JSON of all other members. */
export const signHeader = (header: Omit<Header, 'mac'>, key: Uint8Array): Header => ({ ...header, mac: macOf(header, key).toString('hex') })

export function headerIsGenuine(header: Header, key: Uint8Array): boolean {
  const { mac, ...rest } = header
  return timingSafeEqual(Buffer.from(mac, 'hex'), macOf(rest, key))
}
