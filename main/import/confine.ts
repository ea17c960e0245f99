import { Socket as Datagrams } from 'node:dgram'
import dns from 'node:dns'
import { syncBuiltinESMExports } from 'node:module'
import { Server, Socket } from 'node:net'

/**
 * Shuts, for this thread, what Node's permissions leave open (docs/decisions/0150): connections, servers, datagrams and names of hosts. `fetch` and
 * WebSocket go through them. For the reader's thread, before the first byte of a file comes.
 */
export function shutNetwork(): void {
  const refuse = (): never => {
    throw new Error('no network')
  }
  for (const [holder, names] of [
    [Socket.prototype, ['connect']],
    [Server.prototype, ['listen']],
    [Datagrams.prototype, ['bind', 'connect', 'send']],
    [dns, Object.keys(dns).filter((name) => /^(?:lookup|resolve|reverse)/.test(name))],
    [dns.promises, Object.keys(dns.promises).filter((name) => /^(?:lookup|resolve|reverse)/.test(name))],
  ] as const)
    for (const name of names) Object.defineProperty(holder, name, { value: refuse, configurable: false, writable: false })
  syncBuiltinESMExports()
}
